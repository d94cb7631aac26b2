import { toMercator, type MercatorPoint } from "../domain/mercator.ts";
import type { Bounds } from "../domain/situation.ts";
import { lngLat } from "../domain/units.ts";

/** The centre and the size of a view's bounds in Mercator units. */
export function frameOf([west, south, east, north]: Bounds): {
  centre: MercatorPoint;
  width: number;
  height: number;
} {
  const [left, bottom] = toMercator(lngLat(west, south));
  const [right, top] = toMercator(lngLat(east, north));
  return {
    centre: [(left + right) / 2, (top + bottom) / 2],
    width: right - left,
    height: bottom - top,
  };
}

/** Size of the world in CSS pixels at a zoom (MapLibre's, 512 px tiles). */
export function worldPixels(zoom: number): number {
  return 512 * 2 ** zoom;
}
