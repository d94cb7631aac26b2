import type { Situation } from "../domain/situation.ts";
import { LABEL_FONT_FAMILY } from "./label-font.ts";
import { createTextMeasure } from "./measure-text.ts";
import { openDotsSurface } from "./open-dots-surface.ts";
import { createPictures, type Pictures } from "./svg/picture.ts";
import { readSteadyPaths } from "./svg/steady-paths.ts";

/** What draws the map without MapLibre. */
export interface Drawing {
  readonly pictures: Pictures;
  readonly openSurface: typeof openDotsSurface;
}

/** Prepares to draw a situation in one language over the ground of a picture of it, in whatever language that one is. */
export function createDrawing(situation: Situation, language: string, picture: string): Drawing {
  const measure = createTextMeasure(LABEL_FONT_FAMILY);
  const pictures = createPictures(situation, readSteadyPaths(picture), language, measure);
  return { pictures, openSurface: openDotsSurface };
}
