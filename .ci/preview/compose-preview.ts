import { PALETTES } from "../../src/scene/palette.ts";
import { escapeXml } from "../../src/paint/svg/escape.ts";
import type { Preview } from "../../src/prerender.tsx";
import {
  BOLD_WORDS,
  type Face,
  measureLetters,
  nameArmenianFont,
  splitByFont,
  TITLE,
  WORDS,
} from "./fonts.ts";
import { resolvePictureStyles } from "./picture-styles.ts";

/** The size that Open Graph and Twitter cards ask for, in pixels. */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;

const LEFT = 44;
const COLUMN = 372;
/** It ends at the picture's own edges above and on the right. */
const MAP = { x: 440, y: 0, width: 760, height: 568 } as const;

/**
 * The picture that stands beside a link to the page: the map at the cover instant with the sentence, as one SVG without anything
 * that has to be fetched. `css` is the stylesheet that colours the map's marks. Always light: it stands on other people's pages.
 */
export function composePreview(preview: Preview, css: string): string {
  const palette = PALETTES.light;
  const map = drawMap(preview);
  const column = writeColumn(preview);
  const { width, height } = PREVIEW_SIZE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<style>${resolvePictureStyles(css, palette, map)}</style>`,
    `<rect width="${width}" height="${height}" fill="${palette.paper}"/>`,
    `<g font-family="${WORDS.family}">${nameArmenianFont(map)}${column}${writeNotes(preview)}</g>`,
    "</svg>",
  ].join("");
}

function drawMap({ parts, scaleBar, frame }: Preview): string {
  const { strata, dots, signs } = parts;
  const { ink, land: ground, paper } = PALETTES.light;
  const { x, y, width, height } = MAP;
  return [
    // What reaches beyond is covered, not cut off: the renderer misplaces signs, which cut off what is beyond them, within what is.
    `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="0 0 ${frame.width} ${frame.height}" overflow="visible">`,
    `<rect width="${frame.width}" height="${frame.height}" fill="${ground}"/>`,
    ...strata,
    dots,
    signs,
    scaleBar,
    `</svg><path d="M0 0h${x}v${height}h${width}V${PREVIEW_SIZE.height}H0z" fill="${paper}"/>`,
    `<path d="M${x} ${y}v${height}h${width}" fill="none" stroke="${ink}" stroke-opacity="0.25"/>`,
  ].join("");
}

/** The words beside the map, from the top: the title, the number in its sentence, the kind of number; the key stands at the foot. */
function writeColumn({ title, sentence, reading, key }: Preview): string {
  const { ink, muted, people } = PALETTES.light;
  let y = 44;
  const parts: string[] = [];
  const write = (text: string, size: number, face = WORDS): void => {
    for (const line of wrapLines(text, COLUMN / size, face)) {
      y += size * 1.2;
      parts.push(writeLine(line, { x: LEFT, y: Math.round(y), size, colour: ink, face }));
    }
  };
  write(title, 27, TITLE);
  y += 26;
  write(sentence.before, 27);
  if (sentence.value !== "") {
    const size = Math.min(104, fitSize(sentence.value, COLUMN, BOLD_WORDS));
    y += size * 0.86;
    parts.push(
      `<text x="${LEFT - 3}" y="${Math.round(y)}" font-size="${Math.round(size)}" font-weight="600" fill="${people}" letter-spacing="-1.5">${escapeXml(sentence.value)}</text>`,
    );
    y += 22;
  }
  write(sentence.after, 27);
  const foot = MAP.height - 24;
  const badge = foot - 50;
  const width = Math.round(measureLetters(reading.words, BOLD_WORDS) * 19 + 50);
  const keySize = Math.min(19, fitSize(key, COLUMN - 20, WORDS));
  const dash = reading.reported ? "" : ' stroke-dasharray="4 3"';
  const fill = reading.reported ? people : "none";
  return [
    ...parts,
    `<rect x="${LEFT}" y="${badge - 23}" width="${width}" height="32" rx="16" fill="none" stroke="${people}" stroke-width="2"${dash}/>`,
    `<circle cx="${LEFT + 19}" cy="${badge - 7}" r="6" fill="${fill}" stroke="${people}" stroke-width="2"/>`,
    writeLine(reading.words, {
      x: LEFT + 34,
      y: badge,
      size: 19,
      colour: people,
      face: BOLD_WORDS,
    }),
    `<circle cx="${LEFT + 6}" cy="${foot - 6}" r="4.5" fill="${people}"/>`,
    writeLine(key, { x: LEFT + 20, y: foot, size: keySize, colour: muted, face: WORDS }),
  ].join("");
}

/** What must be said with every copy of the map. */
function writeNotes({ notes }: Preview): string {
  return notes
    .map((note, line) => {
      const size = Math.min(15.5, fitSize(note, PREVIEW_SIZE.width - 2 * LEFT, WORDS));
      const y = MAP.height + 26 + line * 20;
      return writeLine(note, { x: LEFT, y, size, colour: PALETTES.light.muted, face: WORDS });
    })
    .join("");
}

interface LineStyle {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly face: Face;
}

/** A line of words; what is set in another font than the rest stands for itself. */
function writeLine(text: string, { x, y, size, colour, face }: LineStyle): string {
  const weight = face.bold ? ' font-weight="600"' : "";
  let end = x;
  return splitByFont(text, face)
    .map(({ letters, family, ems }) => {
      const start = end;
      end += ems * size;
      return `<text x="${+start.toFixed(1)}" y="${y}" font-family="${family}" font-size="${+size.toFixed(1)}"${weight} fill="${colour}" xml:space="preserve">${escapeXml(letters)}</text>`;
    })
    .join("");
}

/** The size at which a text is just so wide. */
function fitSize(text: string, width: number, face: Face): number {
  return width / measureLetters(text, face);
}

function wrapLines(text: string, ems: number, face: Face): readonly string[] {
  return text
    .split(" ")
    .filter((word) => word !== "")
    .reduce<string[]>((lines, word) => {
      const last = lines.at(-1);
      const longer = `${last} ${word}`;
      if (last === undefined || measureLetters(longer, face) > ems) return [...lines, word];
      return [...lines.slice(0, -1), longer];
    }, []);
}
