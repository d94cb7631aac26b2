import type { AreaKind } from "../../domain/situation.ts";
import { zoomOf, type Frame } from "../../scene/frame.ts";
import { CROSSING_GLYPHS } from "../../scene/glyphs.ts";
import {
  FILL_STRENGTHS,
  GROUND_LOOKS,
  OUTLINE_LOOKS,
  type LineLook,
} from "../../scene/line-looks.ts";
import type { Scene, SceneCrowd, ScenePoint } from "../../scene/scene.ts";
import { nameSelection } from "../../state/selection-name.ts";
import type { Selection } from "../../state/view-state.ts";
import {
  CROWD_RING,
  DETAIL_SCALE,
  GLYPH_SIZE,
  LABEL_TYPES,
  LINE_HEIGHT,
  markRadius,
  sizeAt,
} from "../../scene/sign-sizes.ts";
import { placeLabels, type PlacedLabel, type Placing } from "../place-labels.ts";
import { escapeXml } from "./escape.ts";
import { GRID, pathOfLine, short } from "./path-data.ts";
import { moveGround } from "./move-ground.ts";
import { HOST_LAYER, WATER_LAYERS, type SteadyPaths } from "./steady-paths.ts";
import { drawBand, drawRoute, drawStroke } from "./stroke.ts";

/** What no instant changes, drawn in a frame with the north on top. */
export interface Ground {
  readonly paths: SteadyPaths;
  readonly frame: Frame;
}

/** A frame, and the zoom for which lines are drawn there; they keep that width where the picture is scaled. */
export interface LineFrame extends Frame {
  readonly lineZoom?: number;
}

const lineZoomOf = (frame: LineFrame): number => frame.lineZoom ?? zoomOf(frame);

const drawn = new WeakMap<Frame, WeakMap<object, string>>();

/** Path data of a line that stays: drawn once for a frame, however often the time changes. */
function steadyPath(key: object, frame: Frame, draw: () => string): string {
  const paths = drawn.get(frame) ?? new WeakMap<object, string>();
  drawn.set(frame, paths);
  const path = paths.get(key) ?? draw();
  paths.set(key, path);
  return path;
}

/** The ground beneath everything: the host country, on the land that the page's own background is. */
export function drawLand(ground: Ground, frame: LineFrame): string {
  return moveGround(drawLayers(ground, [HOST_LAYER], frame), ground.frame, frame);
}

/** The provinces with the tone of the people housed there. */
export function drawProvinces(scene: Scene, ground: Ground, frame: LineFrame): string {
  return moveGround(drawAreas(scene, ground, "province", frame), ground.frame, frame);
}

/** Waters, roads and borders, over the provinces. */
export function drawWaters(ground: Ground, frame: LineFrame): string {
  return moveGround(drawLayers(ground, WATER_LAYERS, frame), ground.frame, frame);
}

/** The region, the corridor and the routes, under the dots. */
export function drawWays(scene: Scene, ground: Ground, frame: LineFrame): string {
  const areas = (["region", "corridor"] as const).map((role) =>
    drawAreas(scene, ground, role, frame),
  );
  return moveGround(areas.join(""), ground.frame, frame) + drawLines(scene, frame);
}

/** Places, crossings and names, over the dots. */
export function drawSigns(scene: Scene, placing: Placing): string {
  return drawMarks(scene, placing.frame) + drawNames(scene, placing);
}

/** Places, crossings and crowds in their own signs. */
function drawMarks({ crowds, points }: Scene, frame: Frame): string {
  const zoom = zoomOf(frame);
  return [
    ...crowds.map((crowd) => drawCrowd(crowd, frame)),
    ...points
      // They come with whole zooms, as their names do.
      .filter(({ fromZoom }) => fromZoom <= Math.floor(zoom))
      .map((point) => drawPoint(point, frame, zoom)),
  ].join("");
}

/** Names, for the frame that they are placed in. */
function drawNames(scene: Scene, placing: Placing): string {
  const zoom = zoomOf(placing.frame);
  return placeLabels(scene, placing)
    .map((placed) => drawLabel(placed, zoom))
    .join("");
}

/** A ring around those whose place is not reported, within which they are pressed. */
function drawCrowd({ position, radius, selects }: SceneCrowd, frame: Frame): string {
  if (selects === null || radius === 0) return "";
  const [x, y] = frame.project(position);
  const reach = radius * frame.scale + CROWD_RING.gap + CROWD_RING.width / 2;
  return `<circle class="p-crowd"${picks(selects)} cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${reach.toFixed(1)}" stroke-width="${CROWD_RING.width}"/>`;
}

