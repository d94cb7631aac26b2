import type { LabelType } from "../scene/sign-sizes.ts";

/** Width of a text in ems of its own size. */
export type MeasureText = (text: string, bold: boolean) => number;

/** A line of a name; its width in ems of the name's first line. */
export interface TextLine {
  readonly text: string;
  readonly ems: number;
}

/** What bold letters take more than others, in ems. */
const BOLDER = 0.05;

/**
 * Without a browser nobody knows the reader's font: interface fonts differ, and this errs on the wide side. Letters of the three scripts
 * take what they do on average in DejaVu Sans, one of the widest; Armenian ones a little less, since hardly a font has them that wide.
 */
export const estimateText: MeasureText = (text, bold) => {
  const letter = /\p{sc=Armn}/u.test(text) ? 0.72 : /\p{sc=Cyrl}/u.test(text) ? 0.66 : 0.6;
  return text.length * (letter + (bold ? BOLDER : 0));
};

/** Measures with the reader's own font. `fontFamily` as in CSS. */
export function createTextMeasure(fontFamily: string): MeasureText {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return estimateText;
  const size = 100;
  const known = new Map<string, number>();
  // With a font that comes late, with letters that the reader's lack, names are as wide as it is from the next drawing on.
  document.fonts.addEventListener("loadingdone", () => known.clear());
  return (text, bold) => {
    const key = `${bold ? "b" : ""} ${text}`;
    const width = known.get(key);
    if (width !== undefined) return width;
    context.font = `${bold ? 600 : 400} ${size}px ${fontFamily}`;
    const ems = context.measureText(text).width / size;
    known.set(key, ems);
    return ems;
  };
}

/** A text in lines no longer than its type allows, broken at blanks; none for an empty text. `scale` is its size against the first line's. */
export function wrapText(
  text: string,
  type: LabelType,
  scale: number,
  measure: MeasureText,
): readonly TextLine[] {
  const bold = type.bold && scale === 1;
  const lineOf = (words: string): TextLine => ({
    text: words,
    ems: (measure(words, bold) + type.spacing * words.length) * scale,
  });
  const words = text.split(" ").filter((word) => word !== "");
  return words.reduce<TextLine[]>((lines, word) => {
    const last = lines.at(-1);
    const longer = last === undefined ? null : lineOf(`${last.text} ${word}`);
    if (longer === null || longer.ems > type.lineEms) return [...lines, lineOf(word)];
    return [...lines.slice(0, -1), longer];
  }, []);
}
