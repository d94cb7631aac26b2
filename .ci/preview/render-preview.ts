import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { encodePng } from "./encode-png.ts";
import { FONTS, WORDS } from "./fonts.ts";

const require = createRequire(import.meta.url);

let started: Promise<void> | null = null;

/**
 * An opaque SVG as a PNG at its own size. The same picture on every machine: the renderer is WebAssembly and asks no system for
 * fonts.
 * Rejects when the SVG cannot be parsed.
 */
export async function renderPreview(svg: string): Promise<Uint8Array> {
  started ??= initWasm(readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));
  await started;
  const image = new Resvg(svg, {
    font: { fontBuffers: FONTS.map(({ data }) => data), defaultFontFamily: WORDS.family },
  });
  const { width, height, pixels } = image.render();
  return encodePng({ width, height, data: pixels });
}
