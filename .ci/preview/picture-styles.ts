import type { Palette } from "../../src/scene/palette.ts";

/** Tokens of the stylesheet whose names are not the palette's own. */
const ALIASES: Readonly<Record<string, keyof Palette>> = {
  mark: "markFill",
  region: "regionLabel",
};

/** What a rule of the map's marks begins with; everything else in the stylesheet is about the page. */
const MARKS = /^(?:\.p-|\.dots|\[class\^="p-)/;

/**
 * The rules of a stylesheet that colour the map's marks, with the palette's colours instead of tokens, and one selector for every
 * class that begins as an attribute selector says: for a renderer that knows neither. Throws when a token has no colour.
 */
export function resolvePictureStyles(css: string, palette: Palette, svg: string): string {
  const classes = new Set(
    [...svg.matchAll(/class="([^"]+)"/g)].flatMap(([, list = ""]) => list.split(" ")),
  );
  return topLevelRules(css)
    .map(({ selectors, declarations }) => {
      const marks = selectors
        .filter((selector) => MARKS.test(selector))
        .flatMap((selector) => expandPrefix(selector, classes));
      return marks.length === 0
        ? ""
        : `${marks.join(",")}{${resolveTokens(declarations, palette)}}`;
    })
    .join("");
}

interface Rule {
  readonly selectors: readonly string[];
  readonly declarations: string;
}

/** Rules outside of any `@media` or `@container`: the picture is rendered at its own size. */
function topLevelRules(css: string): readonly Rule[] {
  const plain = css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/@[^{};]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, "");
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(
    ([, selectors = "", declarations = ""]) => ({
      selectors: selectors.split(",").map((selector) => selector.trim()),
      declarations: declarations.replace(/\s+/g, " ").trim(),
    }),
  );
}

function expandPrefix(selector: string, classes: ReadonlySet<string>): readonly string[] {
  const prefix = /^\[class\^="([^"]+)"\]$/.exec(selector)?.[1];
  if (prefix === undefined) return [selector];
  return [...classes].filter((name) => name.startsWith(prefix)).map((name) => `.${name}`);
}

function resolveTokens(declarations: string, palette: Palette): string {
  return declarations.replace(/var\(--([a-z-]+)\)/g, (_, token: string) => {
    const key =
      ALIASES[token] ?? token.replace(/-([a-z])/g, (__, letter: string) => letter.toUpperCase());
    const colour = new Map<string, string>(Object.entries(palette)).get(key);
    if (colour === undefined) throw new Error(`the palette has no colour for --${token}`);
    return colour;
  });
}
