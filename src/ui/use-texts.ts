import { useEffect, useState } from "react";
import type { Language } from "../domain/languages.ts";
import { useApp } from "./app-context.tsx";

const NOTES: Readonly<Record<Language, () => Promise<unknown>>> = {
  en: () => Promise.resolve(),
  hy: () => import("virtual:situation-notes-hy"),
  az: () => import("virtual:situation-notes-az"),
  ru: () => import("virtual:situation-notes-ru"),
};

let loaded = false;
const translated = new Set<Language>();

/** Fetches what the pack says at length, in English. What fails is fetched again when it is asked for the next time. */
export async function loadTexts(): Promise<void> {
  await import("virtual:situation-texts");
  loaded = true;
}

/**
 * The language in which what the pack says at length is there, null as long as it is not; it is fetched once it is `wanted`. In the
 * reader's language it may come later than in English: the component renders again then, and what it has made of the texts has to be
 * made anew.
 */
export function useTexts(wanted: boolean): Language | null {
  const { language } = useApp();
  const [, setCome] = useState<Language | null>(null);
  useEffect(() => {
    if (!wanted || (loaded && translated.has(language))) return undefined;
    let gone = false;
    Promise.all([loadTexts(), NOTES[language]()]).then(() => {
      translated.add(language);
      if (!gone) setCome(language);
    }, reportError);
    return () => {
      gone = true;
    };
  }, [wanted, language]);
  if (!loaded) return null;
  return translated.has(language) ? language : "en";
}
