import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CONFIDENCES } from "../../domain/claims.ts";
import { UNITS } from "../../domain/situation.ts";
import type { Reading } from "../../time/reading.ts";
import { OPTIONAL_PARTS } from "../embedding/parts.ts";
import { FRAME_SIZES } from "../embedding/snippets.ts";
import "./add-panels.ts";
import { access } from "./en-access.ts";
import { dialog } from "./en-dialog.ts";
import { en } from "./en.ts";

const READING_KINDS: Readonly<Record<Reading["kind"], true>> = {
  reported: true,
  carried: true,
  interpolated: true,
  none: true,
};

/** What is written between the brackets of `messages[…]`, and the keys that this can be. None where a table gives the key: its entries are found as such. */
const COMPUTED: Readonly<Record<string, readonly string[]>> = {
  "row.confidence": CONFIDENCES,
  one: CONFIDENCES,
  unit: [...UNITS, "hours", "minutes", "days"],
  "reading.kind": Object.keys(READING_KINDS),
  "headline.reading.kind": Object.keys(READING_KINDS),
  "readingAt(at).kind": Object.keys(READING_KINDS),
  id: Object.keys(FRAME_SIZES),
  part: OPTIONAL_PARTS,
  "labelOf(feature)": [],
  "card.label": [],
  title: [],
  point: [],
  does: [],
  "COLUMN_LABELS[column]": [],
  "CONFIDENCE_EXPLAINED[claim.confidence]": [],
  "CONFIDENCE_EXPLAINED[event.confidence]": [],
  "CONFIDENCE_EXPLAINED[phase.confidence]": [],
  "MEASURE_KIND_LABELS[kind]": [],
  "PANEL_TITLES[panel]": [],
  "RELATION_LABELS[kind]": [],
  "ROLE_EXPLAINED[claim.role]": [],
  "ROLE_LABELS[claim.role]": [],
  "ROLE_LABELS[one]": [],
  "ROLE_LABELS[row.role]": [],
  "STATE_LABELS[phase.state]": [],
  "STATE_LABELS[state]": [],
};

interface Catalogue {
  readonly messages: Readonly<Record<string, string>>;
  /** Which files have it at hand. */
  readonly within: RegExp;
  /** What they call it. */
  readonly called: string;
  /** Which files have tables of its keys. */
  readonly tables: RegExp;
}

// English is whole in these three: `en` has the words of the panels and of the embed in it. The other languages are of the same types.
const CATALOGUES: Readonly<Record<string, Catalogue>> = {
  en: {
    messages: en,
    within: /\bmessages\b|\bGestureHints\b/,
    called: "messages|hints",
    tables: /\bMessageKey\b/,
  },
  access: {
    messages: access,
    within: /\buseAccess\b|\bAccessMessages\b/,
    called: "words",
    tables: /\bkeyof AccessMessages\b/,
  },
  dialog: {
    messages: dialog,
    within: /\buseDialog\b|\bDialogMessages\b/,
    called: "words",
    tables: /\bkeyof DialogMessages\b/,
  },
};

/** The source of every file that could say something, without its comments. */
const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !/ui[\\/]messages|\.(?:test|fixture)\./.test(file))
  .map((file) => readFileSync(join("src", file), "utf8"))
  .map((text) => text.replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, ""));

function listComputed({ within, called }: Catalogue): readonly string[] {
  const index = new RegExp(`\\b(?:${called})\\[((?:[^[\\]]|\\[[^\\]]*\\])+)\\]`, "g");
  return sources
    .filter((text) => within.test(text))
    .flatMap((text) => [...text.matchAll(index)].map(([, expression = ""]) => expression));
}

/** The keys that some code asks for: by name, out of a parameter, as a value of a table of keys, or as one of the values of an index. */
function listUsed(catalogue: Catalogue): ReadonlySet<string> {
  const named = new RegExp(`\\b(?:${catalogue.called})\\s*\\.\\s*(\\w+)`, "g");
  const taken = /\{([\w\s,]*)\}: \w*Messages\b/g;
  const inTable = /[:[,]\s*"(\w+)"/g;
  const find = (pattern: RegExp, files: RegExp): readonly string[] =>
    sources
      .filter((text) => files.test(text))
      .flatMap((text) => [...text.matchAll(pattern)].map(([, key = ""]) => key));
  return new Set([
    ...find(named, catalogue.within),
    ...find(taken, catalogue.within).flatMap((names) => names.match(/\w+/g) ?? []),
    ...find(inTable, catalogue.tables),
    ...listComputed(catalogue).flatMap((expression) => COMPUTED[expression] ?? []),
  ]);
}

describe.each(Object.entries(CATALOGUES))("the words of %s", (_, catalogue) => {
  it("are all in use", () => {
    const used = listUsed(catalogue);
    expect(Object.keys(catalogue.messages).filter((key) => !used.has(key))).toEqual([]);
  });

  it("are not taken for used because the code says the same word about something else", () => {
    const used = listUsed(catalogue);
    const about = ["className", "reduce", "polite", "section", "dispatch", "kind", "neverUsed"];
    expect(about.filter((word) => used.has(word))).toEqual([]);
  });
});

it("are asked for by no index but those whose keys are known", () => {
  const found = Object.values(CATALOGUES).flatMap(listComputed);
  expect([...new Set(found)].sort()).toEqual(Object.keys(COMPUTED).sort());
});
