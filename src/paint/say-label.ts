import { numberLocale, readText, type LocalText } from "../domain/local-text.ts";
import type { LabelText } from "../scene/scene.ts";

/** How a painter says what stands in a scene: the last step, as colours are. */
export interface Speech {
  readonly read: (text: LocalText) => string;
  readonly number: (value: number) => string;
  /** In capitals, which are not everywhere the same: Azerbaijani has İ over i. */
  readonly upper: (text: string) => string;
}

/** Speaks a language (BCP 47); what the pack does not have in it stays English. */
export function createSpeech(language: string): Speech {
  const integers = new Intl.NumberFormat(numberLocale(language), { maximumFractionDigits: 0 });
  return {
    read: (text) => readText(text, language),
    number: (value) => integers.format(value),
    upper: (text) => text.toLocaleUpperCase(language),
  };
}

/** What a label says in words. */
export function sayLabel(text: LabelText, { read, number }: Speech): string {
  switch (text.kind) {
    case "words":
      return read(text.words);
    case "count":
      return `${text.approximate ? "≈ " : ""}${number(text.value)}`;
  }
}
