import { lngLat } from "../../domain/units.ts";
import type { Camera } from "../../state/view-state.ts";

/** The part of MapLibre's map that tells where it looks. */
interface LookingMap {
  readonly getCenter: () => { readonly lng: number; readonly lat: number };
  readonly getZoom: () => number;
  readonly getBearing: () => number;
}

/** Where a map looks. */
export function cameraOf(map: LookingMap): Camera {
  const { lng, lat } = map.getCenter();
  return { centre: lngLat(lng, lat), zoom: map.getZoom(), bearing: map.getBearing() };
}

/** A camera in MapLibre's words. */
export function positionOf({ centre: [lng, lat], zoom, bearing }: Camera): {
  center: [lng: number, lat: number];
  zoom: number;
  bearing: number;
} {
  return { center: [lng, lat], zoom, bearing };
}
