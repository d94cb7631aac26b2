import type { Frame } from "../../scene/frame.ts";
import { deriveScaleBar } from "../../scene/scale-bar.ts";
import { escapeXml } from "./escape.ts";

/** Writes a length in words: "50 km". */
export type SayKilometres = (kilometres: number) => string;

/** A scale bar whose right end stands at x, y (CSS pixels). */
export function drawScaleBar(frame: Frame, x: number, y: number, say: SayKilometres): string {
  const { kilometres, pixels } = deriveScaleBar(frame);
  return `<g class="p-scale"><path d="M${x - pixels} ${y - 6}v6h${pixels}v-6"/><text x="${x - pixels + 5}" y="${y - 6}">${escapeXml(say(kilometres))}</text></g>`;
}
