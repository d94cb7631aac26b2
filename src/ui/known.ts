import type { Claim } from "../domain/claims.ts";
import type { Measure, Situation } from "../domain/situation.ts";
import type { Instant } from "../domain/units.ts";
import { deriveFlowSeries } from "../flow/flow-series.ts";
import { readRate, readSeries, type Rate, type Reading } from "../time/reading.ts";
import { byTime, deriveShownSeries } from "../time/series.ts";

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
  return situation.claims.filter(({ place }) => place === feature).sort(byTime);
}

/** The rate of the series that the dots follow; null outside of its reports. */
export function readFlowRate(situation: Situation, at: Instant): Rate | null {
  return readRate(deriveFlowSeries(situation).crossed, at);
}
