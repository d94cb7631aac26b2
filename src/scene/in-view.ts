import { toMercator } from "../domain/mercator.ts";
import type { LngLat } from "../domain/units.ts";
import type { Frame } from "./frame.ts";

type Point = readonly [x: number, y: number];

/** Whether a frame shows a point, any part of a line, or any part of an area's ring, which may lie around all that is seen. */
export function isInView(frame: Frame, positions: readonly LngLat[]): boolean {
  const points = positions.map((position) => frame.project(toMercator(position)));
  const [only] = points;
  if (points.length === 1 && only !== undefined) return crosses(frame, only, only);
  return (
    points.some((point, index) => crosses(frame, points[index - 1] ?? point, point)) ||
    (isRing(positions) && surrounds(points, [frame.width / 2, frame.height / 2]))
  );
}

function isRing(positions: readonly LngLat[]): boolean {
  const [first, last] = [positions[0], positions.at(-1)];
  return positions.length > 3 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

/** Whether a straight line touches the window (the clipping of Liang and Barsky). */
function crosses({ width, height }: Frame, [x, y]: Point, [toX, toY]: Point): boolean {
  let [enter, leave] = [0, 1];
  for (const [step, room] of [
    [x - toX, x],
    [toX - x, width - x],
    [y - toY, y],
    [toY - y, height - y],
  ] as const) {
    if (step === 0) {
      if (room < 0) return false;
    } else if (step < 0) enter = Math.max(enter, room / step);
    else leave = Math.min(leave, room / step);
  }
  return enter <= leave;
}

/** Whether a point lies within a ring: a ray from it crosses an odd number of sides. */
function surrounds(ring: readonly Point[], [x, y]: Point): boolean {
  let inside = false;
  for (const [index, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[index - 1] ?? [ax, ay];
    if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) inside = !inside;
  }
  return inside;
}
