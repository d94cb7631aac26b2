import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deriveFlowSeries } from "../flow/flow-series.ts";
import { listPacks, makeSituation, readPack } from "../flow/situation.fixture.ts";
import { readRate, readSeries, valueOf } from "../time/reading.ts";
import { deriveEncodings } from "./encodings.ts";
import { listInstants } from "./instants.fixture.ts";

fc.configureGlobal({ seed: 310_505, numRuns: 60 });

describe.each(["the made-up situation", ...listPacks()])("the encodings of %s", (name) => {
  const situation = name.startsWith("the ") ? makeSituation() : readPack(name);
  const series = deriveFlowSeries(situation);
  const { rateWidth, rateSteps, housedTone } = deriveEncodings(situation, series);
  const instants = listInstants(situation);
  const rates = instants.map((at) => readRate(series.crossed, at)?.perHour ?? 0);
  const fastest = Math.max(...rates);

  it("reach over the whole period: nothing shown is cut off, and the most is the widest", () => {
    // A scale that ended sooner would show both alike.
    expect(rateWidth(fastest * 0.9)).toBeLessThan(rateWidth(fastest));
    expect(rateWidth(fastest * 1.5)).toBeCloseTo(rateWidth(fastest), 9);
    const housed = series.housed.flatMap((area) =>
      instants.map((at) => valueOf(readSeries(area.series, at))),
    );
    const fullest = Math.max(...housed);
    expect(housedTone(fullest * 0.9)).toBeLessThan(housedTone(fullest));
    expect(housedTone(fullest)).toBeCloseTo(1, 9);
  });

  it("show nothing for nothing, and a width in proportion to the rate", () => {
    expect(rateWidth(0)).toBe(0);
    expect(housedTone(0)).toBe(0);
    const most = rateSteps.at(-1) ?? 1;
    fc.assert(
      fc.property(fc.double({ min: 0, max: most / 2, noNaN: true }), (rate) => {
        expect(rateWidth(rate * 2)).toBeCloseTo(rateWidth(rate) * 2, 9);
      }),
    );
  });

  it("never fall as their numbers rise", () => {
    const pair = fc.tuple(fc.nat(200_000), fc.nat(200_000)).map(([a, b]) => [a, a + b] as const);
    fc.assert(
      fc.property(pair, ([less, more]) => {
        expect(rateWidth(more)).toBeGreaterThanOrEqual(rateWidth(less));
        expect(housedTone(more)).toBeGreaterThanOrEqual(housedTone(less));
      }),
    );
  });

  it("give the legend one to three rates, ascending, each within the scale", () => {
    expect(rateSteps.length).toBeGreaterThanOrEqual(1);
    expect(rateSteps.length).toBeLessThanOrEqual(3);
    expect(rateSteps).toEqual([...rateSteps].sort((a, b) => a - b));
    for (const step of rateSteps) {
      expect(step).toBeGreaterThan(0);
      expect(step).toBeLessThanOrEqual(fastest);
    }
  });
});
