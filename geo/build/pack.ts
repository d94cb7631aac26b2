import type { Feature, FeatureCollection, LonLat, PointGeometry } from "./feature.ts";
import { readJson } from "./shaper.ts";

/** The folder of the situation whose outlines and lines the build derives. */
export const PACK = new URL("../nagorno-karabakh-2023/", import.meta.url);

export interface PlaceProperties {
  id: string;
  kind: string;
  radiusKm?: number;
}

export type Place = Feature<PointGeometry, PlaceProperties>;

/** The places of the situation: a file kept by hand, in which the build only moves the gatherings. */
export function readPlaces(): Place[] {
  const file = new URL("places.geojson", PACK);
  return readJson<FeatureCollection<PointGeometry, PlaceProperties>>(file).features;
}

/**
 * Finds places by id.
 * @returns a function from an id to the place's position in degrees; it throws on an unknown id
 */
export function locator(places: Place[]): (id: string) => LonLat {
  const positions = new Map(
    places.map((place) => [place.properties.id, place.geometry.coordinates]),
  );
  return (id) => {
    const position = positions.get(id);
    if (!position) throw new Error(`no place has the id ${id}`);
    return position;
  };
}
