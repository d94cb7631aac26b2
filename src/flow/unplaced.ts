import type { Claim } from "../domain/claims.ts";
import type { Instant } from "../domain/units.ts";
import { claimsOf, readSeries, valueOf, type Reading } from "../time/reading.ts";
import type { FlowSeries } from "./flow-series.ts";

/** People who have crossed and of whom no area is reported: arithmetic, with the claims that it rests on. */
export interface Unplaced {
  readonly value: number;
  /** One of its parts lies between two reports, or was not stated as an exact number. */
  readonly approximate: boolean;
  readonly claims: readonly Claim[];
}

/** Those who have crossed at an instant less those reported by area; null before the first report. */
export function deriveUnplaced({ crossed, housed }: FlowSeries, at: Instant): Unplaced | null {
  const reading = readSeries(crossed, at);
  if (reading.kind === "none") return null;
  const areas = housed.map(({ series }) => readSeries(series, at));
  const placed = areas.reduce((sum, area) => sum + valueOf(area), 0);
  const parts = [reading, ...areas];
  return {
    value: Math.max(0, reading.value - placed),
    approximate: parts.some(isApproximate),
    claims: parts.flatMap((part) => claimsOf(part)),
  };
}

/** Whether a reading is less than an exact number of a report: between two reports, or stated as "about", "more than" … */
export function isApproximate(reading: Reading): boolean {
  return (
    reading.kind === "interpolated" ||
    claimsOf(reading).some(({ qualifier, valueMax }) => qualifier !== "exact" || valueMax !== null)
  );
}
