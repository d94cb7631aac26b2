import type { LocalText } from "./local-text.ts";
import type { Situation } from "./situation.ts";

/** Translations of a situation's texts into one language, by the English text. */
export type Words = Readonly<Record<string, string>>;

/** What situations have been told in other languages, for texts that come later. */
const told = new WeakMap<Situation, Map<string, Words>>();

/** The English texts that situations began with: what is loaded later comes amid them. */
const begun = new WeakMap<Situation, readonly string[]>();

/** Every text of a value, in no particular order. What has not been loaded yet is left out. */
export function listTexts(value: unknown): LocalText[] {
  if (typeof value !== "object" || value === null) return [];
  if (isLocalText(value)) return [value];
  // The longest lists are of coordinates, and no text stands among them.
  if (Array.isArray(value) && typeof value[0] === "number") return [];
  return Object.values(value).flatMap(listTexts);
}

/** The English texts of a value, each once, in an order that is the same for equal values. */
export function listEnglish(value: unknown): readonly string[] {
  return [...new Set(listTexts(value).map(({ en }) => en))];
}

/** To be called of a situation before anything is loaded into it: its texts are known by their place in `listEnglish` from then on. */
export function keepBeginning(situation: Situation): void {
  begun.set(situation, listEnglish(situation));
}

/**
 * Gives the texts that a situation began with in a language, in place. The words stand in the order of those texts, null for what has
 * none: to name the texts as well would take nearly as many bytes as the words. Throws a RangeError when these are the words of others.
 */
export function addFirstWords(
  situation: Situation,
  language: string,
  words: readonly (string | null)[],
): void {
  const texts = begun.get(situation) ?? [];
  if (texts.length !== words.length)
    throw new RangeError(`${words.length} words in ${language} for ${texts.length} texts`);
  const named = texts.flatMap((text, place) => {
    const word = words[place] ?? null;
    return word === null ? [] : [[text, word] as const];
  });
  addWords(situation, language, Object.fromEntries(named));
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
