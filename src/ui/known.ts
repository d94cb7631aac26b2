import type { Claim } from "../domain/claims.ts";
import type { CrossingPhase, Measure, Place, Situation } from "../domain/situation.ts";
import type { Instant } from "../domain/units.ts";
import { deriveFlowSeries } from "../flow/plan.ts";
import {
  claimsOf,
  readRate,
  readSeries,
  valueOf,
  type Rate,
  type Reading,
} from "../time/reading.ts";
import { deriveShownSeries } from "../time/series.ts";

/** What one measure says about a feature at an instant. */
export interface KnownReading {
  readonly measure: Measure;
  readonly reading: Reading;
}

/** The measures that say something about a feature at an instant, in the pack's order. */
export function listKnown(
  situation: Situation,
  feature: string,
  at: Instant,
): readonly KnownReading[] {
  const measures = new Set(listFigures(situation, feature).map(({ measure }) => measure));
  return situation.measures
    .filter(({ id }) => measures.has(id))
    .map((measure) => ({
      measure,
      reading: readSeries(deriveShownSeries(situation, measure.id, feature), at),
    }))
    .filter(({ reading }) => reading.kind !== "none");
}

/** All claims about a feature in order of time. */
export function listFigures(situation: Situation, feature: string): readonly Claim[] {
  return situation.claims
    .filter(({ place }) => place === feature)
    .sort((a, b) => a.time.start - b.time.start);
}

/** The phase of a crossing that holds at an instant; null when none is known. */
export function findPhase({ phases }: Place, at: Instant): CrossingPhase | null {
  return phases.find(({ from, to }) => from <= at && (to === null || at < to)) ?? null;
}

/** The rate of the series that the dots follow; null outside of its reports. */
export function readFlowRate(situation: Situation, at: Instant): Rate | null {
  return readRate(deriveFlowSeries(situation).crossed, at);
}

/** People who have crossed and of whom no area is reported: arithmetic, with the claims that it rests on. */
export interface Unplaced {
  readonly value: number;
  /** One of its parts lies between two reports. */
  readonly approximate: boolean;
  readonly claims: readonly Claim[];
}

/** Those who have crossed at an instant less those reported by area; null before the first report. */
export function deriveUnplaced(situation: Situation, at: Instant): Unplaced | null {
  const { crossed, housed } = deriveFlowSeries(situation);
  const reading = readSeries(crossed, at);
  if (reading.kind === "none") return null;
  const areas = housed.map(({ series }) => readSeries(series, at));
  const placed = areas.reduce((sum, area) => sum + valueOf(area), 0);
  const parts = [reading, ...areas];
  return {
    value: Math.max(0, reading.value - placed),
    approximate: parts.some(({ kind }) => kind === "interpolated"),
    claims: parts.flatMap((part) => claimsOf(part)),
  };
}
