import type { LocalText } from "../src/domain/local-text.ts";
import type { PackFiles } from "../src/domain/parse-situation.ts";
import { packSituation, unpackSituation } from "../src/domain/packed-situation.ts";
import type { Situation, SurveyedSituation } from "../src/domain/situation.ts";
import { listEnglish, listTexts, type Words } from "../src/domain/words.ts";
import { LANGUAGES } from "../src/domain/languages.ts";

/** Where a pack keeps its texts in other languages. */
export const TRANSLATIONS_FOLDER = "translations/";

/** What a pack can be translated into: every text of it was written in English. */
export const TRANSLATED: readonly string[] = LANGUAGES.filter((language) => language !== "en");

/** Where a pack keeps its texts in a language: a flat object, each text by the English one. */
export function translationFile(language: string): string {
  return `${TRANSLATIONS_FOLDER}${language}.json`;
}

/**
 * All that a pack says in a language, by the English text: its translations, and else the names that it gives itself. The pack must
 * be sound.
 */
export function readWords(files: PackFiles, situation: Situation, language: string): Words {
  const own = listTexts(situation).flatMap((text): [string, string][] => {
    const word = text[language];
    return word === undefined ? [] : [[text.en, word]];
  });
  const text = files[translationFile(language)];
  const translated = text === undefined ? {} : (JSON.parse(text) as Words);
  return { ...Object.fromEntries(own), ...translated };
}

/** A pack's words as a page loads them. */
export interface SplitWords {
  /** Of what `packSituation` sends, in the order of its texts once it is unpacked; null for what has none. */
  readonly early: readonly (string | null)[];
  /** Of what comes later. */
  readonly late: Words;
}

/** All words in two parts, so that nobody fetches the long ones before opening what holds them. */
export function splitWords(situation: SurveyedSituation, words: Words): SplitWords {
  const sent = listEnglish(unpackSituation(packSituation(situation)));
  const early = new Set(sent);
  return {
    early: sent.map((english) => words[english] ?? null),
    late: Object.fromEntries(Object.entries(words).filter(([english]) => !early.has(english))),
  };
}

/** Names in several languages as the map writes them in each. */
export function translateNames(
  files: PackFiles,
  situation: Situation,
  names: readonly LocalText[],
): readonly LocalText[] {
  const words = LANGUAGES.map((tag) => [tag, readWords(files, situation, tag)] as const);
  return names.map((name) => {
    const others: Record<string, string> = {};
    for (const [tag, known] of words) {
      const word = known[name.en];
      if (word !== undefined) others[tag] = word;
    }
    return { ...name, ...others, en: name.en };
  });
}
