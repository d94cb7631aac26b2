import { zoomOf, type Frame } from "../../scene/frame.ts";
import { CROSSING_GLYPHS } from "../../scene/glyphs.ts";
import type { Scene, SceneCrowd, ScenePoint } from "../../scene/scene.ts";
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
import { short } from "./path-data.ts";
import { picks } from "./picks.ts";

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
