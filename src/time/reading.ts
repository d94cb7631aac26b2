import type { Claim } from "../domain/claims.ts";
import {
  HOUR,
  count,
  instant,
  interval,
  type Count,
  type Instant,
  type Interval,
} from "../domain/units.ts";
import { findAround, type Series } from "./series.ts";

/**
 * What is known of a series at an instant. `reported`: a claim speaks of this very time. `interpolated`: it lies between two
 * claims. `carried`: the last claim, after which nothing was said. `none`: nothing had been said yet.
 */
export type Reading =
  | { readonly kind: "reported"; readonly value: Count; readonly claim: Claim }
  | {
      readonly kind: "interpolated";
      readonly value: Count;
      readonly from: Claim;
      readonly to: Claim;
    }
  | { readonly kind: "carried"; readonly value: Count; readonly claim: Claim }
  | { readonly kind: "none" };

/**
 * The reading of a cumulative or stock series at an instant; whole numbers only. Depends on nothing but its arguments.
 * - During a headline claim's interval (start and end included) it is that claim's number; where two claims touch, the later one's,
 *   unless the earlier one speaks of that instant only.
 * - Between two headline claims it runs straight from the end of one to the start of the next, rounded down, and so stays
 *   between them.
 * A `period` series has no reading between its claims: a count of one day says nothing of the hours around it.
 */
export function readSeries(series: Series, at: Instant): Reading {
  const { before, after } = findAround(series, at);
  if (before === undefined) return { kind: "none" };
  if (at <= before.time.end) return { kind: "reported", value: before.value, claim: before };
  if (series.kind === "period") return { kind: "none" };
  if (after === undefined) return { kind: "carried", value: before.value, claim: before };
  return { kind: "interpolated", value: interpolate(before, after, at), from: before, to: after };
}

/** The number of a reading; 0 where there is none, since nobody has been counted yet. */
export function valueOf(reading: Reading): number {
  return reading.kind === "none" ? 0 : reading.value;
}

/** The claims that a reading rests on. */
export function claimsOf(reading: Reading): readonly Claim[] {
  switch (reading.kind) {
    case "reported":
    case "carried":
      return [reading.claim];
    case "interpolated":
      return [reading.from, reading.to];
    case "none":
      return [];
  }
}

/** A reading between two reports, and the one of them that is not the claim given; null when it does not rest on the claim so. */
export function findOther(
  reading: Reading,
  { id }: Claim,
): { reading: Extract<Reading, { kind: "interpolated" }>; other: Claim } | null {
  if (reading.kind !== "interpolated") return null;
  if (reading.from.id === id) return { reading, other: reading.to };
  return reading.to.id === id ? { reading, other: reading.from } : null;
}

/** How fast a cumulative series rises between two reports. */
export interface Rate {
  /** Units per hour. */
  readonly perHour: number;
  readonly from: Claim;
  readonly to: Claim;
  /** From the middle of the earlier claim's interval to the middle of the later one's: an unknown hour is neither end of it. */
  readonly stretch: Interval;
}

/** All rates of a cumulative series in order of time; none for other kinds. */
export function listRates(series: Series): readonly Rate[] {
  if (series.kind !== "cumulative") return [];
  return series.headline.flatMap((to, index) => {
    const from = series.headline[index - 1];
    if (from === undefined) return [];
    const stretch = interval(middleOf(from), middleOf(to));
    const hours = (stretch.end - stretch.start) / HOUR;
    return hours > 0 ? [{ perHour: (to.value - from.value) / hours, from, to, stretch }] : [];
  });
}

/** The reported rate at an instant; at a report it is the rate since the report before. Null outside of the reports. */
export function readRate(series: Series, at: Instant): Rate | null {
  return listRates(series).find(({ stretch }) => at > stretch.start && at <= stretch.end) ?? null;
}

function middleOf({ time }: Claim): Instant {
  return instant((time.start + time.end) / 2);
}

function interpolate(from: Claim, to: Claim, at: Instant): Count {
  const share = (at - from.time.end) / (to.time.start - from.time.end);
  const between = Math.floor(from.value + (to.value - from.value) * share);
  return count(Math.max(between, Math.min(from.value, to.value)));
}
