import type { Language } from "../domain/languages.ts";
import { en, type Messages } from "../ui/messages/en.ts";
import { loadPackWords } from "../ui/pack-words.ts";

/** Each language's own words are fetched for themselves. */
const LOADERS: Readonly<Record<Language, () => Promise<Messages>>> = {
  en: async () => en,
  hy: async () => (await import("../ui/messages/hy.ts")).hy,
  az: async () => (await import("../ui/messages/az.ts")).az,
  ru: async () => (await import("../ui/messages/ru.ts")).ru,
};

/** The interface's words in a language, after the pack's words in it have come into the situation. Rejects when they cannot be had. */
export async function loadLanguage(language: Language): Promise<Messages> {
  const [messages] = await Promise.all([LOADERS[language](), loadPackWords(language)]);
  return messages;
}
