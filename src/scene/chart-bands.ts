import type { Band } from "../time/bands.ts";
import type { ChartFrame } from "./chart-frame.ts";

/** Where something is drawn, in CSS pixels from the chart's top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface BandBox extends Box {
  readonly band: Band;
}

/** A disagreement about one instant, or about few people, is drawn as large as this, so that it is seen at all. CSS pixels. */
export const LEAST_BAND = { width: 7, height: 10 } as const;

interface BandScales {
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  readonly frame: ChartFrame;
}

/**
 * The box of a band, from its low to its high value or, where it is drawn on another scale, from and to the values in `range`: at
 * least as large as `LEAST_BAND` around its middle, and within the frame.
 */
export function boxBand(
  band: Band,
  { x, y, frame }: BandScales,
  { low, high }: { readonly low: number; readonly high: number } = band,
): BandBox {
  const [left, width] = stretch(x(band.time.start), x(band.time.end), LEAST_BAND.width);
  const [top, height] = stretch(y(high), y(low), LEAST_BAND.height);
  const within = (start: number, size: number, from: number, to: number): number =>
    Math.min(Math.max(start, from), to - size);
  return {
    band,
    x: within(left, width, frame.left, frame.width - frame.right),
    y: within(top, height, frame.top - LEAST_BAND.height / 2, frame.base),
    width,
    height,
  };
}

/** Start and size of a stretch that is widened around its middle until it has the least size. */
function stretch(from: number, to: number, least: number): readonly [start: number, size: number] {
  const size = Math.max(least, to - from);
  return [(from + to - size) / 2, size];
}

/** Path of a band's outline with ticks at its upper and lower end, which stand out by `tick` pixels on both sides. */
export function outlineBand({ x, y, width, height }: Box, tick = 2): string {
  const [right, bottom] = [x + width, y + height];
  const across = (at: number): string => `M${round(x - tick)} ${round(at)}H${round(right + tick)}`;
  const along = (at: number): string => `M${round(at)} ${round(y)}V${round(bottom)}`;
  return across(y) + across(bottom) + along(x) + along(right);
}

const round = (value: number): string => value.toFixed(1);