const LAYER_LOOKS: Readonly<Partial<Record<string, LineLook>>> = GROUND_LOOKS;

function drawLayers({ paths }: Ground, layers: readonly string[], frame: LineFrame): string {
  return layers
    .map((name) => {
      const [data, look] = [paths.get(name), LAYER_LOOKS[name]];
      const stroke = look === undefined ? "" : drawStroke(look, lineZoomOf(frame));
      return data === undefined ? "" : `<path class="p-${name}"${stroke} d="${data}"/>`;
    })
    .join("");
}

/** What a press on a mark opens: the page reads it from there. */
function picks(selection: Selection): string {
  return ` data-pick="${escapeXml(nameSelection(selection))}"`;
}

/** Presentation attributes, no style attribute: a strict policy forbids those. */
function drawAreas({ areas }: Scene, { paths }: Ground, role: AreaKind, frame: LineFrame): string {
  const stroke = drawStroke(OUTLINE_LOOKS[role], lineZoomOf(frame));
  return areas
    .filter((area) => area.role === role)
    .map(({ id, tone }) => {
      const data = paths.get(`area:${id}`);
      const strength = (role === "province" ? tone : FILL_STRENGTHS[role]).toFixed(2);
      const pick = picks({ kind: "area", id });
      return data === undefined
        ? ""
        : `<path class="p-${role}"${pick} fill-opacity="${strength}"${stroke} d="${data}"/>`;
    })
    .join("");
}

/** The corridors lie over all other routes, and their bands beneath every one of them. */
function drawLines({ lines }: Scene, frame: LineFrame): string {
  const zoom = lineZoomOf(frame);
  const drawn = lines.flatMap(({ id, role, path, band }) => {
    const data = steadyPath(path, frame, () =>
      pathOfLine(path.map(frame.project), false, frame, GRID),
    );
    const rest = `${picks({ kind: "route", id })} d="${data}"`;
    return data === ""
      ? []
      : [{ role, route: drawRoute(role, zoom, rest), band: drawBand(band, rest) }];
  });
  const isCorridor = ({ role }: (typeof drawn)[number]): boolean => role === "corridor";
  return [
    ...drawn.filter((one) => !isCorridor(one)).map(({ route }) => route),
    ...drawn.map(({ band }) => band),
    ...drawn.filter(isCorridor).map(({ route }) => route),
  ].join("");
}

function drawPoint({ id, role, rank, position, state }: ScenePoint, frame: Frame, zoom: number) {
  const pick = picks({ kind: "place", id });
  const [x, y] = frame.project(position);
  if (role !== "crossing") {
    const radius = short(sizeAt(markRadius(rank), zoom));
    return `<circle class="p-place"${pick} cx="${short(x)}" cy="${short(y)}" r="${radius}"/>`;
  }
  const { outline, marks, solid } = CROSSING_GLYPHS[state ?? "unknown"];
  const size = sizeAt(GLYPH_SIZE, zoom);
  const paths = `<path class="p-glyph" d="${outline}"/><path class="p-solid" d="${solid}"/><path class="p-marks" d="${marks}"/>`;
  return `<svg${pick} x="${short(x - size / 2)}" y="${short(y - size / 2)}" width="${short(size)}" height="${short(size)}" viewBox="0 0 24 24">${paths}</svg>`;
}

/** Baseline of a line beneath its top, in ems, where a line is `LINE_HEIGHT` high. */
const BASELINE = LINE_HEIGHT / 2 + 0.35;

function drawLabel(
  { label, anchor, point: [x, y], text, detail }: PlacedLabel,
  zoom: number,
): string {
  const size = sizeAt(LABEL_TYPES[label.role].size, zoom);
  const left = short(x);
  const height = (text.length + detail.length * DETAIL_SCALE) * LINE_HEIGHT;
  const above = anchor.includes("top") ? 0 : anchor.includes("bottom") ? height : height / 2;
  const top = y + (BASELINE - above) * size;
  const side = anchor.includes("left") ? "start" : anchor.includes("right") ? "end" : "middle";
  const span = (line: string, index: number): string =>
    index === 0
      ? escapeXml(line)
      : `<tspan x="${left}" dy="${LINE_HEIGHT}em">${escapeXml(line)}</tspan>`;
  const more = detail.map(
    (line) =>
      `<tspan class="p-detail" x="${left}" dy="${LINE_HEIGHT}em">${escapeXml(line)}</tspan>`,
  );
  const pick = label.selects === null ? "" : picks(label.selects);
  return `<text class="p-label p-label-${label.role}"${pick} x="${left}" y="${short(top)}" font-size="${short(size)}" text-anchor="${side}">${text.map(span).join("")}${more.join("")}</text>`;
}
