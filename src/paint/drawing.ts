import type { Situation } from "../domain/situation.ts";
import { LABEL_FONT_FAMILY } from "./label-font.ts";
import { createTextMeasure } from "./measure-text.ts";
import { openDotsSurface } from "./open-dots-surface.ts";
import { loadCoarseBase } from "./svg/coarse-base.ts";
import { createPictures, type Pictures } from "./svg/picture.ts";

/** What draws the map without MapLibre. */
export interface Drawing {
  readonly pictures: Pictures;
  readonly openSurface: typeof openDotsSurface;
}

/** Prepares to draw a situation in one language over the coarse base map. Rejects when that cannot be had. */
export async function loadDrawing(situation: Situation, language: string): Promise<Drawing> {
  const measure = createTextMeasure(LABEL_FONT_FAMILY);
  const pictures = createPictures(situation, await loadCoarseBase(), language, measure);
  return { pictures, openSurface: openDotsSurface };
}
