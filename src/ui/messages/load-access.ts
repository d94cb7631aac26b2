import type { Language } from "../../domain/languages.ts";
import type { AccessMessages } from "./en-access.ts";

/** Where the words of each language are; only those of the reader's are fetched. */
const CATALOGUES: Readonly<Record<Language, () => Promise<{ readonly access: AccessMessages }>>> = {
  en: () => import("./en-access.ts"),
  hy: () => import("./hy-access.ts"),
  az: () => import("./az-access.ts"),
  ru: () => import("./ru-access.ts"),
};

const asked = new Map<Language, Promise<AccessMessages>>();

/**
 * The words of the panels that only some open, in a language (BCP 47; English where there are none). The same promise for the same
 * language, unless it failed: then they are fetched anew. Rejects when they cannot be fetched.
 */
export function loadAccess(language: string): Promise<AccessMessages> {
  const known = isKnown(language) ? language : "en";
  const before = asked.get(known);
  if (before !== undefined) return before;
  const words = fetchWords(known);
  asked.set(known, words);
  return words;
}

function isKnown(language: string): language is Language {
  return Object.hasOwn(CATALOGUES, language);
}

async function fetchWords(language: Language): Promise<AccessMessages> {
  try {
    return (await CATALOGUES[language]()).access;
  } catch (error) {
    asked.delete(language);
    throw error;
  }
}
