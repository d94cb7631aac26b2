import type { DotPhase } from "../flow/position.ts";
import type { Frame } from "./frame.ts";

/** How strong dots are by their phase, of one hue: told from each other, and the faintest still from every ground. */
export const DOT_STRENGTHS: Readonly<Record<DotPhase, number>> = {
  waiting: 0.72,
  travelling: 0.9,
  // As on the way, for as long as it is on the road.
  crossed: 0.9,
  unplaced: 0.8,
  placed: 1,
};

/** Least and most diameter of a dot in CSS pixels: it can be seen from however far, and is no disc from near. */
export const DOT_PIXELS = [1.5, 22] as const;

/** Dots whose place is not reported are rings, where their diameter in CSS pixels gives room for one. */
export const DOT_RING = { from: 3, width: 1.2 } as const;

/** The diameter of a dot in CSS pixels, from Mercator units. */
export function dotPixels(size: number, { scale }: Pick<Frame, "scale">): number {
  const [least, most] = DOT_PIXELS;
  return Math.min(most, Math.max(least, size * scale));
}

/** Whether a dot of a diameter in CSS pixels is a ring. */
export function isRing(phase: DotPhase, pixels: number): boolean {
  return phase === "unplaced" && pixels >= DOT_RING.from;
}
