import type { Feature, Geometry } from "geojson";
import type { DotPlan } from "../../flow/plan.ts";
import type { Frame } from "../../scene/frame.ts";
import { CROSSING_GLYPHS } from "../../scene/glyphs.ts";
import type { Scene, ScenePoint } from "../../scene/scene.ts";
import { drawDots } from "./dots.ts";
import { escapeXml } from "./escape.ts";
import { placeLabels, sizeOf, type PlacedLabel } from "./labels.ts";
import { pathOf, pathOfLine } from "./path-data.ts";
import { toMercator } from "../../domain/mercator.ts";

/** The base map as the picture needs it: a coarse cut, by layer. */
export interface CoarseBase {
  readonly features: readonly Feature<
    Geometry,
    { readonly layer: string; readonly iso?: string }
  >[];
}

export interface SvgMap {
  readonly scene: Scene;
  readonly base: CoarseBase;
  readonly dots: DotPlan;
  /** Milliseconds UTC. */
  readonly at: number;
  readonly frame: Frame;
  /** MapLibre's zoom at the frame's scale: says which names show. */
  readonly zoom: number;
  readonly hostCountry: string;
  /** What the picture says, for those who do not see it. */
  readonly description: string;
}

/** Geometry is rounded to this many CSS pixels. */
const GRID = 1;
const LAYERS = ["land", "lake", "river", "road", "border"] as const;

const drawn = new WeakMap<Frame, WeakMap<object, string>>();

/** Path data of a geometry that stays: drawn once for a frame, however often the time changes. */
function steadyPath(key: object, frame: Frame, draw: () => string): string {
  const paths = drawn.get(frame) ?? new WeakMap<object, string>();
  drawn.set(frame, paths);
  const path = paths.get(key) ?? draw();
  paths.set(key, path);
  return path;
}

/**
 * The whole map at an instant as an SVG element in text form: pure, runs in Node and in the browser. Roles are classes; colours
 * come from the stylesheet's tokens, so that one picture serves both themes.
 */
export function drawMap({
  scene,
  base,
  dots,
  at,
  frame,
  zoom,
  hostCountry,
  description,
}: SvgMap): string {
  const layer = (name: string, filter: (iso: string | undefined) => boolean = () => true): string =>
    base.features
      .filter(({ properties }) => properties.layer === name && filter(properties.iso))
      .map(({ geometry }) => steadyPath(geometry, frame, () => pathOf(geometry, frame, GRID)))
      .join("");
  const ground = LAYERS.map((name) => {
    if (name !== "land") return tag(name, layer(name));
    return (
      tag(
        "land",
        layer(name, (iso) => iso !== hostCountry),
      ) +
      tag(
        "host",
        layer(name, (iso) => iso === hostCountry),
      ) +
      drawAreas(scene, frame, "province")
    );
  });
  const { width, height } = frame;
  return [
    `<svg class="picture" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMid meet" role="img" aria-label="${escapeXml(description)}">`,
    ...ground,
    drawAreas(scene, frame, "region"),
    drawAreas(scene, frame, "corridor"),
    drawLines(scene, frame),
    drawDots(dots, at, frame),
    ...scene.points
      .filter(({ fromZoom }) => fromZoom <= zoom)
      .map((point) => drawPoint(point, frame)),
    ...placeLabels(scene.labels, frame, zoom).map(drawLabel),
    "</svg>",
  ].join("");
}

function tag(name: string, data: string): string {
  return data === "" ? "" : `<path class="p-${name}" d="${data}"/>`;
}

/** Tones go in ten steps, so that a stylesheet can name them: no style attribute is needed. */
function drawAreas({ areas }: Scene, frame: Frame, role: string): string {
  return areas
    .filter((area) => area.role === role)
    .map(({ geometry, tone }) => {
      const data = steadyPath(geometry, frame, () => pathOf(geometry, frame, GRID));
      const opacity = role === "province" ? ` fill-opacity="${tone.toFixed(2)}"` : "";
      return data === "" ? "" : `<path class="p-${role}"${opacity} d="${data}"/>`;
    })
    .join("");
}

function drawLines({ lines }: Scene, frame: Frame): string {
  return lines
    .map(({ role, path, band }) => {
      const data = steadyPath(path, frame, () => {
        const pixels = path.map((position) => frame.project(toMercator(position)));
        return pathOfLine(pixels, false, frame, GRID);
      });
      const width =
        band === 0 ? "" : `<path class="p-band" stroke-width="${band.toFixed(1)}" d="${data}"/>`;
      return data === "" ? "" : `${width}<path class="p-route-${role}" d="${data}"/>`;
    })
    .join("");
}

function drawPoint({ role, rank, position, state }: ScenePoint, frame: Frame): string {
  const [x, y] = frame.project(position).map((value) => Math.round(value * 2) / 2);
  if (role !== "crossing")
    return `<circle class="p-place" cx="${x}" cy="${y}" r="${rank === 1 ? 3.5 : 2.5}"/>`;
  const { outline, marks, solid } = CROSSING_GLYPHS[state ?? "unknown"];
  const size = 18;
  const paths = `<path class="p-glyph" d="${outline}"/><path class="p-solid" d="${solid}"/><path class="p-marks" d="${marks}"/>`;
  return `<svg x="${(x ?? 0) - size / 2}" y="${(y ?? 0) - size / 2}" width="${size}" height="${size}" viewBox="0 0 24 24">${paths}</svg>`;
}

function drawLabel({ label, x, y, anchor, text, detail }: PlacedLabel): string {
  const left = Math.round(x);
  const span = (line: string, index: number): string =>
    index === 0 ? escapeXml(line) : `<tspan x="${left}" dy="1.15em">${escapeXml(line)}</tspan>`;
  const more = detail.map(
    (line) => `<tspan class="p-detail" x="${left}" dy="1.15em">${escapeXml(line)}</tspan>`,
  );
  return `<text class="p-label p-label-${label.role}" x="${left}" y="${Math.round(y)}" font-size="${sizeOf(label)}" text-anchor="${anchor}">${text.map(span).join("")}${more.join("")}</text>`;
}
