import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Situation } from "../domain/situation.ts";
import { listPacks, makeSituation, readPack } from "../flow/situation.fixture.ts";
import { deriveBands, deriveRateBands, type Band } from "../time/bands.ts";
import { deriveShownSeries, listHeadlineMeasures } from "../time/series.ts";
import { hour, makeClaim, makeMeasure } from "../time/series.fixture.ts";
import { boxBand, LEAST_BAND, outlineBand } from "./chart-bands.ts";
import type { ChartFrame } from "./chart-frame.ts";
import { layChart } from "./chart.ts";

fc.configureGlobal({ seed: 310_505, numRuns: 150 });

const frame: ChartFrame = { width: 800, left: 4, right: 14, base: 116, top: 22, rateHeight: 16 };

/** The made-up situation with counts of those who walked within a day, and what others said of the same day. */
function tellDays(...days: readonly (readonly [from: number, to: number, said: number[]])[]) {
  const situation = makeSituation();
  const counts = days.flatMap(([from, to, said]) =>
    said.map((value, index) =>
      makeClaim(from, to, value, {
        measure: "walked-then",
        role: index === 0 ? "headline" : "alternative",
      }),
    ),
  );
  return {
    ...situation,
    measures: [
      ...situation.measures,
      { ...makeMeasure("period", "walked-then"), countsOf: "walkers" },
    ],
    claims: [...situation.claims, ...counts],
  } satisfies Situation;
}

describe("claims that disagree about a count within a period", () => {
  it("are a band of rates over that period, beside the bars and never on the curve", () => {
    const situation = tellDays([24, 48, [2400, 4800]], [48, 72, [900]]);
    expect(deriveRateBands(situation, "walkers")).toMatchObject([
      { low: 100, high: 200, band: { time: { start: hour(24), end: hour(48) }, low: 2400 } },
    ]);
    const chart = layChart(situation, "walkers", frame);
    expect(chart.bands).toEqual([]);
    const [box] = chart.rateBands;
    expect(box?.x).toBeCloseTo(chart.x(hour(24)));
    expect(box?.width).toBeCloseTo(chart.x(hour(48)) - chart.x(hour(24)));
    expect(box?.band.claims.map(({ value }) => value)).toEqual([4800, 2400]);
    // The curve and its scale know nothing of them.
    const without = layChart(makeSituation(), "walkers", frame);
    expect(chart.ticks).toEqual(without.ticks);
    expect(chart.y(5000)).toBe(without.y(5000));
  });

  it("stretch the scale of the bars when they are said to be faster than any of these", () => {
    const situation = tellDays([24, 48, [2400, 480_000]]);
    const chart = layChart(situation, "walkers", frame);
    expect(chart.rateY(20_000)).toBeCloseTo(frame.base - frame.rateHeight);
    expect(chart.rateBands[0]?.y).toBeGreaterThanOrEqual(frame.base - frame.rateHeight);
  });

  it("are no band when they agree, and stay with the measure whose growth they count", () => {
    expect(deriveRateBands(tellDays([24, 48, [2400, 2400]]), "walkers")).toEqual([]);
    expect(deriveRateBands(tellDays([24, 48, [2400, 4800]]), "housed")).toEqual([]);
  });
});

describe("the box of a band", () => {
  const scales = { x: (at: number) => at, y: (value: number) => frame.base - value, frame };
  const band = (start: number, end: number, low: number, high: number) =>
    ({ time: { start, end }, low, high, claims: [] }) as unknown as Parameters<typeof boxBand>[0];

  it("spans what was said", () => {
    const box = boxBand(band(100, 150, 10, 60), scales);
    expect(box).toMatchObject({ x: 100, width: 50, y: 56, height: 50 });
  });

  it("is seen and lies within the frame, however little and wherever it is", () => {
    const anything = fc.tuple(
      fc.double({ min: frame.left, max: frame.width - frame.right, noNaN: true }),
      fc.double({ min: 0, max: 300, noNaN: true }),
      fc.double({ min: 0, max: frame.base - frame.top, noNaN: true }),
      fc.double({ min: 0, max: 60, noNaN: true }),
    );
    fc.assert(
      fc.property(anything, ([start, length, low, more]) => {
        const end = Math.min(start + length, frame.width - frame.right);
        const high = Math.min(low + more, frame.base - frame.top);
        const { x, y, width, height } = boxBand(band(start, end, low, high), scales);
        expect(width).toBeGreaterThanOrEqual(LEAST_BAND.width);
        expect(height).toBeGreaterThanOrEqual(LEAST_BAND.height);
        expect(x).toBeGreaterThanOrEqual(frame.left);
        expect(x + width).toBeLessThanOrEqual(frame.width - frame.right + 1e-9);
        expect(y).toBeGreaterThanOrEqual(frame.top - LEAST_BAND.height / 2);
        expect(y + height).toBeLessThanOrEqual(frame.base + 1e-9);
      }),
    );
  });

  it("is outlined with ticks that stand out", () => {
    expect(outlineBand({ x: 10, y: 20, width: 7, height: 10 })).toBe(
      "M8.0 20.0H19.0M8.0 30.0H19.0M10.0 20.0V30.0M17.0 20.0V30.0",
    );
  });
});

it.each(listPacks())(
  "%s: every disagreement is drawn once, and opens at least two claims",
  (pack) => {
    const situation = readPack(pack);
    const { period } = situation;
    const within = ({ time }: Band): boolean =>
      time.start <= period.end && time.end >= period.start;
    for (const { id } of listHeadlineMeasures(situation)) {
      const chart = layChart(situation, id, frame);
      const bands = chart.bands.map(({ band }) => band);
      const rateBands = chart.rateBands.map(({ band }) => band);
      expect(bands).toEqual(deriveBands(deriveShownSeries(situation, id, null)).filter(within));
      const counted = deriveRateBands(situation, id).map(({ band }) => band);
      expect(rateBands).toEqual(counted.filter(within));
      // A band begins with the claim that is at odds with the headline.
      const drawn = [...bands, ...rateBands].map(({ claims }) => claims[0]?.id);
      expect(new Set(drawn).size).toBe(drawn.length);
      for (const { claims } of bands) {
        expect(claims.length).toBeGreaterThan(1);
        for (const claim of claims) expect(claim.measure).toBe(id);
      }
      for (const { claims } of rateBands) {
        expect(claims.length).toBeGreaterThan(1);
        for (const claim of claims) expect(claim.measure).not.toBe(id);
      }
    }
  },
);
