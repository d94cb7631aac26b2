import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { PALETTES, type ThemeName } from "../../scene/palette.ts";
import { buildStyle, DOTS_BELOW, PICKABLE_LAYERS, SCENE_SOURCES } from "./style.ts";

const empty = { type: "FeatureCollection" as const, features: [] };
const base = {
  countries: empty,
  borders: empty,
  lakes: empty,
  rivers: empty,
  roads: empty,
  areas: empty,
};

/** Every string anywhere in a value. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

describe.each(Object.keys(PALETTES) as ThemeName[])("the %s style", (theme) => {
  const style = buildStyle({ palette: PALETTES[theme], base, hostCountry: "QN" });
  const layers = style.layers.map(({ id }) => id);

  it("is a valid style", () => {
    expect(validateStyleMin(style)).toEqual([]);
  });

  it("asks for nothing: no tiles, glyphs, sprites or other addresses", () => {
    expect(Object.keys(style).sort()).toEqual(["layers", "sources", "version"]);
    expect(stringsIn(style).filter((text) => /:\/\/|^\/\//.test(text))).toEqual([]);
    const kinds = Object.values(style.sources).map(({ type }) => type);
    expect([...new Set(kinds)]).toEqual(["geojson"]);
    for (const source of Object.values(style.sources))
      expect(source.type === "geojson" && source.data).toHaveProperty("features");
  });

  it("draws every source, and only sources that it has", () => {
    const used = style.layers.flatMap((layer) => ("source" in layer ? [layer.source] : []));
    expect([...new Set(used)].sort()).toEqual(Object.keys(style.sources).sort());
    for (const source of SCENE_SOURCES) expect(style.sources).toHaveProperty(source);
  });

  it("names each layer once, those that answer to the pointer and the one above the dots among them", () => {
    expect(new Set(layers).size).toBe(layers.length);
    for (const layer of [...PICKABLE_LAYERS, DOTS_BELOW]) expect(layers).toContain(layer);
  });

  it("has every name above the dots, and every road and area below them", () => {
    const dots = layers.indexOf(DOTS_BELOW);
    for (const { id, type } of style.layers) {
      if (type === "symbol") expect(layers.indexOf(id), id).toBeGreaterThanOrEqual(dots);
      if (type === "fill" || type === "line") expect(layers.indexOf(id), id).toBeLessThan(dots);
    }
  });
});

it("depends on nothing but its options", () => {
  const build = () => buildStyle({ palette: PALETTES.dark, base, hostCountry: "QN" });
  expect(build()).toEqual(build());
});
