import type { SourceSpecification, StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Feature, FeatureCollection } from "geojson";
import type { FineLayer } from "../../domain/map-layers.ts";
import type { Layers } from "../../domain/packed-layers.ts";
import type { Palette } from "../../scene/palette.ts";
import { areaLayers, routeLayers } from "./area-layers.ts";
import { groundLayers } from "./ground-layers.ts";
import { labelLayers, pointLayers } from "./label-layers.ts";

export interface StyleOptions {
  readonly palette: Palette;
  readonly base: Layers<FineLayer>;
  /** ISO code of the country that takes people in. */
  readonly hostCountry: string;
}

/** Sources whose data the painter sets: the pack's lines, and what changes with time. */
export const SCENE_SOURCES = ["lines", "points", "labels"] as const;
/** The dots are drawn below this layer. */
export const DOTS_BELOW = "crowds";
/** Layers that answer to the pointer, topmost first. */
export const PICKABLE_LAYERS = [
  "labels",
  "crowd-labels",
  "points",
  "crossings",
  "crowds",
  "corridor-hit",
  "routes",
  "region-fill",
  "provinces-fill",
] as const;

/** The style of the whole map: a pure function of the palette and of what lies beneath. It asks for nothing: no tile, glyph or sprite. */
export function buildStyle({ palette, base, hostCountry }: StyleOptions): StyleSpecification {
  const ground = (data: FeatureCollection) => ({ type: "geojson", data, tolerance: 0.3 }) as const;
  const own = (features: Feature[] = []): SourceSpecification => ({
    type: "geojson",
    data: { type: "FeatureCollection", features },
    promoteId: "id",
    tolerance: 0.2,
  });
  return {
    version: 8,
    sources: {
      countries: ground(base.countries),
      borders: ground(base.borders),
      lakes: ground(base.lakes),
      rivers: ground(base.rivers),
      roads: ground(base.roads),
      areas: own(base.areas.features),
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
