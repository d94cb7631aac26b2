import { mercatorPerKilometre } from "../../domain/mercator.ts";
import type { Frame } from "../../scene/frame.ts";

/** The bar is no longer than this many CSS pixels. */
const LONGEST = 110;

/** A scale bar whose right end stands at x, y (CSS pixels), for the latitude in the frame's middle. */
export function drawScaleBar(frame: Frame, x: number, y: number): string {
  const pixels = mercatorPerKilometre(middleOf(frame)) * frame.scale;
  const kilometres = roundLength(LONGEST / pixels);
  const length = Math.round(kilometres * pixels);
  return `<g class="p-scale"><path d="M${x - length} ${y - 6}v6h${length}v-6"/><text x="${x - length + 5}" y="${y - 6}">${kilometres} km</text></g>`;
}

/** The Mercator y in the middle of an upright or turned frame. */
function middleOf({ affine, width, height }: Frame): number {
  const [a, b, c, d, e, f] = affine;
  return (a * (height / 2 - f) - b * (width / 2 - e)) / (a * d - b * c);
}

/** The greatest of 1, 2, 5, 10, 20 ... that is no more than a length. */
function roundLength(length: number): number {
  const power = 10 ** Math.floor(Math.log10(length));
  return ([5, 2].find((step) => step * power <= length) ?? 1) * power;
}
