import type {
  DataDrivenPropertyValueSpecification,
  LayerSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { Palette } from "../../scene/palette.ts";
import { byZoom, role, state } from "./expressions.ts";

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
      id: "rivers",
      type: "line",
      source: "rivers",
      layout: { "line-join": "round", "line-cap": "round" },
      paint: {
        "line-color": palette.river,
        "line-width": [
          "interpolate",
          ["linear"],
          ["zoom"],
          6,
          ["*", 0.3, ["get", "class"]],
          10,
          ["*", 0.8, ["get", "class"]],
        ],
        // Drawn from a coarse grid: close up they would pretend to know more than they do.
        "line-opacity": byZoom([8.6, 1], [9.6, 0.25]),
      },
    },
    { id: "lakes", type: "fill", source: "lakes", paint: { "fill-color": palette.water } },
    {
      id: "provinces-line",
      type: "line",
      source: "areas",
      filter: role("province"),
      paint: { "line-color": palette.province, "line-width": byZoom([6, 0.6], [10, 1.4]) },
    },
    {
      id: "roads",
      type: "line",
      source: "roads",
      layout: { "line-join": "round", "line-cap": "round" },
      paint: {
        "line-color": palette.road,
        "line-width": byZoom([6, 0.5], [10, 2]),
        "line-opacity": 0.7,
      },
    },
    {
      id: "borders",
      type: "line",
      source: "borders",
      layout: { "line-join": "round" },
      paint: { "line-color": palette.border, "line-width": byZoom([6, 0.9], [10, 2]) },
    },
  ];
}
