import type { Feature, Geometry } from "geojson";
import type { SurveyedArea } from "../../domain/situation.ts";
import type { Frame } from "../../scene/frame.ts";
import { GRID, pathOf } from "./path-data.ts";
import { HOST_LAYER, WATER_LAYERS, type SteadyPaths } from "./steady-paths.ts";

/** The base map as the picture needs it: a coarse cut, by layer. */
export interface CoarseBase {
  readonly features: readonly Feature<
    Geometry,
    { readonly layer: string; readonly iso?: string }
  >[];
}

/** Draws what no instant changes, in the pixels of a frame. Of the countries only the host is drawn: the ground is land as it is. */
export function drawSteadyPaths(
  { features }: CoarseBase,
  areas: readonly Pick<SurveyedArea, "id" | "geometry">[],
  hostCountry: string,
  frame: Frame,
): SteadyPaths {
  const layerOf = ({ layer, iso }: CoarseBase["features"][number]["properties"]): string =>
    layer === "land" && iso === hostCountry ? HOST_LAYER : layer;
  const layers = [HOST_LAYER, ...WATER_LAYERS].map((name): [string, string] => [
    name,
    features
      .filter(({ properties }) => layerOf(properties) === name)
      .map(({ geometry }) => pathOf(geometry, frame, GRID))
      .join(""),
  ]);
  const outlines = areas.map(({ id, geometry }): [string, string] => [
    `area:${id}`,
    pathOf(geometry, frame, GRID),
  ]);
  return new Map([...layers, ...outlines].filter(([, data]) => data !== ""));
}
