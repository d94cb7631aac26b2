import { fromMercator } from "../../src/domain/mercator.ts";
import { HOUR } from "../../src/domain/units.ts";
import type { DotPlan } from "../../src/flow/plan.ts";
import { positionOf } from "../../src/flow/position.ts";

/** A dot's way as a TripsLayer wants it. */
export interface Trip {
  readonly path: readonly (readonly [lng: number, lat: number])[];
  /** Hours since the epoch given, one for each point. */
  readonly timestamps: readonly number[];
}

/** Points of a trip: a bend of the road is a kilometre off at worst. More would cost the peer more. */
const POINTS = 32;

/**
 * The trips of a plan's dots from where they wait to their first gathering. Dots that repeat another's way share its points, which
 * takes less memory than a file of trips would.
 */
export function listTrips(plan: DotPlan, real: number, epoch: number, laneWidth: number): Trip[] {
  const first = Array.from({ length: Math.min(real, plan.dots) }, (_, dot) =>
    tripOf(plan, dot, epoch, laneWidth),
  );
  return Array.from({ length: plan.dots }, (_, dot) => {
    const repeated = first[dot % first.length] ?? { path: [], timestamps: [] };
    const source = dot % first.length;
    if (source === dot) return repeated;
    const later = ((plan.departs[dot] ?? 0) - (plan.departs[source] ?? 0)) / HOUR;
    return { path: repeated.path, timestamps: repeated.timestamps.map((hours) => hours + later) };
  });
}

function tripOf(plan: DotPlan, dot: number, epoch: number, laneWidth: number): Trip {
  const departs = plan.departs[dot] ?? 0;
  const arrives = (plan.reaches[dot] ?? 0) + plan.transfer;
  const times = Array.from(
    { length: POINTS },
    (_, point) => departs + ((arrives - departs) * point) / (POINTS - 1),
  );
  return {
    path: times.map((at) => {
      const [lng, lat] = fromMercator(positionOf(plan, dot, at, laneWidth));
      return [lng, lat];
    }),
    timestamps: times.map((at) => (at - epoch) / HOUR),
  };
}
