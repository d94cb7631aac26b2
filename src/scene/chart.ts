import { scaleLinear } from "d3-scale";
import type { Claim } from "../domain/claims.ts";
import type { Situation } from "../domain/situation.ts";
import { interval, type Interval } from "../domain/units.ts";
import { deriveBands, deriveRateBands } from "../time/bands.ts";
import { listRates, readSeries, type Rate } from "../time/reading.ts";
import { deriveSeries, deriveShownSeries, findMeasure, type Series } from "../time/series.ts";
import { boxBand, type BandBox } from "./chart-bands.ts";
import type { ChartFrame } from "./chart-frame.ts";

export interface Chart {
  readonly frame: ChartFrame;
  readonly series: Series;
  readonly x: (at: number) => number;
  /** The instant (milliseconds UTC) under an x. */
  readonly timeAt: (x: number) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
  /** What the curve goes through: where it enters the period, when a report before it says so, then the reports within. */
  readonly stops: readonly Stop[];
  /** Reports within the period, and what was said beside them. */
  readonly reports: readonly Claim[];
  readonly beside: readonly Claim[];
  /** Where claims disagree with the curve, and where they disagree about how much it grew: the latter stand among the rates. */
  readonly bands: readonly BandBox[];
  readonly rateBands: readonly BandBox[];
  readonly rates: readonly Rate[];
  readonly rateY: (perHour: number) => number;
  /** The most that was counted or stated for an hour, at which the scale of the rates ends. */
  readonly mostPerHour: number;
  /** Reports later than the period: they are told in words, never drawn into it. */
  readonly later: readonly Claim[];
}

/** A level of the curve over a time. */
type Stop = Pick<Claim, "time" | "value">;

/** Where a curve that began before the period enters it. */
function enter(series: Series, { start }: Interval): readonly Stop[] {
  const reading = readSeries(series, start);
  if (reading.kind === "none" || reading.kind === "reported") return [];
  return [{ time: interval(start, start), value: reading.value }];
}

/** Lays a measure's chart out. Scales span the whole period, so that nothing moves while time does. */
export function layChart(situation: Situation, measure: string, frame: ChartFrame): Chart {
  const { period, claims } = situation;
  const series = deriveShownSeries(situation, measure, null);
  const all = deriveSeries(claims, findMeasure(situation, measure), null);
  const within = ({ time }: { time: Interval }): boolean =>
    time.start <= period.end && time.end >= period.start;
  const reports = series.headline.filter(within);
  const stops = [...enter(series, period), ...reports];
  const beside = series.beside.filter(within);
  const bands = deriveBands(series).filter(within);
  const rates = listRates(series).filter(({ to }) => within(to));
  const rateBands = deriveRateBands(situation, measure).filter(({ band }) => within(band));
  const highest = Math.max(
    1,
    ...stops.map(({ value }) => value),
    ...[...reports, ...beside].map((claim) => claim.valueMax ?? claim.value),
    ...bands.map(({ high }) => high),
  );
  const x = scaleLinear([period.start, period.end], [frame.left, frame.width - frame.right]).clamp(
    true,
  );
  const y = scaleLinear([0, highest * 1.06], [frame.base, frame.top]);
  const mostPerHour = Math.max(
    1,
    ...rates.map(({ perHour }) => perHour),
    ...rateBands.map(({ high }) => high),
  );
  const rateY = scaleLinear([0, mostPerHour], [frame.base, frame.base - frame.rateHeight]);
  return {
    frame,
    series,
    x: (at) => x(at),
    timeAt: (position) => x.invert(position),
    y: (value) => y(value),
    ticks: y.ticks(3).filter((tick) => tick > 0),
    stops,
    reports,
    beside,
    bands: bands.map((band) => boxBand(band, { x, y, frame })),
    rateBands: rateBands.map(({ band, ...range }) => boxBand(band, { x, y: rateY, frame }, range)),
    rates,
    rateY: (perHour) => rateY(perHour),
    mostPerHour,
    later: all.headline.filter(({ time }) => time.start > period.end),
  };
}

const round = (value: number): string => value.toFixed(1);

/** Path of the stretches that reports speak of: level lines, none for an instant. */
export function reportedPath({ reports, x, y }: Chart): string {
  return reports
    .filter(({ time }) => time.end > time.start)
    .map(({ time, value }) => `M${round(x(time.start))} ${round(y(value))}H${round(x(time.end))}`)
    .join("");
}

/** Path between the reports: the interpolation, to be drawn unlike a report. Counts within a period are not joined. */
export function interpolatedPath({ stops, series, x, y }: Chart): string {
  if (series.kind === "period") return "";
  return stops
    .slice(1)
    .map((to, index) => {
      const from = stops[index];
      if (from === undefined) return "";
      return `M${round(x(from.time.end))} ${round(y(from.value))}L${round(x(to.time.start))} ${round(y(to.value))}`;
    })
    .join("");
}

/** Outline of the area under the whole curve, carried on to the end of the period. */
export function areaPath({ stops, series, frame, x, y }: Chart, period: Interval): string {
  const [first] = stops;
  const last = stops.at(-1);
  if (series.kind === "period" || first === undefined || last === undefined) return "";
  const top = stops.flatMap(({ time, value }) =>
    [time.start, time.end].map((at) => `${round(x(at))} ${round(y(value))}`),
  );
  const end = `${round(x(period.end))} ${round(y(last.value))}`;
  return `M${round(x(first.time.start))} ${frame.base}L${[...top, end].join("L")}V${frame.base}Z`;
}

/** A mark's outline around 0, 0 by what the source says of its number: exact, about, more than, less than. */
export const MARKS: Readonly<Record<Claim["qualifier"], string>> = {
  exact: "M0-3.6A3.6 3.6 0 1 1 0 3.6A3.6 3.6 0 1 1 0-3.6Z",
  about: "M0-4.6L4.6 0L0 4.6L-4.6 0Z",
  moreThan: "M0-4.8L4.4 3.2H-4.4Z",
  atLeast: "M0-4.8L4.4 3.2H-4.4Z",
  lessThan: "M0 4.8L4.4-3.2H-4.4Z",
  atMost: "M0 4.8L4.4-3.2H-4.4Z",
};
