import { parseJson } from "../../src/domain/parse-json.ts";
import type { Problem } from "../../src/domain/problem.ts";
import { Problems } from "../../src/domain/problems.ts";
import { listTexts } from "../../src/domain/words.ts";
import { TRANSLATED, TRANSLATIONS_FOLDER, translationFile } from "../translations.ts";
import type { RuleContext } from "./context.ts";

/** Translations are into the languages that the page speaks beside English, each in the file of its name: no other is ever read. */
export function* knownLanguage({ files }: RuleContext): Iterable<Problem> {
  const known = TRANSLATED.map(translationFile);
  for (const file of Object.keys(files)) {
    if (!file.startsWith(TRANSLATIONS_FOLDER) || known.includes(file)) continue;
    const got = JSON.stringify(file.slice(TRANSLATIONS_FOLDER.length));
    const expected = `${TRANSLATED.map((language) => `${language}.json`).join(", ")} and no other`;
    yield { file, line: 1, rule: "known-language", got, expected };
  }
}

/** A pack's translations are of texts that it has, say something, and keep the placeholders. */
export function* soundTranslation({ files, situation }: RuleContext): Iterable<Problem> {
  const rule = "sound-translation";
  const known = new Set(listTexts(situation).map(({ en }) => en));
  for (const { file, entries, lineOf, broken } of readAll(files)) {
    yield* broken;
    for (const [text, translation] of entries) {
      const line = lineOf(text);
      if (!known.has(text)) {
        const expected = "a text of the pack in English, as it stands there";
        yield { file, line, rule, got: JSON.stringify(text), expected };
      } else if (typeof translation !== "string" || translation === "") {
        yield { file, line, rule, got: JSON.stringify(translation), expected: "some text" };
      } else if (slots(text) !== slots(translation)) {
        const expected = `the placeholders ${slots(text) || "of none"}`;
        yield { file, line, rule, got: JSON.stringify(translation), expected };
      }
    }
  }
}

/** A pack that is translated into a language says all of it in that language that is seen before anything is opened. */
export function* wholeTranslation({ files, situation }: RuleContext): Iterable<Problem> {
  const { title, standfirst, timeZoneName, hostName, countries, disclaimer, population } =
    situation;
  const seen = [
    [title, standfirst, timeZoneName, hostName, disclaimer, population.text],
    countries.map(({ name }) => name),
    situation.measures.map(({ label, sentence }) => [label, sentence]),
    situation.parties,
    situation.places.map(({ name, phases }) => [name, phases.map(({ label }) => label)]),
    situation.areas.map(({ name, labelDetail }) => [name, labelDetail]),
    situation.routes.map(({ name }) => name),
    situation.events.map(({ title: what }) => what),
    situation.claims.map(({ statedBy }) => statedBy),
  ];
  for (const { file, language, entries } of readAll(files)) {
    const translated = new Set(entries.map(([text]) => text));
    const missing = new Set(
      listTexts(seen)
        .filter((text) => text[language] === undefined && !translated.has(text.en))
        .map(({ en }) => en),
    );
    for (const text of missing) {
      const expected = `a translation of ${JSON.stringify(text)}`;
      yield { file, line: 1, rule: "whole-translation", got: "nothing", expected };
    }
  }
}

interface Translations {
  readonly file: string;
  readonly language: string;
  readonly entries: readonly (readonly [text: string, translation: unknown])[];
  readonly lineOf: (text: string) => number;
  readonly broken: readonly Problem[];
}

function readAll(files: RuleContext["files"]): readonly Translations[] {
  return TRANSLATED.flatMap((language) => {
    const file = translationFile(language);
    const text = files[file];
    if (text === undefined) return [];
    const problems = new Problems();
    const json = parseJson(file, text, problems);
    const value = json?.value;
    const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
    const lineOf = (key: string): number => json?.lineOf([key]) ?? 1;
    return [{ file, language, entries, lineOf, broken: problems.found }];
  });
}

function slots(text: string): string {
  return [...text.matchAll(/\{\w+\}/g)]
    .map(([slot]) => slot)
    .sort()
    .join(" ");
}
