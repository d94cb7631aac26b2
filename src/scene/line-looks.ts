import type { AreaKind, RouteKind } from "../domain/situation.ts";
import { zooms, type ZoomStops } from "./sign-sizes.ts";

/** How a line looks but for its colour, the same in every painter. */
export interface LineLook {
  /** In CSS pixels. */
  readonly width: ZoomStops;
  /** A dash and the gap after it, in widths of the line; without, it is drawn through. */
  readonly dash?: readonly [dash: number, gap: number];
  /** From 0 to 1; without, it is 1. */
  readonly strength?: ZoomStops;
}

/** A dash as long as this is a dot where ends are round. */
const DOT = 0.1;
const always = (value: number): ZoomStops => zooms(value, value);

/** The lines of the ground. */
export const GROUND_LOOKS = {
  river: {
    width: zooms(1, 2.8),
    // Drawn from a coarse grid: close up they would pretend to know more than they do.
    strength: [
      [8.6, 1],
      [9.6, 0.25],
    ],
  },
  road: { width: zooms(0.5, 2), strength: always(0.7) },
  border: { width: zooms(0.9, 2) },
} as const satisfies Readonly<Record<string, LineLook>>;

/** The outlines of areas. */
export const OUTLINE_LOOKS: Readonly<Record<AreaKind, LineLook>> = {
  province: { width: zooms(0.6, 1.4) },
  region: { width: zooms(1.2, 2.2), dash: [3, 2] },
  corridor: { width: always(0.8), dash: [1, 2], strength: always(0.28) },
};

/** How strongly areas are filled; provinces by the people housed there. */
export const FILL_STRENGTHS = { region: 0.85, corridor: 0.16 } as const;

const open: LineLook = { width: zooms(1.2, 3) };
const closed: LineLook = { width: zooms(1.4, 2.6), dash: [DOT, 2.4] };

/** The routes, from the first that is painted to the last. */
export const ROUTE_LOOKS: Readonly<Record<RouteKind, LineLook>> = {
  feeder: open,
  onward: open,
  road: open,
  closed,
  old: closed,
  corridor: { width: zooms(1, 2.4), strength: always(0.72) },
};

/**
 * The edges of the band that shows a rate, beneath its corridor: its width in CSS pixels is what it tells, and must be seen. `width` of
 * each in CSS pixels, outside of the band.
 */
export const BAND_EDGE = { width: 0.8, strength: 0.72 } as const;
