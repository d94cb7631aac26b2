import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Letters that a reader's own font may lack, and a font under a free licence that has them. */
export interface Script {
  readonly name: string;
  /** First and last code points, as a `unicode-range` says them. */
  readonly range: readonly [first: number, last: number];
  /** The path of a font file. */
  readonly font: string;
}

const LATIN_AND_CYRILLIC =
  require.resolve("@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf");

/** Every interface font has the letters of English. */
export const SCRIPTS: readonly Script[] = [
  { name: "latin", range: [0x100, 0x259], font: LATIN_AND_CYRILLIC },
  { name: "cyrillic", range: [0x400, 0x4ff], font: LATIN_AND_CYRILLIC },
  {
    name: "armenian",
    range: [0x530, 0x58f],
    font: require.resolve("@expo-google-fonts/noto-sans-armenian/400Regular/NotoSansArmenian_400Regular.ttf"),
  },
];

/** The letters of a script that texts use, each once and in both cases, in their order; "" for none. */
export function listLetters(texts: readonly string[], { range: [first, last] }: Script): string {
  const used = new Set<string>();
  for (const text of texts)
    for (const letter of text) if (isBetween(letter, first, last)) used.add(letter);
  // Some names are set in capitals.
  const all = [...used].map((letter) => letter + letter.toUpperCase() + letter.toLowerCase());
  return Array.from(new Set(all.join("")))
    .filter((letter) => isBetween(letter, first, last))
    .sort()
    .join("");
}

function isBetween(letter: string, first: number, last: number): boolean {
  const code = letter.codePointAt(0) ?? 0;
  return code >= first && code <= last;
}
