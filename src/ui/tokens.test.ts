import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PALETTES, type Palette } from "../scene/palette.ts";

const css = readFileSync(new URL("styles.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/^ {2}--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);$/gm)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }] as const,
  ),
);

/** Roles of the palette that the style sheet has under another name. */
const NAMES: Partial<Record<keyof Palette, string>> = { markFill: "mark", regionLabel: "region" };
const MAP_ONLY: readonly (keyof Palette)[] = ["regionLine"];
const roles = (Object.keys(PALETTES.light) as (keyof Palette)[]).filter(
  (role) => !MAP_ONLY.includes(role),
);

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

  it("are each said once", () => {
    for (const name of tokens.keys()) expect(css.split(`\n  --${name}:`).length - 1, name).toBe(1);
  });
});
