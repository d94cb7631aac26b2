import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { readLetterWidths } from "./letter-widths.ts";

/** A font as SVG names it: its family, and whether it is the bold one of it. */
export interface Face {
  readonly family: string;
  readonly bold: boolean;
}

export const WORDS: Face = { family: "Source Sans 3", bold: false };
export const BOLD_WORDS: Face = { ...WORDS, bold: true };
export const TITLE: Face = { family: "Source Serif 4", bold: true };
const ARMENIAN = "Noto Sans Armenian";

const ARMENIAN_LETTER = /[\u0531-\u058a]/;

const require = createRequire(import.meta.url);
const load = (face: Face, file: string) => ({
  ...face,
  data: new Uint8Array(readFileSync(file)),
});

/** Whole fonts, not the subsets of the web: a pack may name places in any spelling, and `≈` is in few subsets. */
export const FONTS = [
  load(
    WORDS,
    require.resolve("@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf"),
  ),
  load(
    BOLD_WORDS,
    require.resolve("@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf"),
  ),
  load(
    TITLE,
    require.resolve("@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf"),
  ),
  load(
    { family: ARMENIAN, bold: false },
    require.resolve("@expo-google-fonts/noto-sans-armenian/400Regular/NotoSansArmenian_400Regular.ttf"),
  ),
  load(
    { family: ARMENIAN, bold: true },
    require.resolve("@expo-google-fonts/noto-sans-armenian/600SemiBold/NotoSansArmenian_600SemiBold.ttf"),
  ),
] as const;

const widths = FONTS.map((font) => ({ ...font, letters: readLetterWidths(font.data) }));

function widthOf(letter: string, { family, bold }: Face): number | undefined {
  const font = widths.find((one) => one.family === family && one.bold === bold);
  return font?.letters.get(letter.codePointAt(0) ?? 0);
}

/** How wide a text is drawn, in ems. Throws where no font has a letter: it would be drawn as an empty box. */
export function measureLetters(text: string, face: Face): number {
  return splitByFont(text, face).reduce((sum, { ems }) => sum + ems, 0);
}

/**
 * A text in pieces of one font each. One with Armenian letters is set in their font altogether, but for what that has not: the renderer
 * finds the font by itself, though its light one alone, and leaves out a text where two fonts join letters differently.
 */
export function splitByFont(
  text: string,
  face: Face,
): readonly { readonly letters: string; readonly family: string; readonly ems: number }[] {
  const armenian = ARMENIAN_LETTER.test(text);
  const pieces: { letters: string; family: string; ems: number }[] = [];
  for (const letter of text) {
    const family = !armenian
      ? face.family
      : widthOf(letter, { ...face, family: ARMENIAN }) === undefined
        ? WORDS.family
        : ARMENIAN;
    const ems = widthOf(letter, { ...face, family });
    if (ems === undefined)
      throw new Error(
        `“${letter}” of “${text}” is in none of the fonts of the link's picture: add one for its script to FONTS in .ci/preview/fonts.ts`,
      );
    const last = pieces.at(-1);
    if (last?.family !== family) pieces.push({ letters: letter, family, ems });
    else [last.letters, last.ems] = [last.letters + letter, last.ems + ems];
  }
  return pieces;
}

/** The names on a map, drawn by others: those with Armenian letters name the font that has them. */
export function nameArmenianFont(svg: string): string {
  return svg.replace(/(?<=>)[^<]+/g, (text) =>
    ARMENIAN_LETTER.test(text) ? `<tspan font-family="${ARMENIAN}">${text}</tspan>` : text,
  );
}
