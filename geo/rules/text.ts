import { parse } from "csv-parse/sync";
import { visit } from "jsonc-parser";
import type { Problem } from "../../src/domain/problem.ts";
import type { RuleContext } from "./context.ts";

const HEAD = "situation.json";

const PLACEHOLDERS = {
  reported: ["{value}", "{time}", "{source}"],
  interpolated: ["{value}", "{time}"],
  none: ["{time}"],
} as const;

/**
 * The headline and the map can be spoken: the measure of either has sentences, and each sentence names what it must, in every
 * language.
 */
export function* headlineSentences({ situation, lineInHead }: RuleContext): Iterable<Problem> {
  const rule = "headline-sentences";
  const spoken = new Map([
    [situation.flow.measure, "flow.measure"],
    [situation.headlineMeasure, "the headline measure"],
  ]);
  for (const [index, { id, sentence }] of situation.measures.entries()) {
    if (sentence === null) {
      const what = spoken.get(id);
      if (what === undefined) continue;
      const expected = `sentence on ${what}`;
      yield {
        file: HEAD,
        line: lineInHead("measures", index, "id"),
        rule,
        got: "no sentence",
        expected,
      };
      continue;
    }
    for (const state of ["reported", "interpolated", "none"] as const) {
      for (const [language, text] of Object.entries(sentence[state])) {
        const known: readonly string[] = PLACEHOLDERS[state];
        const found: readonly string[] = text.match(/\{[^}]*\}/g) ?? [];
        if (found.toSorted().join() === known.toSorted().join()) continue;
        const line = lineInHead("measures", index, "sentence", state, language);
        const expected = `${known.join(" and ")} in it, once each, and no others in braces`;
        yield { file: HEAD, line, rule, got: `"${text}"`, expected };
      }
    }
  }
}

/** The page opens on a view inside the box that the reader can move in. */
export function* viewInBounds({ situation, lineInHead }: RuleContext): Iterable<Problem> {
  const { view, maxBounds } = situation;
  const [west, south, east, north] = view;
  const [minWest, minSouth, maxEast, maxNorth] = maxBounds;
  const ordered = west < east && south < north;
  const inside = west >= minWest && south >= minSouth && east <= maxEast && north <= maxNorth;
  if (ordered && inside) return;
  const expected = `west, south, east, north within ${maxBounds.join(", ")}`;
  yield {
    file: HEAD,
    line: lineInHead("view"),
    rule: "view-in-bounds",
    got: view.join(", "),
    expected,
  };
}

/** Links lead to the web. */
export function* httpsUrl({ situation, lineInHead }: RuleContext): Iterable<Problem> {
  const links = [
    ...situation.sources.map(({ url, line }) => ({ file: "sources.csv", line, url })),
    ...situation.credits.map(({ url }, index) => ({
      file: HEAD,
      line: lineInHead("credits", index, "url"),
      url,
    })),
  ];
  for (const { file, line, url } of links) {
    if (url === null || (/^https?:\/\//.test(url) && URL.canParse(url))) continue;
    const expected = "an address that begins with https:// or http://";
    yield { file, line, rule: "https-url", got: `"${url}"`, expected };
  }
}

/** Texts are in UTF-8: a letter of another encoding is read as the sign for an unknown one. */
export function* textReadable({ files }: RuleContext): Iterable<Problem> {
  for (const [file, text] of Object.entries(files)) {
    for (const [index, line] of text.split("\n").entries()) {
      const at = line.indexOf("\uFFFD");
      if (at === -1) continue;
      const got = JSON.stringify(line.slice(Math.max(0, at - 12), at + 12));
      yield { file, line: index + 1, rule: "text-readable", got, expected: "a file in UTF-8" };
    }
  }
}

/** Texts have no blanks around them and no two in a row. */
export function* textTrimmed({ files }: RuleContext): Iterable<Problem> {
  for (const [file, text] of Object.entries(files)) {
    for (const { line, value } of file.endsWith(".csv") ? listCells(text) : listStrings(text)) {
      if (value === value.trim() && !/\s\s/.test(value)) continue;
      const expected = "no blanks around it and no two in a row";
      yield { file, line, rule: "text-trimmed", got: JSON.stringify(value), expected };
    }
  }
}

interface Text {
  readonly line: number;
  readonly value: string;
}

function listCells(text: string): readonly Text[] {
  const cells: Text[] = [];
  parse(text, {
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    cast: (value, { lines }) => {
      cells.push({ line: lines, value });
      return value;
    },
  });
  return cells;
}

function listStrings(text: string): readonly Text[] {
  const strings: Text[] = [];
  visit(text, {
    onLiteralValue: (value: unknown, _offset, _length, line) => {
      if (typeof value === "string") strings.push({ line: line + 1, value });
    },
  });
  return strings;
}
