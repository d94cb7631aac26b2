import { LABEL_FONT_FAMILY } from "./label-font.ts";
import { createTextMeasure, type MeasureText } from "./measure-text.ts";

let shared: MeasureText | null = null;

/** Measures names on the map. One for all that draw on a page: it listens for fonts and keeps the widths that it has found. */
export function measureLabels(): MeasureText {
  shared ??= createTextMeasure(LABEL_FONT_FAMILY);
  return shared;
}
