import type { Padding } from "../../scene/frame.ts";
import type { Camera } from "../../state/view-state.ts";

/** How far out and in a reader can go: the data carries no further. */
export const ZOOMS = { least: 5.6, most: 12 };

/** Room that the whole view leaves at the map's edges, in CSS pixels: names stand to the right of their places. */
export function paddingOf({ clientWidth }: Pick<HTMLElement, "clientWidth">): Padding {
  const narrow = clientWidth < 600;
  return { top: narrow ? 44 : 12, bottom: narrow ? 58 : 20, left: 4, right: narrow ? 56 : 12 };
}

/** A camera in MapLibre's words. */
export function positionOf({ centre: [lng, lat], zoom, bearing }: Camera): {
  center: [lng: number, lat: number];
  zoom: number;
  bearing: number;
} {
  return { center: [lng, lat], zoom, bearing };
}
