import { readFileSync } from "node:fs";
import {
  latest,
  normalizePropertyExpression,
  type StylePropertySpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { Feature } from "geojson";
import { describe, expect, it } from "vitest";
import { listPacks, readPack } from "../flow/situation.fixture.ts";
import { fitCamera } from "../scene/camera.ts";
import { createSceneContext, deriveScene } from "../scene/derive-scene.ts";
import { frameOfCamera, pictureFrame, type Frame } from "../scene/frame.ts";
import { PALETTES } from "../scene/palette.ts";
import { DETAIL_SCALE, LABEL_TYPES } from "../scene/sign-sizes.ts";
import { LABEL_FONT_FAMILY } from "./label-font.ts";
import { buildBareStyle } from "./maplibre/bare-style.fixture.ts";
import { drawStrata, type Ground } from "./svg/draw-strata.ts";
import { HOST_LAYER, WATER_LAYERS } from "./svg/steady-paths.ts";

// The drawn map has its shapes from the painter and its colours from the stylesheet, MapLibre's has both from its style: here each
// line and each area of the one is held against the other's.

const css = readFileSync(new URL("../ui/picture.css", import.meta.url), "utf8");
const palette = PALETTES.light;
const { layers } = buildBareStyle(palette);

/** Which of MapLibre's layers paint what a class of the drawn map does, in the order of both. */
const PAINTED: readonly (readonly [name: string, fill: string | null, line: string | null])[] = [
  [HOST_LAYER, "land", null],
  ["province", "provinces-fill", "provinces-line"],
  ["river", null, "rivers"],
  ["lake", "lakes", null],
  ["road", null, "roads"],
  ["border", null, "borders"],
  ["region", "region-fill", "region-line"],
  ["corridor", "corridor-area", "corridor-outline"],
  ["route-feeder", null, "routes"],
  ["route-onward", null, "routes"],
  ["route-road", null, "routes"],
  ["route-closed", null, "routes-closed"],
  ["route-old", null, "routes-closed"],
  ["edge", null, "corridor-edge"],
  ["band", null, "corridor-rate"],
  ["route-corridor", null, "corridor"],
];

type Looks = Readonly<Record<string, string>>;

/** What the stylesheet says of a class outside of any `@container`. */
function styleOf(name: string): Looks {
  const plain = css
    .replace(/\/\*[^]*?\*\//g, "")
    .replace(/@[^{]+\{(?:[^{}]*\{[^}]*\})*[^}]*\}/g, "");
  const rules = [...plain.matchAll(/([^{}]+)\{([^}]*)\}/g)].filter(([, selectors = ""]) =>
    selectors.split(",").some((selector) => {
      const begin = /^\[class\^="(.+)"\]$/.exec(selector.trim())?.[1];
      return selector.trim() === `.${name}` || (begin !== undefined && name.startsWith(begin));
    }),
  );
  const declarations = rules.flatMap(([, , text = ""]) =>
    [...text.matchAll(/([\w-]+): ([^;]+);/g)].map(([, key = "", value = ""]) => [key, value]),
  );
  return Object.fromEntries(declarations) as Looks;
}

/** The palette's colour that a token of the stylesheet stands for. */
function colourOf(value: string | undefined): string | undefined {
  const token = /^var\(--(.+)\)$/.exec(value ?? "")?.[1];
  const role = token?.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return new Map<string, string>(Object.entries(palette)).get(role ?? "");
}

/** What a layer of MapLibre's says of one of its properties at a zoom, for a feature in a state. */
function paintOf(
  id: string,
  property: string,
  zoom: number,
  state: Readonly<Record<string, number>> = {},
): unknown {
  const layer = layers.find((one) => one.id === id);
  if (layer === undefined) throw new Error(`MapLibre has no layer ${id}`);
  const specs: Readonly<Record<string, unknown>> = latest[`paint_${layer.type}`];
  const spec = specs[property] as StylePropertySpecification;
  const paint = layer.paint as Readonly<Record<string, unknown>> | undefined;
  const feature: Feature["properties"] = { iso: "QN", class: 3 };
  const expression = normalizePropertyExpression(
    (paint?.[property] ?? spec.default ?? null) as never,
    property,
    spec,
  );
  return expression.evaluate({ zoom }, { type: 2, properties: feature }, state) as unknown;
}

