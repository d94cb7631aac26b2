import type { ExpressionSpecification, LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Palette } from "../../scene/palette.ts";
import { byZoom, role } from "./expressions.ts";

/**
 * Label fonts are the reader's own: MapLibre draws glyphs itself when a style names no glyph server. Only the first name is searched
 * for a weight, so that it may be a word that no font bears.
 */
const REGULAR = ["Regular", "system-ui", "Noto Sans", "Noto Sans Armenian"];
const BOLD = ["Semibold", "system-ui", "Noto Sans", "Noto Sans Armenian"];

/** Settlements as circles, crossings as signs that tell their state by shape. */
export function pointLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: "points",
      type: "circle",
      source: "points",
      filter: ["all", ["!", role("crossing")], ["<=", ["get", "fromZoom"], ["zoom"]]],
      paint: {
        "circle-radius": [
          "interpolate",
          ["linear"],
          ["zoom"],
          6,
          ["match", ["get", "rank"], 1, 3, 2],
          10,
          ["match", ["get", "rank"], 1, 6, 4.5],
        ],
        "circle-color": palette.markFill,
        "circle-stroke-color": palette.ink,
        "circle-stroke-width": byZoom([6, 1.1], [10, 1.8]),
      },
    },
    {
      id: "crossings",
      type: "symbol",
      source: "points",
      filter: ["all", role("crossing"), ["<=", ["get", "fromZoom"], ["zoom"]]],
      layout: {
        "icon-image": ["concat", "crossing-", ["get", "state"]],
        "icon-size": byZoom([6, 0.7], [9, 1]),
        "icon-allow-overlap": true,
        "icon-ignore-placement": false,
      },
    },
  ];
}

/** Names. What collides gives way by priority. */
export function labelLayers(palette: Palette): LayerSpecification[] {
  const detail = (scale: number): ExpressionSpecification =>
    [
      "format",
      ["get", "text"],
      { "text-font": ["literal", BOLD] },
      ["case", ["has", "detail"], "\n", ""],
      {},
      ["coalesce", ["get", "detail"], ""],
      { "font-scale": scale, "text-color": palette.muted, "text-font": ["literal", REGULAR] },
    ] as unknown as ExpressionSpecification;
  const halo = { "text-halo-color": palette.halo, "text-halo-width": 1.6, "text-halo-blur": 0.4 };
  return [
    {
      id: "ground-labels",
      type: "symbol",
      source: "labels",
      filter: role("country"),
      layout: {
        "text-field": ["upcase", ["get", "text"]],
        "text-font": REGULAR,
        "text-size": byZoom([6, 11], [9, 16]),
        "text-letter-spacing": 0.28,
        "text-max-width": 9,
        "symbol-sort-key": ["get", "priority"],
      },
      paint: { "text-color": palette.quiet, "text-halo-color": palette.halo, "text-halo-width": 1 },
    },
    {
      id: "labels",
      type: "symbol",
      source: "labels",
      filter: [
        "all",
        ["!", role("country", "region", "crowd")],
        ["<=", ["get", "fromZoom"], ["zoom"]],
      ] as unknown as ExpressionSpecification,
      layout: {
        "text-field": detail(0.86),
        "text-font": BOLD,
        "text-size": [
          "interpolate",
          ["linear"],
          ["zoom"],
          6,
          [
            "match",
            ["get", "role"],
            ["city", "crossing"],
            12,
            ["gathering"],
            11.5,
            "town",
            11.5,
            10.5,
          ],
          10,
          ["match", ["get", "role"], ["city", "crossing"], 16, ["gathering"], 14, "town", 15, 13],
        ],
        "text-variable-anchor": [
          "left",
          "right",
          "top",
          "bottom",
          "top-left",
          "top-right",
          "bottom-left",
          "bottom-right",
        ],
        "text-radial-offset": ["get", "offset"],
        "text-justify": "auto",
        "text-max-width": 14,
        "text-padding": 3,
        "symbol-sort-key": ["get", "priority"],
      },
      paint: { "text-color": palette.ink, ...halo },
    },
    {
      id: "region-labels",
      type: "symbol",
      source: "labels",
      filter: role("region"),
      layout: {
        "text-field": detail(0.86),
        "text-font": BOLD,
        "text-size": byZoom([6, 10], [9, 14]),
        "text-letter-spacing": 0.08,
        "text-max-width": 10,
        "symbol-sort-key": ["get", "priority"],
      },
      paint: { "text-color": palette.regionLabel, ...halo, "text-halo-color": palette.regionFill },
    },
    // Last, and so placed first: the largest number on the map gives way to no name.
    {
      id: "crowd-labels",
      type: "symbol",
      source: "labels",
      filter: role("crowd"),
      layout: {
        "text-field": detail(0.86),
        "text-font": BOLD,
        "text-size": byZoom([6, 12.5], [10, 17]),
        "text-anchor": "top",
        "text-offset": [0, 0.2],
        "text-max-width": 14,
        "symbol-sort-key": ["get", "priority"],
      },
      paint: { "text-color": palette.ink, ...halo },
    },
  ];
}
