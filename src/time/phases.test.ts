import { expect, test } from "vitest";
import { instant } from "../domain/units.ts";
import type { CrossingPhase } from "../domain/situation.ts";
import { findPhase } from "./phases.ts";

const at = (text: string) => instant(Date.parse(text));
const phase = (state: CrossingPhase["state"], from: string, to: string | null): CrossingPhase => ({
  state,
  from: at(from),
  to: to === null ? null : at(to),
  validity: { from: null, to: null },
  label: { en: state },
  note: null,
  source: "made-up",
  confidence: "high",
});
const gate = {
  phases: [
    phase("closed", "2014-02-01T00:00Z", "2014-03-04T06:00Z"),
    phase("outbound", "2014-03-04T06:00Z", null),
  ],
};

test("a crossing's phase begins at its start and ends before the next", () => {
  expect(findPhase(gate, at("2014-03-04T05:59Z"))?.state).toBe("closed");
  expect(findPhase(gate, at("2014-03-04T06:00Z"))?.state).toBe("outbound");
  expect(findPhase(gate, at("2014-01-01T00:00Z"))).toBeNull();
});
