import { describe, expect, it } from "vitest";
import type { CrossingPhase, CrossingState } from "../domain/situation.ts";
import type { Instant } from "../domain/units.ts";
import { findPhase } from "./phases.ts";
import { hour } from "./series.fixture.ts";

const phase = (state: CrossingState, from: Instant, to: Instant | null): CrossingPhase => ({
  state,
  from,
  to,
  label: { en: state },
  note: null,
  source: "harbour-post",
  confidence: "high",
});

describe("the state of a crossing", () => {
  const phases = [
    phase("closed", hour(0), hour(10)),
    phase("outbound", hour(10), hour(20)),
    phase("open", hour(30), null),
  ];
  const stateAt = (at: number): CrossingState | undefined => findPhase({ phases }, hour(at))?.state;

  it("holds from its start until the next begins", () => {
    expect([0, 9.99, 10, 19].map(stateAt)).toEqual(["closed", "closed", "outbound", "outbound"]);
  });

  it("goes on while nothing ends it", () => {
    expect(stateAt(1000)).toBe("open");
  });

  it("is unknown before the first and in between", () => {
    expect([-1, 20, 29].map(stateAt)).toEqual([undefined, undefined, undefined]);
    expect(findPhase({ phases: [] }, hour(0))).toBeNull();
  });
});
