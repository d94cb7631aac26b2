import { toMercator, type MercatorPoint } from "../domain/mercator.ts";
import type { LngLat } from "../domain/units.ts";

/** Points per half of a track: before and after the crossing. 256 keep the bends of a hundred kilometres within some tens of metres. */
export const TRACK_SAMPLES = 256;

/**
 * The way of one origin: evenly spaced points in Mercator, `TRACK_SAMPLES` from the origin to the crossing and as many from the
 * crossing to the end. The crossing is thus always half way, whatever the lengths: travel time says how fast each half passes.
 */
export interface Track {
  readonly points: readonly MercatorPoint[];
  /** For each point the unit vector to the left of the way, in Mercator. */
  readonly sides: readonly MercatorPoint[];
}

/**
 * Joins routes into a track. Each path must begin where the one before ends, and one of them must pass through `crossing`.
 * Throws when none does: the pack's checks promise it.
 */
export function buildTrack(paths: readonly (readonly LngLat[])[], crossing: LngLat): Track {
  const line = paths.flatMap((path, index) => (index === 0 ? path : path.slice(1)));
  const split = line.findIndex(([lng, lat]) => lng === crossing[0] && lat === crossing[1]);
  if (split < 1 || split > line.length - 2)
    throw new Error("the routes of an origin do not pass through the crossing");
  const before = line.slice(0, split + 1).map(toMercator);
  const after = line.slice(split).map(toMercator);
  const points = [...resample(before, TRACK_SAMPLES), ...resample(after, TRACK_SAMPLES)];
  return { points, sides: points.map((_, index) => sideAt(points, index)) };
}

/** The point of a track at a share of its way, 0.5 being the crossing. */
export function pointOn({ points }: Track, share: number): MercatorPoint {
  return along(points, share);
}

/**
 * The vector to the left of a track at a share of its way, in Mercator: one unit long at the track's points, no longer between them,
 * and turning gradually, so that nobody who keeps to a side is thrown about at a bend.
 */
export function sidewaysOn({ sides }: Track, share: number): MercatorPoint {
  return along(sides, share);
}

function along(values: readonly MercatorPoint[], share: number): MercatorPoint {
  const half = share < 0.5 ? 0 : 1;
  const position = Math.min(Math.max(share * 2 - half, 0), 1) * (TRACK_SAMPLES - 1);
  const index = Math.min(Math.floor(position), TRACK_SAMPLES - 2);
  const a = pointAt(values, half * TRACK_SAMPLES + index);
  const b = pointAt(values, half * TRACK_SAMPLES + index + 1);
  return mix(a, b, position - index);
}

/** Square to the line between a point's neighbours. The crossing stands twice in the list, with the same neighbours. */
function sideAt(points: readonly MercatorPoint[], index: number): MercatorPoint {
  const before = index === TRACK_SAMPLES ? index - 2 : index - 1;
  const after = index === TRACK_SAMPLES - 1 ? index + 2 : index + 1;
  const a = pointAt(points, Math.max(before, 0));
  const b = pointAt(points, Math.min(after, points.length - 1));
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  return [(b[1] - a[1]) / length, (a[0] - b[0]) / length];
}

function resample(line: readonly MercatorPoint[], samples: number): MercatorPoint[] {
  const lengths = [0];
  for (let index = 1; index < line.length; index += 1) {
    const a = pointAt(line, index - 1);
    const b = pointAt(line, index);
    lengths.push((lengths[index - 1] ?? 0) + Math.hypot(b[0] - a[0], b[1] - a[1]));
  }
  const total = lengths.at(-1) ?? 0;
  let segment = 1;
  return Array.from({ length: samples }, (_, sample) => {
    const wanted = (total * sample) / (samples - 1);
    while (segment < line.length - 1 && (lengths[segment] ?? 0) < wanted) segment += 1;
    const from = lengths[segment - 1] ?? 0;
    const length = (lengths[segment] ?? 0) - from;
    const share = length === 0 ? 0 : Math.min((wanted - from) / length, 1);
    return mix(pointAt(line, segment - 1), pointAt(line, segment), share);
  });
}

/** The point at a share of the way from one point to another. */
export function mix(a: MercatorPoint, b: MercatorPoint, share: number): MercatorPoint {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

function pointAt(points: readonly MercatorPoint[], index: number): MercatorPoint {
  const point = points[index];
  if (point === undefined) throw new RangeError(`no point ${index} on a line of ${points.length}`);
  return point;
}
