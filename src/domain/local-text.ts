/** Text in several languages, by BCP 47 tag. English is always there; others may be missing. */
export interface LocalText {
  readonly en: string;
  readonly [language: string]: string;
}

/** The text in the wanted language, else in English. */
export function readText(text: LocalText, language: string): string {
  return text[language] ?? text.en;
}

/** The language in which `readText` answers, for the `lang` attribute. */
export function languageOf(text: LocalText, language: string): string {
  return text[language] === undefined ? "en" : language;
}
