import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast } from "../scene/contrast.fixture.ts";
import { PALETTES, type Palette } from "../scene/palette.ts";

const css = readFileSync(new URL("styles.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/^ {2}--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);$/gm)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }] as const,
  ),
);

/** Roles of the palette that the style sheet has under another name. */
const NAMES: Partial<Record<keyof Palette, string>> = { markFill: "mark", regionLabel: "region" };
const roles = Object.keys(PALETTES.light) as (keyof Palette)[];

describe("the tokens of the style sheet", () => {
  it("are found", () => {
    expect(tokens.size).toBeGreaterThanOrEqual(roles.length);
  });

  it.each(roles)("have the palette's %s, light and dark", (role) => {
    const kebab = role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    expect(tokens.get(NAMES[role] ?? kebab)).toEqual({
      light: PALETTES.light[role],
      dark: PALETTES.dark[role],
    });
  });

  /** What only the page has, and what it stands on: 4.5 for words, 3 for marks (WCAG 2.2, 1.4.3 and 1.4.11). */
  const PAIRS: readonly (readonly [front: string, back: string, least: number])[] = [
    ["ink", "paper", 4.5],
    ["ink", "panel", 4.5],
    ["ink", "night", 4.5],
    ["muted", "paper", 4.5],
    ["muted", "panel", 4.5],
    ["muted", "night", 4.5],
    ["people", "paper", 4.5],
    ["people", "night", 4.5],
    ["region", "region-fill", 4.5],
    ["accent-ink", "people", 4.5],
    ["paper", "ink", 4.5],
    ["focus", "paper", 3],
    ["focus", "panel", 3],
    ["focus", "land", 3],
    ["focus", "host-land", 3],
    ["focus", "water", 3],
    ["focus", "night", 3],
    ["people", "rule", 3],
  ];

  it.each(PAIRS)("tell %s from %s", (front, back, least) => {
    for (const theme of ["light", "dark"] as const) {
      const [one = "", other = ""] = [front, back].map((name) => tokens.get(name)?.[theme]);
      expect(contrast(one, other), theme).toBeGreaterThanOrEqual(least);
    }
  });

  it("are each said once", () => {
    for (const name of tokens.keys()) expect(css.split(`\n  --${name}:`).length - 1, name).toBe(1);
  });
});
