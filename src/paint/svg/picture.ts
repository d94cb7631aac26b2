import type { Situation } from "../../domain/situation.ts";
import type { Instant } from "../../domain/units.ts";
import { fewDotsSize, planDots, type DotPlan } from "../../flow/plan.ts";
import { createSceneContext, deriveScene } from "../../scene/derive-scene.ts";
import { fitFrame } from "../../scene/frame.ts";
import { frameOf } from "../../scene/projection.ts";
import { drawMap, type CoarseBase } from "./draw-map.ts";

/** Width of the picture in its own pixels; it is scaled to the page. */
const WIDTH = 900;
/** Room for names at the edges. */
const PADDING = { top: 14, right: 90, bottom: 22, left: 40 };

export interface PictureOptions {
  readonly at: Instant;
  readonly language: string;
  readonly dotSize: number;
  readonly description: string;
}

/** Prepares pictures of one situation over one base map: the whole view, at any instant. */
export function createPictures(
  situation: Situation,
  base: CoarseBase,
): (options: PictureOptions) => string {
  const world = frameOf(situation.view);
  const scale = (WIDTH - PADDING.left - PADDING.right) / world.width;
  const height = Math.round(world.height * scale) + PADDING.top + PADDING.bottom;
  const frame = fitFrame(situation.view, WIDTH, height, PADDING);
  // As the other map at this scale: it filters by whole zooms, and fits a little tighter.
  const zoom = Math.floor(Math.log2(frame.scale / 512) - 0.1);
  let planned: { size: number; dots: DotPlan } | null = null;
  return ({ at, language, dotSize, description }) => {
    if (planned?.size !== dotSize)
      planned = { size: dotSize, dots: planDots(situation, fewDotsSize(situation, dotSize)) };
    const scene = deriveScene(createSceneContext(situation, language), at);
    return drawMap({
      scene,
      base,
      dots: planned.dots,
      at,
      frame,
      zoom,
      hostCountry: situation.hostCountry,
      description,
    });
  };
}
