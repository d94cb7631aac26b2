import type { MercatorPoint } from "../domain/mercator.ts";
import { toMercator } from "../domain/mercator.ts";
import type { Bounds, Situation } from "../domain/situation.ts";
import type { Camera } from "../state/view-state.ts";
import { frameOf, worldPixels } from "./projection.ts";

/** Width and height in CSS pixels. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** A flat picture of a part of the world: where each point of Web Mercator falls, in CSS pixels from the top left corner. */
export interface Frame extends FrameSize {
  /** CSS pixels per Mercator unit. */
  readonly scale: number;
  /** x' = a x + c y + e and y' = b x + d y + f, as in SVG's `matrix(a b c d e f)`; Mercator units to CSS pixels. */
  readonly affine: readonly [a: number, b: number, c: number, d: number, e: number, f: number];
  /** How far beyond its edges there is still something to be seen, in CSS pixels. */
  readonly overscan: number;
  readonly project: (point: MercatorPoint) => readonly [x: number, y: number];
}

/** Room to leave free at the edges, in CSS pixels. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A frame whose edges are the bounds themselves, `width` CSS pixels wide; a page may show more around it. */
export function frameOfBounds(bounds: Bounds, width: number): Frame {
  const world = frameOf(bounds);
  const scale = width / world.width;
  const size = { width, height: world.height * scale };
  return makeFrame(size, world.centre, scale, 0, width / 2);
}

/** Width of a situation's whole picture in its own pixels; it is scaled to the page. */
const PICTURE_WIDTH = 840;

/** The frame of a situation's whole picture: what does not change is drawn in its pixels. */
export function pictureFrame({ view }: Pick<Situation, "view">): Frame {
  return frameOfBounds(view, PICTURE_WIDTH);
}

/** Its width on a page as narrow as a phone's, by which its names are set there. */
const NARROW_WIDTH = 380;

/** The frame of a situation's whole picture on a narrow page. */
export function narrowFrame({ view }: Pick<Situation, "view">): Frame {
  return frameOfBounds(view, NARROW_WIDTH);
}

/** What a camera shows in a window of this size: the same places at the same pixels as MapLibre, which looks straight down here. */
export function frameOfCamera({ centre, zoom, bearing }: Camera, size: FrameSize): Frame {
  return makeFrame(size, toMercator(centre), worldPixels(zoom), bearing, 0);
}

/** The zoom (MapLibre's) at which things stand as far apart as in a frame. */
export function zoomOf({ scale }: Frame): number {
  return Math.log2(scale / worldPixels(0));
}

function makeFrame(
  size: FrameSize,
  [x, y]: MercatorPoint,
  scale: number,
  bearing: number,
  overscan: number,
): Frame {
  const { width, height } = size;
  // A bearing of 90 degrees has the east on top: the world turns the other way.
  const turn = (bearing * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn) * scale, Math.sin(turn) * scale];
  const e = width / 2 - cos * x - sin * y;
  const f = height / 2 + sin * x - cos * y;
  return {
    width,
    height,
    scale,
    overscan,
    affine: [cos, -sin, sin, cos, e, f],
    project: ([px, py]) => [cos * px + sin * py + e, cos * py - sin * px + f],
  };
}
