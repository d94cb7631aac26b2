import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "../domain/claims.ts";
import { HOUR, count } from "../domain/units.ts";
import { deriveBands, findBeside, rangeOf } from "./bands.ts";
import { readSeries, valueOf } from "./reading.ts";
import { anySeries, hour, makeClaim, makeSeries } from "./series.fixture.ts";

fc.configureGlobal({ seed: 310_505, numRuns: 150 });

const morning = makeClaim(8, 8, 13_550);
const evening = makeClaim(20, 20, 28_120);
const other = (from: number, to: number, value: number, more: Partial<Claim> = {}): Claim =>
  makeClaim(from, to, value, { role: "alternative", ...more });
const bandsOf = (...beside: readonly Claim[]): ReturnType<typeof deriveBands> =>
  deriveBands(makeSeries("cumulative", [morning, evening, ...beside]));

describe("bands", () => {
  it("span two numbers for one instant, whichever is larger, and name both claims", () => {
    const lower = other(8, 8, 13_350);
    expect(bandsOf(lower)).toEqual([
      { time: lower.time, low: 13_350, high: 13_550, claims: [lower, morning] },
    ]);
    expect(bandsOf(other(8, 8, 13_700))).toMatchObject([{ low: 13_550, high: 13_700 }]);
  });

  it("are not widened by a day-wide claim that the reports of that day allow", () => {
    expect(bandsOf(other(0, 24, 16_000))).toEqual([]);
  });

  it("are not widened by what is derived from another claim or repeats it", () => {
    expect(bandsOf(other(8, 8, 13_350, { derivedFrom: ["said-elsewhere"] }))).toEqual([]);
    expect(bandsOf(makeClaim(8, 8, 9, { role: "repeat" }))).toEqual([]);
  });

  it("know that more than has no upper end and less than no lower one", () => {
    expect(bandsOf(other(8, 20, 16_000, { qualifier: "moreThan" }))).toEqual([]);
    expect(bandsOf(other(8, 8, 13_000, { qualifier: "moreThan" }))).toEqual([]);
    expect(bandsOf(other(8, 8, 14_000, { qualifier: "lessThan" }))).toEqual([]);
    expect(bandsOf(other(8, 8, 14_000, { qualifier: "moreThan" }))).toMatchObject([
      { low: 13_550, high: 14_000 },
    ]);
    expect(bandsOf(other(8, 8, 13_000, { qualifier: "lessThan" }))).toMatchObject([
      { low: 13_000, high: 13_550 },
    ]);
  });

  it("reach as far as a stated range does", () => {
    const range = { valueMax: count(13_400) };
    expect(bandsOf(other(8, 8, 13_300, range))).toMatchObject([{ low: 13_300, high: 13_550 }]);
    expect(bandsOf(other(8, 8, 13_300, { valueMax: count(13_600) }))).toEqual([]);
    expect(rangeOf(other(8, 8, 13_300, range))).toEqual({ low: 13_300, high: 13_400 });
  });

  it("notice a number that no course through the reports could pass", () => {
    expect(bandsOf(other(10, 12, 30_000))).toMatchObject([{ low: 28_120, high: 30_000 }]);
    expect(bandsOf(other(21, 22, 27_000))).toMatchObject([{ low: 27_000, high: 28_120 }]);
    expect(bandsOf(other(5, 6, 14_000))).toMatchObject([{ low: 13_550, high: 14_000 }]);
  });

  it("leave open what a number did beyond the reports: one that only grows, on one side", () => {
    expect(bandsOf(other(30, 30, 50_000), other(1, 1, 10))).toEqual([]);
    const levels = [makeClaim(8, 8, 500), other(1, 1, 900), other(30, 30, 20)];
    expect(deriveBands(makeSeries("stock", levels))).toEqual([]);
  });

  it("compare counts of a period only over the same period", () => {
    const counts = [makeClaim(24, 48, 22_800), makeClaim(48, 72, 26_600)];
    const same = other(48, 72, 40_000);
    const overlapping = other(30, 60, 99_000);
    expect(deriveBands(makeSeries("period", [...counts, same, overlapping]))).toEqual([
      { time: same.time, low: 26_600, high: 40_000, claims: [same, counts[1]] },
    ]);
  });

  it("do not exist where nothing is the headline", () => {
    expect(deriveBands(makeSeries("stock", [other(0, 1, 5), other(0, 1, 50)]))).toEqual([]);
  });

  it("are never made by a claim that says what any series reads", () => {
    fc.assert(
      fc.property(anySeries("cumulative"), fc.nat(24 * 9 * 60), (series, minute) => {
        const at = hour(minute / 60);
        const echo = other(minute / 60, minute / 60, valueOf(readSeries(series, at)));
        expect(deriveBands({ ...series, beside: [echo] })).toEqual([]);
      }),
    );
  });
});

describe("claims beside the headline", () => {
  it("are those that speak of the time or are near to it", () => {
    const lower = other(8, 8, 13_350);
    const allDay = other(0, 24, 16_000);
    const series = makeSeries("cumulative", [morning, evening, lower, allDay]);
    expect(findBeside(series, hour(8), 0)).toEqual([allDay, lower]);
    expect(findBeside(series, hour(9), 0)).toEqual([allDay]);
    expect(findBeside(series, hour(9), HOUR)).toEqual([allDay, lower]);
  });
});
