import { LANGUAGES, type Language } from "../domain/languages.ts";

/** The language that a page was rendered in; English when it says none of ours. */
export function readPageLanguage(tag: string): Language {
  return LANGUAGES.find((language) => language === tag) ?? "en";
}

/**
 * The language of an address that names none: the page's own where the address is a language's own, else, on the page for everybody,
 * the first of the reader's languages that there are words in, else English.
 */
export function findHomeLanguage(page: Language, wished: readonly string[]): Language {
  if (page !== "en") return page;
  const first = wished
    .map((tag) => LANGUAGES.find((language) => language === tag.split("-")[0]?.toLowerCase()))
    .find((language) => language !== undefined);
  return first ?? "en";
}
