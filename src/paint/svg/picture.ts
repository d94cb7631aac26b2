import type { Situation } from "../../domain/situation.ts";
import type { Instant } from "../../domain/units.ts";
import { fewDotsSize, planDots, type DotPlan } from "../../flow/plan.ts";
import { deriveDots } from "../../scene/derive-dots.ts";
import { createSceneContext, deriveScene } from "../../scene/derive-scene.ts";
import { pictureFrame, type Frame } from "../../scene/frame.ts";
import type { Scene } from "../../scene/scene.ts";
import { estimateText, type MeasureText } from "../measure-text.ts";
import { NO_ROOM, type Box } from "../place-labels.ts";
import { createSpeech } from "../say-label.ts";
import { drawDots } from "./dots.ts";
import { drawSigns } from "./draw-signs.ts";
import { STRATA, type Ground } from "./draw-strata.ts";
import type { SteadyPaths } from "./steady-paths.ts";

/** The picture in the order in which its parts lie over each other, each as the inside of an SVG group. */
export interface PictureParts {
  /** What lies under the dots, from the lowest to the highest. */
  readonly strata: readonly string[];
  /** Few dots; "" when another painter draws them here. */
  readonly dots: string;
  readonly signs: string;
}

/** Draws one situation in one language. */
export interface Pictures {
  /**
   * What a frame shows, in parts: between two instants most of them stay the same texts. `dotSize` null draws no dots; `taken` is
   * what covers the frame.
   */
  readonly drawParts: (
    at: Instant,
    frame: Frame,
    dotSize: number | null,
    taken: readonly Box[],
  ) => PictureParts;
}

/** Prepares the pictures of a situation in a language over `paths`, which are drawn in `drawnIn`. */
export function createPictures(
  situation: Situation,
  paths: SteadyPaths,
  language: string,
  measure: MeasureText = estimateText,
  drawnIn = pictureFrame(situation),
): Pictures {
  const context = createSceneContext(situation);
  const speech = createSpeech(language);
  const ground: Ground = { paths, frame: drawnIn };
  let planned: { size: number; dots: DotPlan } | null = null;
  const planFew = (dotSize: number): DotPlan => {
    const size = fewDotsSize(situation, dotSize);
    if (planned?.size !== size) planned = { size, dots: planDots(situation, size) };
    return planned.dots;
  };
  const sceneAt = (at: Instant, { scale }: Frame, dotSize: number | null): Scene =>
    deriveScene(context, at, dotSize === null ? [] : deriveDots(planFew(dotSize), at, scale));
  const strata = STRATA.map((stratum) => ({ ...stratum, keep: keepPart() }));
  return {
    drawParts: (at, frame, dotSize, taken) => {
      const scene = sceneAt(at, frame, dotSize);
      return {
        strata: strata.map(({ keep, stateOf, draw }) =>
          keep(frame, stateOf(scene), () => draw(scene, ground, frame)),
        ),
        dots: drawDots(scene.dots, frame),
        signs: drawSigns(scene, { frame, speech, measure, room: NO_ROOM, taken }),
      };
    },
  };
}

/** Keeps a part of a picture until it is asked for in another frame or another state. */
function keepPart(): (frame: Frame, state: string, draw: () => string) => string {
  let kept: { frame: Frame; state: string; drawn: string } | null = null;
  return (frame, state, draw) => {
    if (kept?.frame !== frame || kept.state !== state) kept = { frame, state, drawn: draw() };
    return kept.drawn;
  };
}
