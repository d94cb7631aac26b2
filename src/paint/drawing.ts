import type { Situation } from "../domain/situation.ts";
import { measureLabels } from "./measure-labels.ts";
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
  const paths = readSteadyPaths(picture);
  const pictures = createPictures(situation, paths, language, measureLabels());
  return { pictures, openSurface: openDotsSurface };
}
