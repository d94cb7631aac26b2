import { parseHex } from "../../scene/colors.ts";
import type { Palette } from "../../scene/palette.ts";
import type { DotColors } from "./dots-painter.ts";

/** How dots look in each phase: one hue, told apart by strength and by shape. */
export function deriveDotColors({ people }: Palette): DotColors {
  const hue = parseHex(people);
  return {
    waiting: [...hue, 0.6],
    travelling: [...hue, 0.9],
    unplaced: [...hue, 0.8],
    placed: [...hue, 1],
  };
}
