import type { Language } from "../domain/languages.ts";

/** Each language by the name that its own readers know it by. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  hy: "Հայերեն",
  az: "Azərbaycanca",
  ru: "Русский",
};
