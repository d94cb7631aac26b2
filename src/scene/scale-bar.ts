import { mercatorPerKilometre } from "../domain/mercator.ts";
import type { Frame } from "./frame.ts";

/** A bar is no longer than this many CSS pixels. */
const LONGEST = 110;

/** A round length on the ground and how long it is in a frame, at the latitude in the frame's middle. */
export function deriveScaleBar(frame: Frame): { kilometres: number; pixels: number } {
  const pixels = mercatorPerKilometre(middleOf(frame)) * frame.scale;
  const kilometres = roundLength(LONGEST / pixels);
  return { kilometres, pixels: Math.round(kilometres * pixels) };
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
