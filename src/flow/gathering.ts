import {
  distanceBetween,
  mercatorPerKilometre,
  toMercator,
  type MercatorPoint,
} from "../domain/mercator.ts";
import type { Place } from "../domain/situation.ts";

/** A round gathering of dots in a sunflower packing. */
export interface Gathering {
  readonly place: string;
  readonly centre: MercatorPoint;
  /** The most dots that it ever holds. */
  readonly capacity: number;
  /** Distance between neighbouring dots in Mercator units: it grows on screen as the reader zooms in. */
  readonly spacing: number;
}

interface Planned {
  readonly place: Place;
  readonly capacity: number;
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** Nobody takes more ground than this, however few there are: a dot takes that of as many people as it stands for. */
const MOST_KM2_PER_PERSON = 0.144;
/** Room left free at the rim, so that neighbouring gatherings never touch. */
const MARGIN = 0.94;

/**
 * Gives a family of gatherings one spacing on the ground, so that equal areas mean equal numbers of people, as wide as it can be
 * with every gathering inside its place's radius and no two touching. `size` is the number of people that a dot stands for: what a
 * gathering covers does not depend on it, but for dots that are not full.
 */
export function packGatherings(planned: readonly Planned[], size: number): readonly Gathering[] {
  const reach = ({ capacity }: Planned): number => Math.sqrt(Math.max(capacity, 1) / Math.PI);
  const limits = planned.flatMap((one, index) => [
    one.place.radius === null ? Infinity : one.place.radius / reach(one),
    ...planned.slice(index + 1).map((other) => {
      const apart = distanceBetween(
        toMercator(one.place.position),
        toMercator(other.place.position),
      );
      return apart / (reach(one) + reach(other));
    }),
  ]);
  // Hundreds of places have more pairs than a function takes arguments.
  const spacing = Math.min(
    Math.sqrt(MOST_KM2_PER_PERSON * size),
    MARGIN * limits.reduce((least, one) => Math.min(least, one), Infinity),
  );
  return planned.map(({ place, capacity }) => {
    const centre = toMercator(place.position);
    return {
      place: place.id,
      centre,
      capacity,
      spacing: spacing * mercatorPerKilometre(centre[1]),
    };
  });
}

/** Where the dot in slot `slot` sits relative to its gathering's centre, in spacings (Vogel's sunflower: one dot per square spacing). */
export function slotOffset(slot: number): MercatorPoint {
  const radius = Math.sqrt((slot + 0.5) / Math.PI);
  const angle = slot * GOLDEN_ANGLE;
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

/** Where the dot in slot `slot` sits, in Mercator. */
export function slotPosition({ centre, spacing }: Gathering, slot: number): MercatorPoint {
  const [x, y] = slotOffset(slot);
  return [centre[0] + x * spacing, centre[1] + y * spacing];
}

/** Radius in Mercator units that `dots` dots take in a gathering. */
export function radiusOf({ spacing }: Gathering, dots: number): number {
  return spacing * Math.sqrt(dots / Math.PI);
}
