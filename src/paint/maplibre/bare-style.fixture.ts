import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Palette } from "../../scene/palette.ts";
import { buildStyle } from "./style.ts";

const empty = { type: "FeatureCollection" as const, features: [] };

/** The style of a map of nothing; the country that takes people in is QN. */
export function buildBareStyle(palette: Palette): StyleSpecification {
  const base = {
    countries: empty,
    borders: empty,
    lakes: empty,
    rivers: empty,
    roads: empty,
    areas: empty,
  };
  return buildStyle({ palette, base, lines: empty, hostCountry: "QN" });
}
