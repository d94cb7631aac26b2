import { LANGUAGES, type Language } from "../domain/languages.ts";
import type { Option } from "./Select.tsx";

/** Each language by the name that its own readers know it by. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  hy: "Հայերեն",
  az: "Azərbaycanca",
  ru: "Русский",
};

/** A language by its own name; by its tag (BCP 47) when it is none of ours. */
export function nameLanguage(tag: string): string {
  const language = LANGUAGES.find((known) => known === tag);
  return language === undefined ? tag : LANGUAGE_NAMES[language];
}

/** The languages to choose from, each by the name that its own readers know it by. */
export const LANGUAGE_OPTIONS: readonly Option<Language>[] = LANGUAGES.map((id) => ({
  id,
  label: LANGUAGE_NAMES[id],
  lang: id,
}));
