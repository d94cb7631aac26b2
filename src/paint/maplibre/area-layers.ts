import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Palette } from "../../scene/palette.ts";
import { BAND_EDGE, FILL_STRENGTHS, OUTLINE_LOOKS, ROUTE_LOOKS } from "../../scene/line-looks.ts";
import { lineLook, role, ROUND, state } from "./expressions.ts";

/** The region and the corridor as areas. */
export function areaLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: "region-fill",
      type: "fill",
      source: "areas",
      filter: role("region"),
      paint: { "fill-color": palette.regionFill, "fill-opacity": FILL_STRENGTHS.region },
    },
    {
      id: "region-line",
      type: "line",
      source: "areas",
      filter: role("region"),
      layout: { "line-join": "round" },
      paint: { "line-color": palette.regionLine, ...lineLook(OUTLINE_LOOKS.region) },
    },
    {
      id: "corridor-area",
      type: "fill",
      source: "areas",
      filter: role("corridor"),
      paint: { "fill-color": palette.corridor, "fill-opacity": FILL_STRENGTHS.corridor },
    },
    {
      id: "corridor-outline",
      type: "line",
      source: "areas",
      filter: role("corridor"),
      layout: { "line-join": "round" },
      paint: { "line-color": palette.people, ...lineLook(OUTLINE_LOOKS.corridor) },
    },
  ];
}

/** The routes: open ones drawn through, closed ones dotted, the corridor with a band as wide as its rate. */
export function routeLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: "routes",
      type: "line",
      source: "lines",
      filter: role("feeder", "onward", "road"),
      layout: ROUND,
      paint: { "line-color": palette.road, ...lineLook(ROUTE_LOOKS.road) },
    },
    {
      id: "routes-closed",
      type: "line",
      source: "lines",
      filter: role("closed", "old"),
      layout: ROUND,
      paint: { "line-color": palette.muted, ...lineLook(ROUTE_LOOKS.closed) },
    },
    {
      id: "corridor-edge",
      type: "line",
      source: "lines",
      filter: role("corridor"),
      layout: ROUND,
      paint: {
        "line-color": palette.people,
        "line-width": [
          "case",
          [">", state("band"), 0],
          ["+", state("band"), 2 * BAND_EDGE.width],
          0,
        ],
        "line-opacity": BAND_EDGE.strength,
      },
    },
    {
      id: "corridor-rate",
      type: "line",
      source: "lines",
      filter: role("corridor"),
      layout: ROUND,
      paint: { "line-color": palette.corridor, "line-width": state("band") },
    },
    {
      id: "corridor",
      type: "line",
      source: "lines",
      filter: role("corridor"),
      layout: ROUND,
      paint: { "line-color": palette.people, ...lineLook(ROUTE_LOOKS.corridor) },
    },
    {
      id: "corridor-hit",
      type: "line",
      source: "lines",
      filter: role("corridor", "old", "closed"),
      paint: { "line-width": 16, "line-opacity": 0 },
    },
  ];
}
