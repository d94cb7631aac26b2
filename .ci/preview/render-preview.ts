import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { encodePng } from "./encode-png.ts";

const require = createRequire(import.meta.url);

/** Whole fonts, not the subsets of the web: a pack may name places in any spelling, and `≈` is in few subsets. */
const FONTS = [
  require.resolve("@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf"),
  require.resolve("@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf"),
  require.resolve("@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf"),
];

let started: Promise<void> | null = null;

/**
 * An opaque SVG as a PNG at its own size. The same picture on every machine: the renderer is WebAssembly and asks no system for
 * fonts.
 * Rejects when the SVG cannot be parsed.
 */
export async function renderPreview(svg: string): Promise<Uint8Array> {
  started ??= initWasm(readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));
  await started;
  const fontBuffers = FONTS.map((file) => new Uint8Array(readFileSync(file)));
  const image = new Resvg(svg, {
    font: { fontBuffers, defaultFontFamily: "Source Sans 3", sansSerifFamily: "Source Sans 3" },
  });
  const { width, height, pixels } = image.render();
  return encodePng({ width, height, data: pixels });
}
