import { describe, expect, it } from "vitest";
import { listPacks, readPack } from "../flow/situation.fixture.ts";
import { packSituation, unpackSituation } from "../domain/packed-situation.ts";
import { count, instant, interval } from "../domain/units.ts";
import { readSeries, valueOf } from "../time/reading.ts";
import { listHeadlineMeasures } from "../time/series.ts";
import { areaPath, interpolatedPath, layChart, reportedPath } from "./chart.ts";
import type { ChartFrame } from "./chart-frame.ts";

const frame: ChartFrame = {
  width: 800,
  left: 4,
  right: 14,
  base: 116,
  top: 22,
  rateHeight: 16,
};

/** Every number in path data. */
const numbersIn = (path: string): readonly number[] =>
  (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);

const cases = listPacks().flatMap((pack) =>
  listHeadlineMeasures(readPack(pack)).map(({ id }) => ({ pack, measure: id })),
);

describe.each(cases)("the chart of $measure in $pack", ({ pack, measure }) => {
  const situation = readPack(pack);
  const { period } = situation;
  const chart = layChart(situation, measure, frame);

  it("spans the period exactly, and finds the time under every place", () => {
    expect(chart.x(period.start)).toBe(frame.left);
    expect(chart.x(period.end)).toBe(frame.width - frame.right);
    for (const share of [0, 0.25, 0.5, 0.99, 1]) {
      const at = period.start + (period.end - period.start) * share;
      expect(chart.timeAt(chart.x(at))).toBeCloseTo(at, -2);
    }
    // Beside the chart is its nearer end.
    expect(chart.timeAt(-50)).toBe(period.start);
    expect(chart.timeAt(frame.width + 50)).toBe(period.end);
  });

  it("holds every report of the period within its frame", () => {
    expect(chart.reports.length).toBeGreaterThan(0);
    for (const { value, valueMax } of [...chart.reports, ...chart.beside]) {
      for (const one of [value, valueMax ?? value]) {
        expect(chart.y(one)).toBeLessThanOrEqual(frame.base);
        expect(chart.y(one)).toBeGreaterThanOrEqual(frame.top);
      }
    }
    for (const { perHour } of chart.rates) {
      expect(chart.rateY(perHour)).toBeGreaterThanOrEqual(frame.base - frame.rateHeight);
      expect(chart.rateY(perHour)).toBeLessThanOrEqual(frame.base);
    }
  });

  it("needs no more of a situation than a page has before its texts", () => {
    const first = layChart(unpackSituation(packSituation(situation)), measure, frame);
    const ids = ({ reports, beside }: typeof chart) => [reports, beside].flat().map(({ id }) => id);
    expect(ids(first)).toEqual(ids(chart));
    expect(first.bands).toHaveLength(chart.bands.length);
    expect(areaPath(first, period)).toBe(areaPath(chart, period));
  });

  it("goes on from a report before the period, within its frame", () => {
    const [first] = chart.series.headline;
    if (first === undefined || chart.series.kind === "period") return;
    const long = 30 * 24 * 3_600_000;
    const start = instant(period.start - long);
    const before = { ...first, id: "before", value: count(50_000), time: interval(start, start) };
    const known = { ...situation, claims: [before, ...situation.claims] };
    const longer = layChart(known, measure, frame);
    const entered = valueOf(readSeries(longer.series, period.start));
    expect(entered).toBeGreaterThan(0);
    expect(longer.y(entered)).toBeGreaterThanOrEqual(frame.top);
    const [x, y] = numbersIn(interpolatedPath(longer));
    expect([x, y]).toEqual([frame.left, Number(longer.y(entered).toFixed(1))]);
    expect(numbersIn(areaPath(longer, period))[0]).toBe(frame.left);
    // Alone it is carried through.
    const alone = layChart({ ...situation, claims: [before] }, measure, frame);
    expect(numbersIn(areaPath(alone, period)).at(-3)).toBe(frame.width - frame.right);
  });

  it("never joins a report that is later than the period", () => {
    for (const { time } of chart.later) expect(time.start).toBeGreaterThan(period.end);
    for (const { time } of chart.reports) expect(time.start).toBeLessThanOrEqual(period.end);
  });

  it("draws reports and what lies between them as different paths, without a gap in numbers", () => {
    const paths = [reportedPath(chart), interpolatedPath(chart), areaPath(chart, period)];
    for (const path of paths) {
      expect(path).not.toMatch(/NaN|Infinity|undefined/);
      for (const one of numbersIn(path)) expect(one >= 0 && one <= frame.width).toBe(true);
    }
    const joints = Math.max(0, chart.reports.length - 1);
    expect(interpolatedPath(chart).split("M").length - 1).toBe(joints);
  });
});
