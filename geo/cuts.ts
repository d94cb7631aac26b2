import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import type { PackFiles } from "../src/domain/parse-situation.ts";
import type { PackedLayers } from "../src/domain/packed-layers.ts";
import { BASE_LAYERS, type FineLayer } from "../src/domain/map-layers.ts";
import type { SurveyedSituation } from "../src/domain/situation.ts";
import { COARSE_AREAS_FILE, type BaseFiles } from "./load.ts";
import { packLayers } from "./pack-layers.ts";

/**
 * The situation with the coarse cut of its areas: what a small picture shows. Areas stay as they are when the pack has no such cut.
 * The files must have passed the checks.
 */
export function coarsenAreas(situation: SurveyedSituation, files: PackFiles): SurveyedSituation {
  const text = files[COARSE_AREAS_FILE];
  if (text === undefined) return situation;
  const cuts = new Map(
    readCollection<Polygon | MultiPolygon>(text).features.map(({ properties, geometry }) => [
      String(properties?.["id"]),
      geometry,
    ]),
  );
  return {
    ...situation,
    areas: situation.areas.map((area) => ({
      ...area,
      geometry: cuts.get(area.id) ?? area.geometry,
    })),
  };
}

/** What a map to move around in shows in full detail: the base map, and the areas of a situation. */
export function packFineMap(
  base: BaseFiles,
  { areas }: SurveyedSituation,
): PackedLayers<FineLayer> {
  const layers = BASE_LAYERS.map((name) => [name, readCollection(base[`${name}.geojson`] ?? "")]);
  return packLayers({
    ...(Object.fromEntries(layers) as Record<(typeof BASE_LAYERS)[number], FeatureCollection>),
    areas: {
      type: "FeatureCollection",
      features: areas.map(({ id, kind, geometry }) => ({
        type: "Feature",
        properties: { id, role: kind },
        geometry,
      })),
    },
  });
}

/** Checked before: `npm run check:geo` reads the base map, and a pack is checked whenever it is loaded. */
function readCollection<Shape extends FeatureCollection["features"][number]["geometry"]>(
  text: string,
): FeatureCollection<Shape> {
  return JSON.parse(text) as FeatureCollection<Shape>;
}
