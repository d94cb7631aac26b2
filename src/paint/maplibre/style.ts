import type { SourceSpecification, StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Palette } from "../../scene/palette.ts";
import { areaLayers, routeLayers } from "./area-layers.ts";
import { groundLayers } from "./ground-layers.ts";
import { labelLayers, pointLayers } from "./label-layers.ts";

/** Addresses of the base geography, all on the page's own origin. */
export interface BaseUrls {
  readonly countries: string;
  readonly borders: string;
  readonly lakes: string;
  readonly rivers: string;
  readonly roads: string;
}

export interface StyleOptions {
  readonly palette: Palette;
  readonly base: BaseUrls;
  /** ISO code of the country that takes people in. */
  readonly hostCountry: string;
}

/** Sources whose data the painter sets: the pack's areas and lines, and what changes with time. */
export const SCENE_SOURCES = ["areas", "lines", "points", "labels"] as const;
/** The dots are drawn below this layer. */
export const DOTS_BELOW = "points";
/** Layers that answer to the pointer, topmost first. */
export const PICKABLE_LAYERS = [
  "labels",
  "crowd-labels",
  "points",
  "crossings",
  "corridor-hit",
  "routes",
  "region-fill",
  "provinces-fill",
] as const;

/** The style of the whole map: a pure function of the palette and of addresses. No tile, glyph or sprite is asked for. */
export function buildStyle({ palette, base, hostCountry }: StyleOptions): StyleSpecification {
  const url = (data: string) => ({ type: "geojson", data, tolerance: 0.3 }) as const;
  const own = (): SourceSpecification => ({
    type: "geojson",
    data: { type: "FeatureCollection", features: [] },
    promoteId: "id",
    tolerance: 0.2,
  });
  return {
    version: 8,
    sources: {
      countries: url(base.countries),
      borders: url(base.borders),
      lakes: url(base.lakes),
      rivers: url(base.rivers),
      roads: url(base.roads),
      areas: own(),
      lines: own(),
      points: own(),
      labels: own(),
    },
    layers: [
      ...groundLayers(palette, hostCountry),
      ...areaLayers(palette),
      ...routeLayers(palette),
      ...pointLayers(palette),
      ...labelLayers(palette),
    ],
  };
}