/** The paths of a picture's ground: of each its class and its attributes. */
function listPaths(picture: string): readonly Looks[] {
  return [...picture.matchAll(/<path ([^>]*)\/>/g)].map(
    ([, text = ""]) =>
      Object.fromEntries(
        [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, value]),
      ) as Looks,
  );
}

const WHOLE = { width: 900, height: 600 };

describe.each(listPacks())("the ground of %s", (name) => {
  const situation = readPack(name);
  const context = createSceneContext(situation);
  const scene = deriveScene(context, situation.cover);
  const frame = pictureFrame(situation);
  // What lies where is of no account here.
  const layerPaths = [HOST_LAYER, ...WATER_LAYERS].map((layer): [string, string] => [
    layer,
    "M0 0",
  ]);
  const areaPaths = situation.areas.map(({ id }): [string, string] => [`area:${id}`, "M0 0"]);
  const ground: Ground = { paths: new Map([...layerPaths, ...areaPaths]), frame };
  const draw = (to: Frame): readonly Looks[] => listPaths(drawStrata(scene, ground, to));
  const fit = fitCamera(situation.view, situation.maxBounds, WHOLE);
  const crossing = situation.places.find(({ id }) => id === situation.flow.crossing);
  const centre = crossing?.position ?? fit.centre;
  const frames = [0, 1.3, 4].map((nearer): readonly [zoom: number, frame: Frame] => [
    fit.zoom + nearer,
    frameOfCamera({ centre, zoom: fit.zoom + nearer, bearing: 20 * nearer }, WHOLE),
  ]);

  it("is painted in one order", () => {
    const drawn = draw(frame).map(({ class: list = "" }) => list.replace("p-", ""));
    const order = PAINTED.map(([one]) => one);
    for (const one of drawn) expect(order).toContain(one);
    expect(drawn.map((one) => order.indexOf(one))).toEqual(
      drawn.map((one) => order.indexOf(one)).toSorted((a, b) => a - b),
    );
    expect(drawn).toContain("route-corridor");
    const ids = PAINTED.flatMap(([, ...both]) => both).filter((id) => id !== null);
    const places = [...new Set(ids)].map((id) => layers.findIndex((layer) => layer.id === id));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it.each(frames)("has its lines as MapLibre's map has them at zoom %f", (zoom, to) => {
    const told = new Set<string>();
    for (const path of draw(to)) {
      const own = path["class"]?.replace("p-", "") ?? "";
      const layer = PAINTED.find(([one]) => one === own)?.[2] ?? null;
      const style = styleOf(`p-${own}`);
      if (layer === null) {
        expect(path["stroke-width"] ?? style["stroke"], own).toBeUndefined();
        continue;
      }
      told.add(own);
      const id = path["data-pick"]?.replace("route:", "");
      const band = scene.lines.find((line) => line.id === id)?.band ?? NaN;
      const state = { band: Math.round(band * 10) / 10 };
      const paint = (property: string): unknown => paintOf(layer, property, zoom, state);
      expect(colourOf(style["stroke"]), own).toBe(hexOf(paint("line-color")));
      const width = Number(paint("line-width"));
      expect(Math.abs(Number(path["stroke-width"]) - width), own).toBeLessThanOrEqual(0.051);
      expect(Number(path["stroke-opacity"] ?? 1), own).toBeCloseTo(
        Number(paint("line-opacity")),
        2,
      );
      const dashes = (path["stroke-dasharray"] ?? "").split(" ").filter(Boolean).map(Number);
      const wanted = (paint("line-dasharray") as { from: number[] } | number[] | null) ?? [];
      const parts = Array.isArray(wanted) ? wanted : wanted.from;
      expect(dashes.length, own).toBe(parts.length);
      // MapLibre measures them by the width at the last whole zoom, and stretches its tiles from there on.
      const whole = Math.floor(zoom);
      const unit = Number(paintOf(layer, "line-width", whole, state)) * 2 ** (zoom - whole);
      parts.forEach((part, index) =>
        expect(Math.abs((dashes[index] ?? NaN) - part * unit), own).toBeLessThanOrEqual(0.051),
      );
      const layout = layers.find(({ id: one }) => one === layer)?.layout as Looks | undefined;
      expect(style["stroke-linecap"] ?? "butt", own).toBe(layout?.["line-cap"] ?? "butt");
      expect(style["stroke-linejoin"] ?? "miter", own).toBe(layout?.["line-join"] ?? "miter");
      // However the picture is scaled.
      expect(style["vector-effect"], own).toBe("non-scaling-stroke");
      expect(style["stroke-width"] ?? style["stroke-opacity"] ?? style["stroke-dasharray"]).toBe(
        undefined,
      );
    }
    for (const line of ["border", "edge", "band", "route-corridor"]) expect(told).toContain(line);
  });

  it.each(frames)("has its areas as MapLibre's map has them at zoom %f", (zoom, to) => {
    const tones = new Map(scene.areas.map(({ id, tone }) => [`area:${id}`, tone]));
    for (const path of draw(to)) {
      const own = path["class"]?.replace("p-", "") ?? "";
      const layer = PAINTED.find(([one]) => one === own)?.[1] ?? null;
      const style = styleOf(`p-${own}`);
      if (layer === null) {
        expect(style["fill"], own).toBe("none");
        continue;
      }
      const state = { tone: tones.get(path["data-pick"] ?? "") ?? NaN };
      const paint = (property: string): unknown => paintOf(layer, property, zoom, state);
      expect(colourOf(style["fill"]), own).toBe(hexOf(paint("fill-color")));
      expect(Number(path["fill-opacity"] ?? 1), own).toBeCloseTo(Number(paint("fill-opacity")), 2);
    }
  });
});

/** A colour of MapLibre's as the palette writes it. */
function hexOf(colour: unknown): string {
  const { r, g, b } = colour as Readonly<Record<"r" | "g" | "b", number>>;
  const two = (channel: number): string =>
    Math.round(channel * 255)
      .toString(16)
      .padStart(2, "0");
  return `#${two(r)}${two(g)}${two(b)}`;
}

describe("the stylesheet of the drawn map", () => {
  it("sets names as they are measured", () => {
    expect(styleOf("picture")["font-family"]).toBe(
      LABEL_FONT_FAMILY.replace(/"Letters"$/, "Letters"),
    );
    expect(styleOf("p-label-country")["letter-spacing"]).toBe(`${LABEL_TYPES.country.spacing}em`);
    expect(styleOf("p-label-region")["letter-spacing"]).toBe(`${LABEL_TYPES.region.spacing}em`);
    expect(styleOf("p-detail")["font-size"]).toBe(`${DETAIL_SCALE}em`);
  });

  it("scales the picture that came with the page, but not the strokes of its dots", () => {
    expect(css).toMatch(/\n\.picture-whole \.dots \{\s+vector-effect: non-scaling-stroke;/);
  });

  it("has no colour but the palette's", () => {
    const colours = [...css.matchAll(/(?:fill|stroke): ([^;]+);/g)].map(([, value = ""]) => value);
    expect(colours.length).toBeGreaterThan(20);
    for (const colour of colours)
      if (!["none", "var(--mark)", "var(--region)"].includes(colour))
        expect(colourOf(colour), colour).toMatch(/^#/);
  });
});
