import type { AreaKind } from "../../domain/situation.ts";
import { zoomOf, type Frame } from "../../scene/frame.ts";
import {
  FILL_STRENGTHS,
  GROUND_LOOKS,
  OUTLINE_LOOKS,
  type LineLook,
} from "../../scene/line-looks.ts";
import type { Scene, SceneLine } from "../../scene/scene.ts";
import { keepForFrame } from "./keep-for-frame.ts";
import { moveGround } from "./move-ground.ts";
import { GRID, pathOfLine } from "./path-data.ts";
import { picks } from "./picks.ts";
import { HOST_LAYER, WATER_LAYERS, type SteadyPaths } from "./steady-paths.ts";
import { drawBand, drawRoute, drawStroke } from "./stroke.ts";

/** What no instant changes, drawn in a frame with the north on top. */
export interface Ground {
  readonly paths: SteadyPaths;
  readonly frame: Frame;
}

/** A frame, and the zoom for which lines are drawn there; they keep that width where the picture is scaled. */
interface LineFrame extends Frame {
  readonly lineZoom?: number;
}

/** A part of the map under the dots, as the inside of an SVG group. */
interface Stratum {
  /** What of a scene it depends on: as long as that is the same text, so is the drawing in one frame. */
  readonly stateOf: (scene: Scene) => string;
  readonly draw: (scene: Scene, ground: Ground, frame: LineFrame) => string;
}

const steady = (): string => "";

/**
 * What lies under the dots, from the lowest to the highest. What time changes is apart from what it does not: while it runs, only the
 * provinces and the bands are drawn anew. The corridors lie over all other routes, and the bands beneath every one of them.
 */
export const STRATA: readonly Stratum[] = [
  {
    // The host country, on the land that the page's own background is.
    stateOf: steady,
    draw: (_, ground, frame) =>
      moveGround(drawLayers(ground, [HOST_LAYER], frame), ground.frame, frame),
  },
  {
    // The provinces with the tone of the people housed there.
    stateOf: ({ areas }) => String(areas.map(({ tone }) => tone.toFixed(2))),
    draw: (scene, ground, frame) =>
      moveGround(drawAreas(scene, ground, "province", frame), ground.frame, frame),
  },
  {
    stateOf: steady,
    draw: (_, ground, frame) =>
      moveGround(drawLayers(ground, WATER_LAYERS, frame), ground.frame, frame),
  },
  {
    stateOf: steady,
    draw: (scene, ground, frame) => {
      const areas = (["region", "corridor"] as const).map((role) =>
        drawAreas(scene, ground, role, frame),
      );
      const routes = scene.lines.filter((line) => !isCorridor(line));
      return (
        moveGround(areas.join(""), ground.frame, frame) + drawLines(routes, frame, drawOwn(frame))
      );
    },
  },
  {
    stateOf: ({ lines }) => String(lines.map(({ band }) => drawBand(band, ""))),
    draw: ({ lines }, _, frame) =>
      drawLines(lines, frame, ({ band }, rest) => drawBand(band, rest)),
  },
  {
    stateOf: steady,
    draw: ({ lines }, _, frame) => drawLines(lines.filter(isCorridor), frame, drawOwn(frame)),
  },
];

/** All that lies under the dots. */
export function drawStrata(scene: Scene, ground: Ground, frame: LineFrame): string {
  return STRATA.map(({ draw }) => draw(scene, ground, frame)).join("");
}

const lineZoomOf = (frame: LineFrame): number => frame.lineZoom ?? zoomOf(frame);

const isCorridor = ({ role }: SceneLine): boolean => role === "corridor";

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

type DrawLine = (line: SceneLine, rest: string) => string;

const drawOwn =
  (frame: LineFrame): DrawLine =>
  ({ role }, rest) =>
    drawRoute(role, lineZoomOf(frame), rest);

/** Lines, or something along them: `rest` is what all that is drawn along one has in common. What a frame does not reach is left out. */
function drawLines(lines: readonly SceneLine[], frame: Frame, draw: DrawLine): string {
  return lines
    .map((line) => {
      const { id, path } = line;
      const data = keepForFrame(frame, path, () =>
        pathOfLine(path.map(frame.project), false, frame, GRID),
      );
      return data === "" ? "" : draw(line, `${picks({ kind: "route", id })} d="${data}"`);
    })
    .join("");
}
