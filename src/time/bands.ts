import type { Claim } from "../domain/claims.ts";
import type { Measure, Situation } from "../domain/situation.ts";
import { HOUR, type Instant, type Interval } from "../domain/units.ts";
import { deriveShownSeries, type Series } from "./series.ts";

/** A stretch of time for which independent claims about the same thing cannot all be right. */
export interface Band {
  readonly time: Interval;
  readonly low: number;
  readonly high: number;
  /** The claims that disagree, the headline's own among them. */
  readonly claims: readonly Claim[];
}

/** The least and the most that a claim's number can mean: "more than" has no upper end, "less than" no lower one. */
export function rangeOf({ qualifier, value, valueMax }: Claim): { low: number; high: number } {
  const open = {
    up: qualifier === "moreThan" || qualifier === "atLeast",
    down: qualifier === "lessThan" || qualifier === "atMost",
  };
  return { low: open.down ? 0 : value, high: open.up ? Infinity : (valueMax ?? value) };
}

/**
 * Where claims disagree with a series' headline, in order of time. An alternative counts when it is independent, that is, when it
 * is derived from no other claim, and when no course through the headline's reports could also pass through it: a count of a whole
 * day agrees with every value that the reports allow on that day. Neither sums nor averages: the band only spans what was said.
 */
export function deriveBands(series: Series): readonly Band[] {
  return series.beside.flatMap((claim) => {
    if (claim.role !== "alternative" || claim.derivedFrom.length > 0) return [];
    const allowed = allowedBy(series, claim.time);
    if (allowed === null) return [];
    const said = rangeOf(claim);
    if (said.high >= allowed.low && said.low <= allowed.high) return [];
    const ends = [
      claim.value,
      claim.valueMax ?? claim.value,
      said.high < allowed.low ? allowed.low : allowed.high,
    ];
    return [
      {
        time: claim.time,
        low: Math.min(...ends),
        high: Math.max(...ends),
        claims: [claim, ...allowed.claims],
      },
    ];
  });
}

/** A band of counts within a period, and what they amount to in an hour of that period. */
export interface RateBand {
  /** The measure that counts the growth. */
  readonly measure: Measure;
  readonly band: Band;
  /** Units per hour. */
  readonly low: number;
  readonly high: number;
}

/**
 * Where claims disagree about how much a measure grew within a period, in order of time: bands of the measures that count its growth,
 * as rates over their period. They are no part of the measure's own curve. Throws on an unknown measure.
 */
export function deriveRateBands(situation: Situation, measure: string): readonly RateBand[] {
  return situation.measures
    .filter(({ countsOf }) => countsOf === measure)
    .flatMap((counts) =>
      deriveBands(deriveShownSeries(situation, counts.id, null)).map((band) => {
        const hours = (band.time.end - band.time.start) / HOUR;
        return { measure: counts, band, low: band.low / hours, high: band.high / hours };
      }),
    )
    .filter(({ high }) => Number.isFinite(high))
    .sort((a, b) => a.band.time.start - b.band.time.start);
}

/** The claims about one series that speak of the instant, or whose day holds it, beside the headline's own. */
export function findBeside(series: Series, at: Instant, within: number): readonly Claim[] {
  return series.beside.filter(({ time }) => time.start - within <= at && at <= time.end + within);
}

/** What the headline's reports allow during an interval; null where nothing was reported that could disagree. */
function allowedBy(
  series: Series,
  time: Interval,
): { low: number; high: number; claims: readonly Claim[] } | null {
  const same = series.headline.filter(
    (claim) => claim.time.start === time.start && claim.time.end === time.end,
  );
  if (same.length > 0) return spanOf(same);
  if (series.kind === "period") return null;
  const before = series.headline.findLast((claim) => claim.time.end <= time.start);
  const inside = series.headline.filter(
    (claim) => claim.time.start < time.end && time.start < claim.time.end,
  );
  const after = series.headline.find((claim) => claim.time.start >= time.end);
  const around = [before, ...inside, after].filter((claim) => claim !== undefined);
  if (around.length === 0) return null;
  const { low, high, claims } = spanOf(around);
  // Beyond the first and the last report a number may still have been lower or higher; one that only grows, on one side only.
  const open = series.kind === "stock" && (before === undefined || after === undefined);
  return {
    low: open || before === undefined ? 0 : low,
    high: open || after === undefined ? Infinity : high,
    claims,
  };
}

function spanOf(claims: readonly Claim[]): { low: number; high: number; claims: readonly Claim[] } {
  const ranges = claims.map(rangeOf);
  return {
    low: Math.min(...ranges.map(({ low }) => low)),
    high: Math.max(...ranges.map(({ high }) => high)),
    claims,
  };
}
