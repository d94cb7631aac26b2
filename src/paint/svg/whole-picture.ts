import type { Situation } from "../../domain/situation.ts";
import type { Instant } from "../../domain/units.ts";
import { fewDotsSize, planDots } from "../../flow/plan.ts";
import { deriveDots } from "../../scene/derive-dots.ts";
import { createSceneContext, deriveScene } from "../../scene/derive-scene.ts";
import { narrowFrame, pictureFrame, zoomOf, type Frame } from "../../scene/frame.ts";
import { estimateText } from "../measure-text.ts";
import { createSpeech } from "../say-label.ts";
import { drawDots } from "./dots.ts";
import { drawSigns } from "./draw-signs.ts";
import { drawStrata, type Ground } from "./draw-strata.ts";
import { escapeXml } from "./escape.ts";
import { drawScaleBar, type SayKilometres } from "./scale-bar.ts";
import type { SteadyPaths } from "./steady-paths.ts";

export interface WholePictureOptions {
  readonly at: Instant;
  readonly dotSize: number;
  readonly language: string;
  /** What the picture says, for those who do not see it. */
  readonly description: string;
  readonly sayKilometres: SayKilometres;
}

/**
 * Room for names around the picture, in the pixels of a frame: what scene/camera.ts leaves on a page that shows the picture at twice
 * its own width, on a narrow one at one and a half. Any page has that much around it, most have more. On a narrow page buttons reach
 * down over the picture's upper edge.
 */
const ROOM = {
  wide: { top: 6, right: 6, bottom: 10, left: 2 },
  narrow: { top: -16, right: 27, bottom: 7, left: 2 },
};
/** From the picture's left edge, and from the lower end of the room beneath it, in the pixels of a frame. */
const SCALE_BAR = { right: 120, above: 6 };

/**
 * A situation's whole view at an instant as an SVG element in text form, over `paths`, which are drawn in `pictureFrame`. Pure, runs in
 * Node and in the browser. Roles are classes; colours come from the stylesheet's tokens, so that one picture serves both themes. Names
 * and signs are there twice, and the stylesheet shows one: a narrow page shows the picture smaller, and has room for fewer.
 */
export function drawWholePicture(
  situation: Situation,
  paths: SteadyPaths,
  { at, dotSize, language, description, sayKilometres }: WholePictureOptions,
): string {
  const [whole, small] = [pictureFrame(situation), narrowFrame(situation)];
  // Lines are as wide on a wide page as on a narrow one: for a page between the two.
  const frame = { ...whole, lineZoom: (zoomOf(whole) + zoomOf(small)) / 2 };
  const { width, height, scale } = frame;
  const ground: Ground = { paths, frame };
  const dots = deriveDots(planDots(situation, fewDotsSize(situation, dotSize)), at, scale);
  const scene = deriveScene(createSceneContext(situation), at, dots);
  const speech = createSpeech(language);
  const letter = (page: keyof typeof ROOM, own: Frame): string => {
    const room = ROOM[page];
    const signs = drawSigns(scene, { frame: own, speech, measure: estimateText, room, taken: [] });
    const foot = Math.round(own.height + room.bottom - SCALE_BAR.above);
    const bar = drawScaleBar(own, SCALE_BAR.right, foot, sayKilometres);
    return `<g class="${page}" transform="scale(${+(width / own.width).toFixed(4)})">${signs}${bar}</g>`;
  };
  return [
    `<svg class="picture picture-whole" viewBox="0 0 ${width} ${height.toFixed(1)}" role="img" aria-label="${escapeXml(description)}">`,
    drawStrata(scene, ground, frame),
    drawDots(dots, frame, true),
    letter("wide", frame),
    letter("narrow", small),
    "</svg>",
  ].join("");
}
