import type { SourceSpecification, StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { FeatureCollection } from "geojson";
import type { FineLayer } from "../../domain/map-layers.ts";
import type { Layers } from "../../domain/packed-layers.ts";
import type { Palette } from "../../scene/palette.ts";
import { areaLayers, routeLayers } from "./area-layers.ts";
import { groundLayers } from "./ground-layers.ts";

export interface StyleOptions {
  readonly palette: Palette;
  readonly base: Layers<FineLayer>;
  /** The pack's routes. */
  readonly lines: FeatureCollection;
  /** ISO code of the country that takes people in. */
  readonly hostCountry: string;
}

/** Layers that answer to the pointer, topmost first. */
export const PICKABLE_LAYERS = [
  "corridor-hit",
  "routes",
  "corridor-area",
  "region-fill",
  "provinces-fill",
] as const;

/** The style of the ground: a pure function of the palette and of what lies beneath. It asks for nothing: no tile, glyph or sprite. */
export function buildStyle({
  palette,
  base,
  lines,
  hostCountry,
}: StyleOptions): StyleSpecification {
  const ground = (data: FeatureCollection) => ({ type: "geojson", data, tolerance: 0.3 }) as const;
  // The painter sets their tones and widths as time moves.
  const own = (data: FeatureCollection): SourceSpecification => ({
    type: "geojson",
    data,
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
      areas: own(base.areas),
      lines: own(lines),
    },
    layers: [
      ...groundLayers(palette, hostCountry),
      ...areaLayers(palette),
      ...routeLayers(palette),
    ],
  };
}
