import { parseHex } from "../../scene/colors.ts";
import { DOT_STRENGTHS } from "../../scene/dot-looks.ts";
import type { Palette } from "../../scene/palette.ts";
import type { DotColors } from "./dots-painter.ts";

/** How dots look in each phase: one hue, told apart by strength and by shape. */
export function deriveDotColors({ people }: Palette): DotColors {
  const hue = parseHex(people);
  const { waiting, travelling, unplaced, placed } = DOT_STRENGTHS;
  return {
    waiting: [...hue, waiting],
    travelling: [...hue, travelling],
    unplaced: [...hue, unplaced],
    placed: [...hue, placed],
  };
}
