import { describe, expect, it } from "vitest";
import { parseHex, toHex } from "./colors.ts";
import { difference, VISIONS } from "./color-vision.fixture.ts";
import { contrast } from "./contrast.fixture.ts";
import { DOT_STRENGTHS } from "./dot-looks.ts";
import { forcePalette, PALETTES, type Palette, type ThemeName } from "./palette.ts";

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
  ["border", "land"],
  ["border", "hostLand"],
];

/** What dots lie on. */
const GROUNDS = ["land", "hostLand", "regionFill", "water", "housed"] as const;

/** What is drawn as lines and signs beside the dots and the curve. Their shapes differ as well. */
const SIGNS = ["ink", "muted", "quiet", "border", "regionLine", "regionLabel"] as const;

/** Grounds that lie side by side. The line between them is a mark of its own, or, at a shore, the map's own shape. */
const NEIGHBOURS: readonly Pair[] = [
  ["regionFill", "land"],
  ["regionFill", "hostLand"],
  ["hostLand", "land"],
  ["housed", "hostLand"],
  ["water", "land"],
  ["water", "hostLand"],
  ["corridor", "regionFill"],
  ["corridor", "hostLand"],
  ["corridor", "road"],
];

describe.each(Object.keys(PALETTES) as ThemeName[])("the %s palette", (theme) => {
  const palette = PALETTES[theme];

  it.each(TEXT)("has legible words: %s on %s", (front, back) => {
    expect(contrast(palette[front], palette[back])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARKS)("has marks that stand out: %s on %s", (front, back) => {
    expect(contrast(palette[front], palette[back])).toBeGreaterThanOrEqual(3);
  });

  it.each(GROUNDS)("shows the faintest dots on %s", (ground) => {
    const faintest = Math.min(...Object.values(DOT_STRENGTHS));
    expect(contrast(palette.people, palette[ground], faintest)).toBeGreaterThanOrEqual(3);
  });

  describe.each(Object.entries(VISIONS))("seen with %s", (_, vision) => {
    const apart = (one: keyof Palette, other: keyof Palette): number =>
      difference(palette[one], palette[other], vision);

    // 2 is just seen; 40 is nearly half of the way from black to white.
    it.each(GROUNDS)("tells people from %s at a glance", (ground) => {
      expect(apart("people", ground)).toBeGreaterThan(40);
    });

    it.each(SIGNS)("tells people from %s", (sign) => {
      expect(apart("people", sign)).toBeGreaterThan(6);
    });

    it.each(NEIGHBOURS)("tells %s from %s beside it", (one, other) => {
      expect(apart(one, other)).toBeGreaterThan(3);
    });
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

describe("the palette of a device that forces its colours", () => {
  const [ground, text, line] = ["#000000", "#ffffff", "#3ff23f"];
  const forced = forcePalette(ground, text, line);

  it.each(TEXT)("has words as legible as the device's own: %s on %s", (front, back) => {
    expect([forced[front], forced[back]]).toEqual([text, ground]);
  });

  it.each(MARKS)("has marks that stand out as the device's own: %s on %s", (front, back) => {
    expect([text, line]).toContain(forced[front]);
    expect(forced[back]).toBe(ground);
  });

  it("has no colour of its own", () => {
    expect(new Set(Object.values(forced))).toEqual(new Set([ground, text, line]));
    expect(new Set(Object.keys(forced))).toEqual(new Set(Object.keys(PALETTES.light)));
  });

  it("is read as browsers tell colours", () => {
    expect(["rgb(0, 0, 0)", "rgb(255, 255, 255)", "rgb(63, 242, 63)"].map(toHex)).toEqual([
      ground,
      text,
      line,
    ]);
  });
});

it("measures contrast as the standard's own examples", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

it("measures contrast through a colour that lets its ground shine through", () => {
  expect(contrast("#000000", "#ffffff", 0)).toBe(1);
  expect(contrast("#000000", "#ffffff", 0.5)).toBeCloseTo(3.98, 2);
});

it("sees as the model's authors have it: a missing cone merges its colours, greys stay", () => {
  const [full, protan, deutan, tritan] = Object.values(VISIONS);
  if (!full || !protan || !deutan || !tritan) throw new Error("a kind of vision is missing");
  for (const vision of [protan, deutan, tritan]) {
    expect(difference("#777777", "#777777", vision)).toBe(0);
    expect(difference("#333333", "#cccccc", vision)).toBeCloseTo(
      difference("#333333", "#cccccc", full),
      0,
    );
  }
  for (const vision of [protan, deutan])
    expect(difference("#b8860b", "#6b8e23", vision)).toBeLessThan(
      difference("#b8860b", "#6b8e23", full),
    );
  expect(difference("#008080", "#4060a0", tritan)).toBeLessThan(
    difference("#008080", "#4060a0", full),
  );
});

it.each(["red", "#fff", "#12345g", ""])("refuses %j as a colour", (text) => {
  expect(() => parseHex(text)).toThrow("not a colour");
});
