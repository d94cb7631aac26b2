import { describe, expect, it } from "vitest";
import { parseHex } from "./colors.ts";
import { PALETTES, type Palette, type ThemeName } from "./palette.ts";

/** Relative luminance as WCAG 2 has it. */
function luminance(hex: string): number {
  const [red, green, blue] = parseHex(hex).map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Contrast as WCAG 2 has it, from 1 to 21. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

type Pair = readonly [front: keyof Palette, back: keyof Palette];

/** Words, and what they stand on. Names on the map stand on their halo as well as on the ground. */
const TEXT: readonly Pair[] = [
  ["ink", "paper"],
  ["ink", "panel"],
  ["ink", "land"],
  ["ink", "hostLand"],
  ["ink", "halo"],
  ["ink", "housed"],
  ["ink", "regionFill"],
  ["muted", "paper"],
  ["muted", "panel"],
  ["muted", "halo"],
  ["muted", "hostLand"],
  ["people", "paper"],
  ["people", "panel"],
  ["quiet", "land"],
  ["quiet", "hostLand"],
  ["quiet", "halo"],
  ["regionLabel", "regionFill"],
  ["regionLabel", "halo"],
];

/** Marks that carry a meaning, and what they stand on. */
const MARKS: readonly Pair[] = [
  ["people", "land"],
  ["people", "hostLand"],
  ["people", "regionFill"],
  ["people", "housed"],
  ["people", "water"],
  ["ink", "markFill"],
  ["ink", "land"],
  ["muted", "land"],
  ["muted", "regionFill"],
  ["regionLine", "land"],
  ["regionLine", "regionFill"],
];

describe.each(Object.keys(PALETTES) as ThemeName[])("the %s palette", (theme) => {
  const palette = PALETTES[theme];

  it.each(TEXT)("has legible words: %s on %s", (front, back) => {
    expect(contrast(palette[front], palette[back])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARKS)("has marks that stand out: %s on %s", (front, back) => {
    expect(contrast(palette[front], palette[back])).toBeGreaterThanOrEqual(3);
  });

  it("has no red, and one hue for people only", () => {
    for (const name of Object.keys(palette) as (keyof Palette)[]) {
      const hex = palette[name];
      const [red, green, blue] = parseHex(hex);
      const strength = Math.max(red, green, blue) - Math.min(red, green, blue);
      // Red would be far stronger than both others.
      expect(red - Math.max(green, blue), name).toBeLessThan(0.2);
      const violet = blue - green > 0.12 && strength > 0.12;
      if (!["people", "corridor", "housed"].includes(name)) expect(violet, name).toBe(false);
    }
  });
});

it("measures contrast as the standard's own examples", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

it.each(["red", "#fff", "#12345g", ""])("refuses %j as a colour", (text) => {
  expect(() => parseHex(text)).toThrow("not a colour");
});
