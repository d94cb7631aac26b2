import type { Bounds } from "../../src/domain/situation.ts";

/** For what part of the world a base map is made, and how finely. Boxes are west, south, east, north in degrees. */
export interface MapSheet {
  /** What is kept: what a reader can pan to, and a little more. */
  readonly extent: Bounds;
  /** What the coarse cut covers: what a reader can pan to. */
  readonly coarse: Bounds;
  /** How many times as wide, or as high, as the first sheet: the same screen shows so much more land, and every tolerance grows with it. */
  readonly grain: number;
}

/** The sheet of `base/`. */
export const FIRST_SHEET: MapSheet = {
  extent: [42.6, 38, 49.4, 42.2],
  coarse: [42.6, 38, 49.2, 42.2],
  grain: 1,
};

/** What is kept beyond what a reader can pan to, as a share of its width and height. */
const MARGIN = 0.03;

/** The sheet of a situation whose readers can pan within some bounds, which must not cross the 180th meridian. */
export function sheetFor(maxBounds: Bounds): MapSheet {
  const [west, south, east, north] = maxBounds;
  const [besides, beyond] = [(east - west) * MARGIN, (north - south) * MARGIN];
  const round = (degrees: number): number => Number(degrees.toFixed(3));
  return {
    extent: [
      Math.max(round(west - besides), -180),
      Math.max(round(south - beyond), -90),
      Math.min(round(east + besides), 180),
      Math.min(round(north + beyond), 90),
    ],
    coarse: maxBounds,
    grain: Math.max(
      widthOnGlobe(maxBounds) / widthOnGlobe(FIRST_SHEET.coarse),
      heightOf(maxBounds) / heightOf(FIRST_SHEET.coarse),
    ),
  };
}

/** Degrees of a great circle along the middle of a box. */
function widthOnGlobe([west, south, east, north]: Bounds): number {
  return (east - west) * Math.cos((((south + north) / 2) * Math.PI) / 180);
}

/** Whether a line or a ring may have a part within a box: whether the box around it does. Positions are longitude and latitude. */
export function reachesInto(points: readonly (readonly number[])[], box: Bounds): boolean {
  const [west, south, east, north] = box;
  const spans = (axis: 0 | 1, low: number, high: number): boolean =>
    points.some((point) => (point[axis] ?? NaN) < high) &&
    points.some((point) => (point[axis] ?? NaN) > low);
  return spans(0, west, east) && spans(1, south, north);
}

const heightOf = ([, south, , north]: Bounds): number => north - south;

/** Decimals of coordinates in files derived from packages (0.0001 degrees is about 10 m). */
export const BASE_DECIMALS = 4;

/** Decimals of coordinates of places and of the lines that must pass through them exactly. */
export const PACK_DECIMALS = 5;

/** Decimals of coordinates in the coarse cut (0.001 degrees is a sixth of a pixel at a width of 900). */
export const COARSE_DECIMALS = 3;
