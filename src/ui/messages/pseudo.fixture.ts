import { readForms } from "./fill.ts";

const PLAIN = "abcdefghijklmnopqrstuvwxyz";
const ACCENTED = "åƀçðéƒĝĥîĵķļṁñöþɋŕšţûṽŵẋýž";
const ALL_ACCENTED = ACCENTED + ACCENTED.toUpperCase();
const LETTERS = new Map(
  (PLAIN + PLAIN.toUpperCase())
    .split("")
    .map((letter, index) => [letter, ALL_ACCENTED.charAt(index)]),
);

/** Every letter that a text of the pseudo-language is made of. */
export const PSEUDO_LETTERS: ReadonlySet<string> = new Set(LETTERS.values());

/** How much longer a word becomes. Translations of short English texts are often longer still. */
const LONGER = 0.4;

const PLACEHOLDER = /(\{\w+(?::[^{}]*)?\})/;

/**
 * An English text in a language that nobody speaks, to be read all the same: "Sources" becomes "⟦Šöûŕçéš··⟧". Accents on every letter
 * show what is not translated, brackets what is cut off, and longer words what has no room. What is filled in, and the numbers, stay.
 */
export function toPseudo(text: string): string {
  const parts = text
    .split(PLACEHOLDER)
    .map((part) => (PLACEHOLDER.test(part) ? rewritePlaceholder(part) : lengthen(part)));
  return /\p{L}/u.test(text.replaceAll(/\{\w+\}/g, "")) ? `⟦${parts.join("")}⟧` : text;
}

/** All messages of a catalogue in the pseudo-language, but for its calendar, which is not a text. */
export function toPseudoMessages<Messages extends Readonly<Record<string, string>>>(
  messages: Messages,
): Record<keyof Messages, string> {
  const entries = Object.entries(messages).map(([key, text]) => [
    key,
    key === "calendar" ? writePseudoCalendar() : toPseudo(text),
  ]);
  return Object.fromEntries(entries) as Record<keyof Messages, string>;
}

/** The calendar of the pseudo-language, as `createDates` reads it. */
function writePseudoCalendar(): string {
  const list = (count: number, options: Intl.DateTimeFormatOptions): string => {
    const format = new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
    // The first of January 2023 was a Sunday.
    const dates = Array.from({ length: count }, (_, index) =>
      count === 7 ? Date.UTC(2023, 0, 1 + index) : Date.UTC(2023, index, 1),
    );
    return dates.map((at) => lengthen(format.format(at))).join(",");
  };
  const names = [
    list(12, { month: "long" }),
    list(12, { month: "short" }),
    list(12, { month: "long" }),
    list(7, { weekday: "long" }),
    list(7, { weekday: "short" }),
  ];
  const patterns = [
    "{weekday} {day} {month}",
    "{weekdayShort} {day} {month} {year}",
    "{day} {month} {year}",
    "{day} {short}",
    "{alone} {year}",
  ];
  return [...names, ...patterns].join(";");
}

/** Accents on the letters, and dots at the end of each word. */
function lengthen(text: string): string {
  return text.replaceAll(/\p{L}+/gu, (word) => {
    // "Türkiye" has an accent of its own.
    const plain = word.normalize("NFD").replaceAll(/\p{M}/gu, "");
    const accented = plain.replaceAll(/\p{L}/gu, (letter) => LETTERS.get(letter) ?? letter);
    return accented + "·".repeat(Math.floor(word.length * LONGER));
  });
}

/** `{count:one=person|other=people}`: the words are texts, the name and the categories are not. */
function rewritePlaceholder(placeholder: string): string {
  const [, name = "", forms] = /^\{(\w+)(?::(.*))?\}$/.exec(placeholder) ?? [];
  if (forms === undefined) return placeholder;
  const words = [...readForms(forms)].map(([category, word]) => `${category}=${lengthen(word)}`);
  return `{${name}:${words.join("|")}}`;
}
