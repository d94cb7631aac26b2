/**
 * The units that carry meaning, branded so that a number of one kind cannot stand in for another.
 * This is the one file that makes them.
 */

declare const brand: unique symbol;
type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** Milliseconds since 1970-01-01T00:00Z. Never local time. */
export type Instant = Branded<number, "Instant">;

/** A number of people, vehicles or whatever the measure counts; may be fractional while interpolated. */
export type Count = Branded<number, "Count">;

/** A length on the ground. */
export type Kilometres = Branded<number, "Kilometres">;

/** WGS84 degrees, longitude first, as in GeoJSON. */
export type LngLat = Branded<readonly [lng: number, lat: number], "LngLat">;

/** A stretch of time. `start` belongs to it; so does `end` when both are equal, an instant being an interval of no width. */
export interface Interval {
  readonly start: Instant;
  readonly end: Instant;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** An instant from milliseconds UTC. Throws a RangeError on anything that is not finite. */
export function instant(milliseconds: number): Instant {
  if (!Number.isFinite(milliseconds)) throw new RangeError(`not an instant: ${milliseconds}`);
  return milliseconds as Instant;
}

/** An interval from two instants. Throws a RangeError when it would end before it starts. */
export function interval(start: Instant, end: Instant): Interval {
  if (end < start) throw new RangeError(`interval ends before it starts: ${start} > ${end}`);
  return { start, end };
}

/** A count. Throws a RangeError on negative or non-finite numbers. */
export function count(value: number): Count {
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`not a count: ${value}`);
  return value as Count;
}

/** A length in kilometres. Throws a RangeError on negative or non-finite numbers. */
export function kilometres(value: number): Kilometres {
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`not a length: ${value}`);
  return value as Kilometres;
}

/** A position in WGS84 degrees. Throws a RangeError outside ±180 and ±90. */
export function lngLat(lng: number, lat: number): LngLat {
  if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90))
    throw new RangeError(`not a position: ${lng}, ${lat}`);
  return [lng, lat] as unknown as LngLat;
}

/** How many people a dot may stand for. */
export const DOT_SIZES = { least: 1, most: 1000 } as const;
