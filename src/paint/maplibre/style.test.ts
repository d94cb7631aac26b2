import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { PALETTES, type ThemeName } from "../../scene/palette.ts";
import { buildBareStyle } from "./bare-style.fixture.ts";
import { PICKABLE_LAYERS } from "./style.ts";

/** Every string anywhere in a value. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

describe.each(Object.keys(PALETTES) as ThemeName[])("the %s style", (theme) => {
  const style = buildBareStyle(PALETTES[theme]);
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
  });

  it("names each layer once, those that answer to the pointer among them", () => {
    expect(new Set(layers).size).toBe(layers.length);
    for (const layer of PICKABLE_LAYERS) expect(layers).toContain(layer);
  });

  it("is the ground alone: names and signs lie over it with the dots", () => {
    for (const { id, type } of style.layers) expect(type, id).toMatch(/^(background|fill|line)$/);
  });
});

it("depends on nothing but its options", () => {
  const build = () => buildBareStyle(PALETTES.dark);
  expect(build()).toEqual(build());
});
