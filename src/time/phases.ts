import {
  CROSSING_STATES,
  type CrossingPhase,
  type CrossingState,
  type Place,
} from "../domain/situation.ts";
import type { Instant, Interval } from "../domain/units.ts";

/** The state of a crossing at an instant; null when nothing is known of that time. */
export function findPhase({ phases }: Pick<Place, "phases">, at: Instant): CrossingPhase | null {
  return phases.findLast(({ from, to }) => from <= at && (to === null || at < to)) ?? null;
}

/** The states in which crossings are within a period, each once, in the order of `CROSSING_STATES`. */
export function listStates(
  places: readonly Pick<Place, "phases">[],
  period: Interval,
): readonly CrossingState[] {
  const within = places
    .flatMap(({ phases }) => phases)
    .filter(({ from, to }) => from <= period.end && (to === null || to > period.start));
  return CROSSING_STATES.filter((state) => within.some((phase) => phase.state === state));
}
