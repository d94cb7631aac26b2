import { parseHex } from "./colors.ts";

export type Rgb = readonly [red: number, green: number, blue: number];

/** From what a screen is sent to light, from 0 to 1. */
export function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** A colour at some strength over a ground, as screens mix them. */
function mixOver(front: string, back: string, strength: number): Rgb {
  const ground = parseHex(back);
  const [red, green, blue] = parseHex(front).map(
    (channel, index) => channel * strength + (ground[index] ?? 0) * (1 - strength),
  );
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** Relative luminance as WCAG 2 has it. */
function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue);
}

/** Contrast as WCAG 2 has it, from 1 to 21; of `#rrggbb`, the front one at some strength over the back one. */
export function contrast(front: string, back: string, strength = 1): number {
  const [one, other] = [luminance(mixOver(front, back, strength)), luminance(parseHex(back))];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
