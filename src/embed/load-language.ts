import { en } from "../ui/messages/en.ts";
import type { Messages } from "../ui/messages/en.ts";
import type { Language } from "../domain/languages.ts";

/** A language's own words and the pack's: each is fetched for itself, and none of them for another. */
const LOADERS: Readonly<Record<Language, () => Promise<Messages>>> = {
  en: async () => en,
  hy: async () => {
    const [{ hy }] = await Promise.all([
      import("../ui/messages/hy.ts"),
      import("virtual:situation-words-hy"),
    ]);
    return hy;
  },
  az: async () => {
    const [{ az }] = await Promise.all([
      import("../ui/messages/az.ts"),
      import("virtual:situation-words-az"),
    ]);
    return az;
  },
  ru: async () => {
    const [{ ru }] = await Promise.all([
      import("../ui/messages/ru.ts"),
      import("virtual:situation-words-ru"),
    ]);
    return ru;
  },
};

/** The interface's words in a language, after the pack's words in it have come into the situation. Rejects when they cannot be had. */
export function loadLanguage(language: Language): Promise<Messages> {
  return LOADERS[language]();
}
