import { LANGUAGES, type Language } from "../../domain/languages.ts";

/** Fetches words in each language. */
type Sources<Words> = Readonly<Record<Language, () => Promise<Words>>>;

/**
 * Makes what fetches the words of panels that only some open, in a language (BCP 47; English where there are none). It answers the same
 * promise for the same language, unless that failed: then the words are fetched anew. It rejects when they cannot be fetched.
 */
export function createLateWords<Words>(
  sources: Sources<Words>,
): (language: string) => Promise<Words> {
  const asked = new Map<Language, Promise<Words>>();
  return (language) => {
    const known = LANGUAGES.find((candidate) => candidate === language) ?? "en";
    const before = asked.get(known);
    if (before !== undefined) return before;
    const words = sources[known]();
    asked.set(known, words);
    words.catch(() => asked.delete(known));
    return words;
  };
}
