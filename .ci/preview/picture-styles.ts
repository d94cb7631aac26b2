import type { Palette } from "../../src/scene/palette.ts";

/** Tokens of the stylesheet whose names are not the palette's own. */
const ALIASES: Readonly<Record<string, keyof Palette>> = {
  mark: "markFill",
  region: "regionLabel",
};

/** What the selector of a rule about the map's marks begins with; everything else in the stylesheet is about the page. */
const MARKS = /^(?:\.p-|\.dots|\[class\^="p-)/;

/**
 * The rules of a stylesheet that colour the marks of a map, with the palette's colours instead of tokens and plain selectors: for a
 * renderer that knows neither tokens nor `:is()` nor attribute selectors. Throws when a token has no colour, when a mark has no
 * rule (it would be drawn in black), and when one is made transparent as a whole: the renderer draws it on a layer, and ends over some
 * where the map reaches far beyond the picture.
 */
export function resolvePictureStyles(css: string, palette: Palette, svg: string): string {
  const lists = [...svg.matchAll(/class="([^"]+)"/g)].map(([, list = ""]) => list.split(" "));
  const classes = new Set(lists.flat());
  const rules = topLevelRules(css).flatMap(({ selectors, declarations }) => {
    const marks = selectors
      .flatMap(expandAlternatives)
      .filter((selector) => MARKS.test(selector))
      .flatMap((selector) => expandPrefix(selector, classes));
    if (marks.length > 0 && /(?:^|[; ])opacity:/.test(declarations))
      throw new Error(`${marks.join()} has an opacity: give it to the stroke or the fill`);
    return marks.length === 0 ? [] : [{ marks, text: resolveTokens(declarations, palette) }];
  });
  const styled = new Set(
    rules.flatMap(({ marks }) => marks.flatMap((mark) => /^\.([\w-]+)/.exec(mark)?.[1] ?? [])),
  );
  const bare = lists.find((list) => !list.some((name) => styled.has(name)));
  if (bare !== undefined) throw new Error(`no rule colours the map's .${bare.join(".")}`);
  return rules.map(({ marks, text }) => `${marks.join(",")}{${text}}`).join("");
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
      // At the commas outside of parentheses.
      selectors: selectors.split(/,(?![^(]*\))/).map((selector) => selector.trim()),
      declarations: declarations.replace(/\s+/g, " ").trim(),
    }),
  );
}

/** A selector for each of those that begin a selector in `:is(...)`. */
function expandAlternatives(selector: string): readonly string[] {
  const [, list, rest = ""] = /^:is\(([^)]*)\)(.*)$/.exec(selector) ?? [];
  return list === undefined ? [selector] : list.split(",").map((one) => `${one.trim()}${rest}`);
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
