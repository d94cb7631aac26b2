import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, posix, resolve } from "node:path";
import subsetFont from "subset-font";
import type { Plugin } from "vite";
import { LETTERS_FAMILY } from "../../src/paint/label-font.ts";
import { afterBuild } from "../after-build.ts";
import { listLetters, SCRIPTS, type Script } from "./scripts.ts";

interface LetterFont {
  readonly script: Script;
  /** Below the built folder. */
  readonly file: string;
}

/**
 * After the build, cuts a font for each script down to the letters that the built pages and scripts use, and tells the pages of the
 * application where it is. It stands last among their fonts, so that a browser fetches it for letters that the reader's own font lacks,
 * and else never.
 */
export function lettersPlugin(): Plugin {
  return afterBuild("corridor-letters", async (folder, { build }) => {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(html|js)$/.test(file))
      .map((file) => ({ file, text: readFileSync(resolve(folder, file), "utf8") }));
    const texts = files.map(({ text }) => text);
    const cut = SCRIPTS.map((script) => writeFont(script, texts, folder, build.assetsDir));
    const fonts = (await Promise.all(cut)).filter((font) => font !== null);
    for (const { file, text } of files) {
      if (!text.includes('<div id="root">')) continue;
      const up = posix.relative(posix.dirname(file.replaceAll("\\", "/")), ".");
      writeFileSync(resolve(folder, file), addFaces(text, fonts, up === "" ? "." : up));
    }
  });
}

/** A page with the fonts in its styles; `root` is the way from the page to the built folder. Throws when the page has no head. */
export function addFaces(page: string, fonts: readonly LetterFont[], root: string): string {
  if (!page.includes("</head>")) throw new Error("a page without a head takes no fonts");
  const faces = fonts.map(({ script, file }) => {
    const range = script.range.map((code) => code.toString(16)).join("-");
    return `@font-face{font-family:${LETTERS_FAMILY};src:url(${root}/${file});unicode-range:u+${range};font-display:swap}`;
  });
  return page.replace("</head>", () => `<style>${faces.join("")}</style></head>`);
}

/** Null for a script that nothing is written in. */
async function writeFont(
  script: Script,
  texts: readonly string[],
  folder: string,
  assets: string,
): Promise<LetterFont | null> {
  const letters = listLetters(texts, script);
  if (letters === "") return null;
  const font = await cutFont(script, letters);
  const hash = createHash("sha256").update(font).digest("hex").slice(0, 8);
  const file = posix.join(assets, `letters-${script.name}-${hash}.woff2`);
  writeFileSync(join(folder, file), font);
  return { script, file };
}

/** Whose the font is, and the licence, which asks to be kept with it. */
const KEPT_NAMES = [0, 13, 14];

/** A script's font with these letters alone, as WOFF2. */
export async function cutFont({ font }: Script, letters: string): Promise<Buffer> {
  const whole = readFileSync(font);
  return subsetFont(whole, letters, { targetFormat: "woff2", preserveNameIds: KEPT_NAMES });
}
