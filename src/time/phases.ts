import type { CrossingPhase, Place } from "../domain/situation.ts";
import type { Instant } from "../domain/units.ts";

/** The state of a crossing at an instant; null when nothing is known of that time. */
export function findPhase({ phases }: Pick<Place, "phases">, at: Instant): CrossingPhase | null {
  return phases.findLast(({ from, to }) => from <= at && (to === null || at < to)) ?? null;
}
