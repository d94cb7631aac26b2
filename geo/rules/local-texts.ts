import type { JSONPath } from "jsonc-parser";
import type { LocalText } from "../../src/domain/local-text.ts";
import { parseJson } from "../../src/domain/parse-json.ts";
import { PACK_FILES, type PackFiles } from "../../src/domain/parse-situation.ts";
import type { Problem } from "../../src/domain/problem.ts";
import { Problems } from "../../src/domain/problems.ts";
import type { RuleContext } from "./context.ts";

/** A text as it stands in a file of a pack. */
interface Placed {
  readonly text: LocalText;
  readonly file: string;
  readonly lineIn: (language: string) => number;
}

/**
 * What is one text in English is one in every language: the page knows a translation by the English text, so that of two the later would
 * stand in both places.
 */
export function* oneTranslation({ files }: RuleContext): Iterable<Problem> {
  const first = new Map<string, { readonly word: string; readonly at: string }>();
  for (const { text, file, lineIn } of listPlaced(files)) {
    for (const [language, word] of Object.entries(text)) {
      if (language === "en") continue;
      const line = lineIn(language);
      const key = JSON.stringify([language, text.en]);
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, { word, at: `${file}:${line}` });
      else if (earlier.word !== word) {
        const got = `${JSON.stringify(word)} for ${JSON.stringify(text.en)} in ${language}`;
        const expected = `${JSON.stringify(earlier.word)} as in ${earlier.at}, or another English text`;
        yield { file, line, rule: "one-translation", got, expected };
      }
    }
  }
}

/** Every text of a pack's JSON files, in their order. */
function listPlaced(files: PackFiles): readonly Placed[] {
  return PACK_FILES.filter((file) => !file.endsWith(".csv")).flatMap((file) => {
    const json = parseJson(file, files[file] ?? "", new Problems());
    if (json === null) return [];
    return listPaths(json.value, []).map(({ text, path }) => ({
      text,
      file,
      lineIn: (language) => json.lineOf([...path, language]),
    }));
  });
}

function listPaths(value: unknown, path: JSONPath): { text: LocalText; path: JSONPath }[] {
  if (typeof value !== "object" || value === null) return [];
  if ("en" in value && typeof value.en === "string") return [{ text: value as LocalText, path }];
  const parts: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return parts.flatMap(([key, part]) => listPaths(part, [...path, key]));
}
