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
 * Whether what the pack says at length is there; it is fetched once it is `wanted`. In the reader's language it may come later than in
 * English: the component renders again then.
 */
export function useTexts(wanted: boolean): boolean {
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
  return loaded;
}
