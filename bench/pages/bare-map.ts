import { LngLatBounds, Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Bounds } from "../../src/domain/situation.ts";
import { PALETTES } from "../../src/scene/palette.ts";
import borders from "../../geo/base/borders.geojson?url";
import coarse from "../../geo/base/coarse.geojson?url";
import countries from "../../geo/base/countries.geojson?url";
import lakes from "../../geo/base/lakes.geojson?url";
import rivers from "../../geo/base/rivers.geojson?url";
import roads from "../../geo/base/roads.geojson?url";
import areas from "../../geo/nagorno-karabakh-2023/areas.geojson?url";
import areasCoarse from "../../geo/nagorno-karabakh-2023/areas-coarse.geojson?url";
import places from "../../geo/nagorno-karabakh-2023/places.geojson?url";
import routes from "../../geo/nagorno-karabakh-2023/routes.geojson?url";
import { contextOf, drained } from "./drained.ts";

setWorkerUrl(workerUrl);

const colors = PALETTES.light;
const FULL = { countries, lakes, rivers, roads, borders, areas, routes, places };
/** What the drawn picture of the first view is made of. */
const COARSE = { coarse, areas: areasCoarse, routes, places };

/**
 * A plain MapLibre map of the same files, as somebody would write it who wants nothing else: no dots, no labels that change, nothing
 * that waits. `?base=coarse` takes the coarse files.
 */
export function createBareMap(view: Bounds): MapLibreMap {
  const isCoarse = new URLSearchParams(location.search).get("base") === "coarse";
  return new MapLibreMap({
    container: "map",
    style: buildPlainStyle(isCoarse ? COARSE : FULL),
    bounds: new LngLatBounds([...view]),
    attributionControl: false,
    fadeDuration: 0,
    renderWorldCopies: false,
    canvasContextAttributes: { antialias: true },
  });
}

/** Waits for the first frame with all data on it, and marks it as the first map. */
export async function firstMap(map: MapLibreMap): Promise<WebGL2RenderingContext> {
  const gl = contextOf(map.getCanvas());
  await new Promise((loaded) => map.once("load", loaded));
  await drained(gl);
  performance.mark("first-map");
  return gl;
}

function buildPlainStyle(files: Readonly<Record<string, string>>): StyleSpecification {
  const absolute = (url: string): string => new URL(url, document.baseURI).href;
  const line = (source: string, color: string, width: number) =>
    ({
      id: `${source}-line`,
      type: "line",
      source,
      paint: { "line-color": color, "line-width": width },
    }) as const;
  const fill = (source: string, color: string, opacity = 1) =>
    ({
      id: source,
      type: "fill",
      source,
      paint: { "fill-color": color, "fill-opacity": opacity },
    }) as const;
  const layers = [
    fill("countries", colors.land),
    fill("coarse", colors.land),
    line("rivers", colors.river, 1),
    fill("lakes", colors.water),
    line("roads", colors.road, 1),
    line("borders", colors.border, 1),
    line("coarse", colors.border, 1),
    fill("areas", colors.regionFill, 0.4),
    line("areas", colors.regionLine, 1),
    line("routes", colors.road, 2),
    {
      id: "places",
      type: "circle",
      source: "places",
      paint: { "circle-radius": 3, "circle-color": colors.ink },
    },
    {
      id: "names",
      type: "symbol",
      source: "places",
      layout: {
        "text-field": ["get", "id"],
        "text-font": ["Regular", "system-ui"],
        "text-size": 12,
        "text-anchor": "left",
        "text-offset": [0.6, 0],
      },
      paint: { "text-color": colors.ink, "text-halo-color": colors.halo, "text-halo-width": 1.5 },
    },
  ] satisfies StyleSpecification["layers"];
  return {
    version: 8,
    sources: Object.fromEntries(
      Object.entries(files).map(([name, url]) => [name, { type: "geojson", data: absolute(url) }]),
    ),
    layers: [
      { id: "sea", type: "background", paint: { "background-color": colors.water } },
      ...layers.filter(({ source }) => source in files),
    ],
  };
}
