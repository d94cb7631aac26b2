import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Palette } from "../../scene/palette.ts";
import { byZoom, role, state } from "./expressions.ts";

/** The region and the corridor as areas. */
export function areaLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: "region-fill",
      type: "fill",
      source: "areas",
      filter: role("region"),
      paint: { "fill-color": palette.regionFill, "fill-opacity": 0.85 },
    },
    {
      id: "region-line",
      type: "line",
      source: "areas",
      filter: role("region"),
      layout: { "line-join": "round" },
      paint: {
        "line-color": palette.regionLine,
        "line-width": byZoom([6, 1.2], [10, 2.2]),
        "line-dasharray": [3, 2],
      },
    },
    {
      id: "corridor-area",
      type: "fill",
      source: "areas",
      filter: role("corridor"),
      paint: { "fill-color": palette.corridor, "fill-opacity": 0.16 },
    },
    {
      id: "corridor-outline",
      type: "line",
      source: "areas",
      filter: role("corridor"),
      paint: {
        "line-color": palette.people,
        "line-opacity": 0.28,
        "line-width": 0.8,
        "line-dasharray": [1, 2],
      },
    },
  ];
}

/** The routes: open ones drawn through, closed ones dotted, the corridor with a band as wide as its rate. */
export function routeLayers(palette: Palette): LayerSpecification[] {
  const round = { "line-join": "round", "line-cap": "round" } as const;
  return [
    {
      id: "routes",
      type: "line",
      source: "lines",
      filter: role("feeder", "onward", "road"),
      layout: round,
      paint: { "line-color": palette.road, "line-width": byZoom([6, 1.2], [10, 3]) },
    },
    {
      id: "routes-closed",
      type: "line",
      source: "lines",
      filter: role("closed", "old"),
      layout: round,
      paint: {
        "line-color": palette.muted,
        "line-width": byZoom([6, 1.4], [10, 2.6]),
        "line-dasharray": [0.1, 2.4],
      },
    },
    {
      id: "corridor-rate",
      type: "line",
      source: "lines",
      filter: role("corridor"),
      layout: round,
      paint: { "line-color": palette.corridor, "line-width": state("band"), "line-opacity": 0.75 },
    },
    {
      id: "corridor",
      type: "line",
      source: "lines",
      filter: role("corridor"),
      layout: round,
      paint: {
        "line-color": palette.people,
        "line-width": byZoom([6, 1], [10, 2.4]),
        "line-opacity": 0.72,
      },
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
