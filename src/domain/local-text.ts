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

/** The `lang` attribute that a text needs on a page in a language: none where it stands in the page's own. */
export function markOf(text: LocalText, language: string): string | undefined {
  const own = languageOf(text, language);
  return own === language ? undefined : own;
}

/** Whether a language other than English, which every text was written in, has words of its own for a text. */
export function isTranslated(text: LocalText | null, language: string): text is LocalText {
  return text !== null && language !== "en" && languageOf(text, language) === language;
}

// Browsers have no data for some languages; there each is written as in one that groups its digits alike.
const NUMBER_LOCALES: Readonly<Record<string, string>> = {
  en: "en-GB",
  hy: "ru",
  az: "de",
};

/** The locale (BCP 47) whose way of writing numbers a language shares, and which every browser knows. */
export function numberLocale(language: string): string {
  return NUMBER_LOCALES[language] ?? language;
}
