import type { Language } from "../domain/languages.ts";

/** What the pack says at first sight, in each language: each is fetched for itself and comes into the situation's texts. */
const LOADERS: Readonly<Record<Language, () => Promise<unknown>>> = {
  en: async () => undefined,
  hy: () => import("virtual:situation-words-hy"),
  az: () => import("virtual:situation-words-az"),
  ru: () => import("virtual:situation-words-ru"),
};

/** Fulfils when the situation has its names and short texts in a language. Rejects when they cannot be had. */
export function loadPackWords(language: Language): Promise<unknown> {
  return LOADERS[language]();
}
