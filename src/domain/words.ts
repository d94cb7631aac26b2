import type { LocalText } from "./local-text.ts";
import type { Situation } from "./situation.ts";

/** Translations of a situation's texts into one language, by the English text. */
export type Words = Readonly<Record<string, string>>;

/** What situations have been told in other languages, for texts that come later. */
const told = new WeakMap<Situation, Map<string, Words>>();

/** Every text of a value, in no particular order. What has not been loaded yet is left out. */
export function listTexts(value: unknown): LocalText[] {
  if (typeof value !== "object" || value === null) return [];
  if (isLocalText(value)) return [value];
  // The longest lists are of coordinates, and no text stands among them.
  if (Array.isArray(value) && typeof value[0] === "number") return [];
  return Object.values(value).flatMap(listTexts);
}

/** Gives a situation's texts in a language, in place, also to those that are loaded later. */
export function addWords(situation: Situation, language: string, words: Words): void {
  const known = told.get(situation) ?? new Map<string, Words>();
  told.set(situation, known.set(language, { ...known.get(language), ...words }));
  translate(listTexts(situation), language, words);
}

/** Gives texts that have just been loaded in every language that their situation has been told in. */
export function addKnownWords(situation: Situation): void {
  const texts = listTexts(situation);
  for (const [language, words] of told.get(situation) ?? []) translate(texts, language, words);
}

function translate(texts: readonly LocalText[], language: string, words: Words): void {
  for (const text of texts) {
    const translated = words[text.en];
    if (translated !== undefined) Object.assign(text, { [language]: translated });
  }
}

function isLocalText(value: object): value is LocalText {
  return "en" in value && typeof value.en === "string";
}
