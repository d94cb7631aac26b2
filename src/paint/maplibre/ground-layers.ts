import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  LayerSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { Palette } from "../../scene/palette.ts";
import { GROUND_LOOKS, OUTLINE_LOOKS } from "../../scene/line-looks.ts";
import { byZoom, lineLook, role, ROUND, state } from "./expressions.ts";

/** The least of the rivers are thinner; the other painters have only those of class 3 and 4. */
const SHARE_OF_RIVER: ExpressionSpecification = ["case", [">=", ["get", "class"], 3], 1, 0.6];

/** The ground: land, provinces with their tone, waters, roads, borders. `hostCountry` is an ISO code. */
export function groundLayers(palette: Palette, hostCountry: string): LayerSpecification[] {
  const land: DataDrivenPropertyValueSpecification<string> = [
    "match",
    ["get", "iso"],
    hostCountry,
    palette.hostLand,
    palette.land,
  ];
  return [
    { id: "sea", type: "background", paint: { "background-color": palette.water } },
    {
      id: "land",
      type: "fill",
      source: "countries",
      paint: { "fill-color": land, "fill-antialias": false },
    },
    {
      id: "provinces-fill",
      type: "fill",
      source: "areas",
      filter: role("province"),
      paint: { "fill-color": palette.housed, "fill-opacity": state("tone") },
    },
    {
      id: "provinces-line",
      type: "line",
      source: "areas",
      filter: role("province"),
      layout: { "line-join": "round" },
      paint: { "line-color": palette.province, ...lineLook(OUTLINE_LOOKS.province) },
    },
    {
      id: "rivers",
      type: "line",
      source: "rivers",
      layout: ROUND,
      paint: {
        "line-color": palette.river,
        ...lineLook(GROUND_LOOKS.river),
        "line-width": byZoom(GROUND_LOOKS.river.width, SHARE_OF_RIVER),
      },
    },
    { id: "lakes", type: "fill", source: "lakes", paint: { "fill-color": palette.water } },
    {
      id: "roads",
      type: "line",
      source: "roads",
      layout: ROUND,
      paint: { "line-color": palette.road, ...lineLook(GROUND_LOOKS.road) },
    },
    {
      id: "borders",
      type: "line",
      source: "borders",
      layout: ROUND,
      paint: { "line-color": palette.border, ...lineLook(GROUND_LOOKS.border) },
    },
  ];
}
