import { fromMercator, toMercator } from "../domain/mercator.ts";
import type { Bounds } from "../domain/situation.ts";
import type { LngLat } from "../domain/units.ts";
import type { Camera } from "../state/view-state.ts";
import type { FrameSize, Padding } from "./frame.ts";
import { frameOf, worldPixels } from "./projection.ts";

/** How far in a reader can go: the data carries no further. How far out is for a situation's `maxBounds` to say. */
export const MOST_ZOOM = 12;

/** Below this width of the map, in CSS pixels, its overlays need room above and beneath. As in picture.css. */
const NARROW = 600;
const ROOM: Padding = { top: 12, right: 12, bottom: 20, left: 4 };
const ROOM_NARROW: Padding = { top: 44, right: 56, bottom: 24, left: 4 };

/** Room that the whole view leaves at the map's edges, in CSS pixels: names stand to the right of their places. */
function paddingOf({ width }: FrameSize): Padding {
  return width < NARROW ? ROOM_NARROW : ROOM;
}

/** The camera that shows a whole view in a window, as large as it can, without looking beyond `maxBounds`. North is up. */
export function fitCamera(view: Bounds, maxBounds: Bounds, size: FrameSize): Camera {
  const { top, right, bottom, left } = paddingOf(size);
  const world = frameOf(view);
  const room = {
    width: Math.max(1, size.width - left - right),
    height: Math.max(1, size.height - top - bottom),
  };
  const scale = Math.min(room.width / world.width, room.height / world.height);
  // The middle of the room, not of the window, shows the middle of the view.
  const x = world.centre[0] + (right - left) / 2 / scale;
  const y = world.centre[1] + (bottom - top) / 2 / scale;
  return constrainCamera(
    { centre: fromMercator([x, y]), zoom: Math.log2(scale / worldPixels(0)), bearing: 0 },
    maxBounds,
    size,
  );
}

/**
 * The nearest camera that sees nothing beyond `maxBounds` and comes no nearer than the data carries: it comes nearer until the window fits
 * into the bounds, then moves aside. For a turned camera the bounds are those of MapLibre, which looks at the unturned window.
 */
export function constrainCamera(camera: Camera, maxBounds: Bounds, size: FrameSize): Camera {
  const world = frameOf(maxBounds);
  const least = Math.max(size.width / world.width, size.height / world.height);
  const zoom = clamp(camera.zoom, Math.log2(least / worldPixels(0)), MOST_ZOOM);
  const scale = worldPixels(zoom);
  const [x, y] = toMercator(camera.centre);
  const slack = {
    x: Math.max(0, (world.width - size.width / scale) / 2),
    y: Math.max(0, (world.height - size.height / scale) / 2),
  };
  const centre = fromMercator([
    clamp(x, world.centre[0] - slack.x, world.centre[0] + slack.x),
    clamp(y, world.centre[1] - slack.y, world.centre[1] + slack.y),
  ]);
  return { centre, zoom, bearing: camera.bearing };
}

/** A camera moved by CSS pixels to the right and downwards and by steps of zoom. */
export function moveCamera(
  { centre, zoom, bearing }: Camera,
  {
    right,
    down,
    zoomIn,
  }: { readonly right: number; readonly down: number; readonly zoomIn: number },
): Camera {
  const scale = worldPixels(zoom);
  const turn = (bearing * Math.PI) / 180;
  const [x, y] = toMercator(centre);
  const east = (right * Math.cos(turn) - down * Math.sin(turn)) / scale;
  const south = (right * Math.sin(turn) + down * Math.cos(turn)) / scale;
  return { centre: fromMercator([x + east, y + south]), zoom: zoom + zoomIn, bearing };
}

/** How near a place is brought at the least, beyond the zoom of the whole view. */
const NEARER = 1;

/**
 * The camera that brings a thing into the middle: a single place no farther away than it is now, a line or an area as large as it
 * fits. Sees nothing beyond `maxBounds`.
 */
export function aimCamera(
  positions: readonly LngLat[],
  now: Camera,
  { view, maxBounds }: { readonly view: Bounds; readonly maxBounds: Bounds },
  size: FrameSize,
): Camera {
  const [first] = positions;
  if (first === undefined) return now;
  const lngs = positions.map(([lng]) => lng);
  const lats = positions.map(([, lat]) => lat);
  const edges: Bounds = [
    Math.min(...lngs),
    Math.min(...lats),
    Math.max(...lngs),
    Math.max(...lats),
  ];
  if (edges[0] < edges[2] || edges[1] < edges[3])
    return { ...fitCamera(edges, maxBounds, size), bearing: now.bearing };
  const zoom = Math.max(now.zoom, fitCamera(view, maxBounds, size).zoom + NEARER);
  return constrainCamera({ centre: first, zoom, bearing: now.bearing }, maxBounds, size);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
