import type { Camera } from "../../state/view-state.ts";

/** A camera in MapLibre's words. */
export function positionOf({ centre: [lng, lat], zoom, bearing }: Camera): {
  center: [lng: number, lat: number];
  zoom: number;
  bearing: number;
} {
  return { center: [lng, lat], zoom, bearing };
}
