import type { LabelRole } from "./scene.ts";

/** A size in CSS pixels, or a strength, at two zooms (MapLibre's); level beyond them. */
export type ZoomStops = readonly [from: readonly [number, number], to: readonly [number, number]];

/** Those of a size that grows from one zoom of the whole view to one from near. */
export const zooms = (at6: number, at10: number): ZoomStops => [
  [6, at6],
  [10, at10],
];

export interface LabelType {
  /** Size of the first line. */
  readonly size: ZoomStops;
  /** Distance from its point in ems of the first line: past the sign, or past the innermost dots. */
  readonly offset: number;
  /** Added between letters, in ems. */
  readonly spacing: number;
  /** The longest line, in ems. */
  readonly lineEms: number;
  readonly upperCase: boolean;
  readonly bold: boolean;
}

/**
 * The ring around the people whose place is not reported, in CSS pixels: its hollow dots are too small to be told from filled ones where
 * they are many. `gap` is kept between it and them.
 */
export const CROWD_RING = { gap: 2, width: 1.4 } as const;

const name = { spacing: 0, lineEms: 14, upperCase: false, bold: true } as const;

/** How names are set, the same in every painter. */
export const LABEL_TYPES: Readonly<Record<LabelRole, LabelType>> = {
  country: {
    size: zooms(11, 17),
    offset: 0,
    spacing: 0.28,
    lineEms: 9,
    upperCase: true,
    bold: false,
  },
  region: { ...name, size: zooms(10, 15), offset: 0, spacing: 0.08, lineEms: 10 },
  crossing: { ...name, size: zooms(12, 16), offset: 1.1 },
  gathering: { ...name, size: zooms(11.5, 14), offset: 1.2 },
  crowd: { ...name, size: zooms(12.5, 17), offset: 0.2 },
  city: { ...name, size: zooms(12, 16), offset: 0.55 },
  town: { ...name, size: zooms(11.5, 15), offset: 0.55 },
  village: { ...name, size: zooms(10.5, 13), offset: 0.55 },
};

/** Size of a label's second line against its first, and the height of a line in ems. */
export const DETAIL_SCALE = 0.86;
export const LINE_HEIGHT = 1.2;

/** Radius of a place's mark in CSS pixels, by its rank: 1 is the most important. */
export function markRadius(rank: number): ZoomStops {
  return rank === 1 ? zooms(3, 6) : zooms(2, 4.5);
}

/** Width and height of a crossing's sign in CSS pixels. */
export const GLYPH_SIZE: ZoomStops = zooms(17, 26);

/** A size at a zoom. */
export function sizeAt([[z0, s0], [z1, s1]]: ZoomStops, zoom: number): number {
  const share = Math.min(1, Math.max(0, (zoom - z0) / (z1 - z0)));
  return s0 + (s1 - s0) * share;
}
