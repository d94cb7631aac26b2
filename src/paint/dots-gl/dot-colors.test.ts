import { expect, it } from "vitest";
import { PALETTES } from "../../scene/palette.ts";
import { deriveDotColors } from "./dot-colors.ts";

it.each([PALETTES.light, PALETTES.dark])(
  "dots have one hue, paler before they cross",
  (palette) => {
    const { waiting, travelling, unplaced, placed } = deriveDotColors(palette);
    const colors = [waiting, travelling, unplaced, placed];
    const hues = colors.map((color) => color.slice(0, 3).join());
    expect(new Set(hues).size).toBe(1);
    for (const channel of colors.flat()) expect(channel >= 0 && channel <= 1).toBe(true);
    expect(waiting[3]).toBeLessThan(travelling[3]);
    expect(waiting[3]).toBeLessThan(unplaced[3]);
    expect(placed[3]).toBe(1);
  },
);
