import { useApp } from "../app-context.tsx";
import { useMedia } from "../use-media.ts";

/** Heights of the chart in CSS pixels: embed.css gives it the same room before any script runs. */
const HEIGHTS = { full: 124, low: 84, least: 56 } as const;
const LOW = "(max-height: 640px) and (max-width: 599px), (max-height: 560px)";
const LEAST = "(max-height: 500px) and (max-width: 599px), (max-height: 430px)";

/**
 * Height of the chart in CSS pixels. On a page of its own always the same: what is measured later must not move the page. A low
 * embed has a low chart, and fills what is over with the map.
 */
export function useChartHeight(): number {
  const { embedded } = useApp();
  const low = useMedia(LOW);
  const least = useMedia(LEAST);
  if (!embedded) return HEIGHTS.full;
  return least ? HEIGHTS.least : low ? HEIGHTS.low : HEIGHTS.full;
}
