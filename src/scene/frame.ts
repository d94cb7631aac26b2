import type { MercatorPoint } from "../domain/mercator.ts";
import type { Bounds } from "../domain/situation.ts";
import { frameOf } from "./projection.ts";

/** A flat picture of a part of the world: where each point of Web Mercator falls, in CSS pixels from the top left corner. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** CSS pixels per Mercator unit. */
  readonly scale: number;
  readonly project: (point: MercatorPoint) => readonly [x: number, y: number];
}

/** Room to leave free at the edges, in CSS pixels. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The frame of a size that holds the bounds within its padding, as large as it can. The map's own camera fits the same way. */
export function fitFrame(bounds: Bounds, width: number, height: number, padding: Padding): Frame {
  const world = frameOf(bounds);
  const room = {
    width: width - padding.left - padding.right,
    height: height - padding.top - padding.bottom,
  };
  const scale = Math.min(room.width / world.width, room.height / world.height);
  const left = padding.left + room.width / 2 - world.centre[0] * scale;
  const top = padding.top + room.height / 2 - world.centre[1] * scale;
  return { width, height, scale, project: ([x, y]) => [x * scale + left, y * scale + top] };
}
