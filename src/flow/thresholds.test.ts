import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant, interval } from "../domain/units.ts";
import { readSeries, valueOf } from "../time/reading.ts";
import {
  DAY_ONE,
  anySeries,
  anySpread,
  hour,
  instantsOf,
  makeClaim,
  makeSeries,
} from "../time/series.fixture.ts";
import type { Series } from "../time/series.ts";
import { listChanges } from "./thresholds.ts";

fc.configureGlobal({ seed: 310_505, numRuns: 80 });

const anySize = fc.integer({ min: 1, max: 100 });
const dotsAt = (series: Series, size: number, at: number): number =>
  Math.floor(valueOf(readSeries(series, instant(at))) / size);

/** Where the sum of the changes is not the number of dots that a reading gives. */
function partings(series: Series, size: number, times: readonly number[]): readonly unknown[] {
  const changes = listChanges(series, size);
  return times.flatMap((at) => {
    const sum = changes.reduce((dots, change) => dots + (change.at <= at ? change.by : 0), 0);
    const expected = dotsAt(series, size, at);
    return sum === expected ? [] : [{ at, sum, expected }];
  });
}

describe("changes of the number of dots", () => {
  it("fall on the first millisecond at which the reading fills a dot", () => {
    const series = makeSeries("cumulative", [makeClaim(0, 0, 5), makeClaim(10, 10, 35)]);
    expect(listChanges(series, 10)).toEqual([
      { at: instant(hour(10 / 6)), by: 1 },
      { at: hour(5), by: 1 },
      { at: instant(hour(50 / 6)), by: 1 },
    ]);
  });

  it("come all at once where the first report already counts several", () => {
    const series = makeSeries("cumulative", [makeClaim(4, 6, 25)]);
    expect(listChanges(series, 10)).toEqual([
      { at: hour(4), by: 1 },
      { at: hour(4), by: 1 },
    ]);
  });

  it("are losses where the number falls", () => {
    const series = makeSeries("stock", [makeClaim(0, 0, 20), makeClaim(10, 10, 10)]);
    const signs = listChanges(series, 10).map(({ by }) => by);
    expect(signs).toEqual([1, 1, -1]);
    // Already a little less than twenty is less than two dots.
    expect(listChanges(series, 10)[2]?.at).toBe(hour(0) + 1);
  });

  it("wait for the instant after, where a claim touches one about an instant", () => {
    const series = makeSeries("stock", [makeClaim(5, 5, 10), makeClaim(5, 8, 30)]);
    expect(listChanges(series, 10).map(({ at }) => at - hour(5))).toEqual([0, 1, 1]);
  });

  it("do not exist without people", () => {
    expect(listChanges(makeSeries("stock", []), 10)).toEqual([]);
    expect(listChanges(makeSeries("stock", [makeClaim(0, 5, 9)]), 10)).toEqual([]);
  });

  for (const kind of ["cumulative", "stock"] as const) {
    it(`add up to the dots of any ${kind} series at any millisecond`, () => {
      fc.assert(
        fc.property(anySeries(kind), anySize, anySpread, (series, size, spread) => {
          expect(partings(series, size, instantsOf(series, spread))).toEqual([]);
        }),
      );
    });
  }

  it("add up around every single change too", () => {
    fc.assert(
      fc.property(anySeries("stock", 900), anySize, (series, size) => {
        const edges = listChanges(series, size).flatMap(({ at }) => [at - 1, at, at + 1]);
        expect(partings(series, size, [...new Set(edges)])).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("are where looking at every millisecond finds them", () => {
    const anyShort = fc.array(fc.tuple(fc.nat(30), fc.nat(40), fc.nat(60)), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(anyShort, fc.integer({ min: 1, max: 9 }), (steps, size) => {
        let end = DAY_ONE;
        const claims = steps.map(([gap, width, value]) => {
          const start = end + gap + 1;
          end = start + width;
          return makeClaim(0, 0, value, { time: interval(instant(start), instant(end)) });
        });
        const series = makeSeries("stock", claims);
        const found: number[] = [];
        for (let at = DAY_ONE; at <= end; at += 1) {
          const by = dotsAt(series, size, at) - dotsAt(series, size, at - 1);
          for (let one = 0; one < Math.abs(by); one += 1) found.push(at * Math.sign(by));
        }
        expect(listChanges(series, size).map(({ at, by }) => at * by)).toEqual(found);
      }),
      { numRuns: 60 },
    );
  });

  it("are in order of time", () => {
    fc.assert(
      fc.property(anySeries("stock"), anySize, (series, size) => {
        const times = listChanges(series, size).map(({ at }) => at);
        expect(times.every((at, index) => index === 0 || at >= (times[index - 1] ?? at))).toBe(
          true,
        );
        expect(times.every(Number.isInteger)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
