import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignOrigins, deriveOriginShares } from "./origins.ts";
import { makeSituation } from "./situation.fixture.ts";

fc.configureGlobal({ seed: 310_505, numRuns: 80 });

/** How far any origin is ever from its share, in dots, over every first so many dots. */
function furthestFromShare(shares: readonly number[], dots: number): number {
  const given = shares.map(() => 0);
  let furthest = 0;
  assignOrigins(shares, dots).forEach((origin, dot) => {
    given[origin] = (given[origin] ?? 0) + 1;
    shares.forEach((share, one) => {
      furthest = Math.max(furthest, Math.abs(share * (dot + 1) - (given[one] ?? 0)));
    });
  });
  return furthest;
}

describe("shares of origins", () => {
  it("are those that are claimed, the rest going to the origin without a claim", () => {
    expect(deriveOriginShares(makeSituation())).toEqual([2300 / 4000, 900 / 4000, 800 / 4000]);
  });

  it("are of their own sum where every origin has a claim", () => {
    const situation = makeSituation();
    const origins = situation.flow.origins.filter(({ claim }) => claim !== null);
    const shares = deriveOriginShares({ ...situation, flow: { ...situation.flow, origins } });
    expect(shares).toEqual([2300 / 3200, 900 / 3200]);
  });

  it("leave nothing for the rest where the claims exceed the total", () => {
    const situation = makeSituation();
    const flow = { ...situation.flow, originTotal: "from-far" };
    expect(deriveOriginShares({ ...situation, flow })).toEqual([2300 / 3200, 900 / 3200, 0]);
  });
});

describe("the origins of dots", () => {
  it("take turns by their shares", () => {
    expect([...assignOrigins([0.5, 0.25, 0.25], 8)]).toEqual([0, 1, 0, 2, 0, 1, 0, 2]);
    expect([...assignOrigins([1, 0], 3)]).toEqual([0, 0, 0]);
  });

  it("keep a small origin within a dot where others crowd it", () => {
    expect(furthestFromShare([0.312, 0.031, 0.312, 0.031, 0.312, 0.002], 500)).toBeLessThan(1);
  });

  it("are within one dot of any shares among any first dots", () => {
    const anyWeights = fc.array(
      fc.oneof(fc.integer({ min: 1, max: 9 }), fc.double({ min: 0.01, max: 9, noNaN: true })),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(anyWeights, fc.integer({ min: 1, max: 400 }), (weights, dots) => {
        const sum = weights.reduce((total, weight) => total + weight, 0);
        const shares = weights.map((weight) => weight / sum);
        expect(furthestFromShare(shares, dots)).toBeLessThan(1 + 1e-9);
      }),
    );
  });
});
