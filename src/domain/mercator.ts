import { kilometres, lngLat, type Kilometres, type LngLat } from "./units.ts";

/** A position in Web Mercator, the world from 0 to 1, x eastward from 180° W, y southward from about 85° N. */
export type MercatorPoint = readonly [x: number, y: number];

const EARTH_CIRCUMFERENCE_KM = 40_075.017;
const RADIANS = Math.PI / 180;

/** Projects WGS84 degrees to Web Mercator (EPSG:3857 scaled to the unit square). */
export function toMercator([lng, lat]: LngLat): MercatorPoint {
  return [
    (lng + 180) / 360,
    (1 - Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2)) / Math.PI) / 2,
  ];
}

/** The inverse of `toMercator`. */
export function fromMercator([x, y]: MercatorPoint): LngLat {
  return lngLat(
    x * 360 - 180,
    (2 * Math.atan(Math.exp((1 - 2 * y) * Math.PI)) - Math.PI / 2) / RADIANS,
  );
}

/** How many Mercator units a kilometre on the ground takes at that y. */
export function mercatorPerKilometre(y: number): number {
  const lat = 2 * Math.atan(Math.exp((1 - 2 * y) * Math.PI)) - Math.PI / 2;
  return 1 / (EARTH_CIRCUMFERENCE_KM * Math.cos(lat));
}

/** Length on the ground of a short straight line between two Mercator points. */
export function distanceBetween(a: MercatorPoint, b: MercatorPoint): Kilometres {
  return kilometres(Math.hypot(a[0] - b[0], a[1] - b[1]) / mercatorPerKilometre((a[1] + b[1]) / 2));
}
