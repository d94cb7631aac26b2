import { useEffect, useState } from "react";
import type { Box } from "../../paint/place-labels.ts";

const NOTHING: readonly Box[] = [];

/**
 * The boxes of what lies over a map (elements with `data-over-map` in `around`), in CSS pixels from the map's top left corner, as
 * they change; `complete` when all of them are there.
 */
export function useOverlays(
  around: HTMLElement | null,
  map: HTMLElement | null,
  complete: boolean,
): readonly Box[] {
  const [boxes, setBoxes] = useState<readonly Box[]>(NOTHING);
  useEffect(() => {
    if (around === null || map === null || !complete) return undefined;
    const overlays = [...around.querySelectorAll("[data-over-map]")];
    const measure = (): void => {
      const origin = map.getBoundingClientRect();
      const next = overlays
        .map((overlay) => overlay.getBoundingClientRect())
        .filter(({ width, height }) => width > 0 && height > 0)
        .map(({ left, top, right, bottom }) => ({
          left: left - origin.left,
          top: top - origin.top,
          right: right - origin.left,
          bottom: bottom - origin.top,
        }));
      setBoxes((former) => (JSON.stringify(former) === JSON.stringify(next) ? former : next));
    };
    const observer = new ResizeObserver(measure);
    for (const element of [map, ...overlays]) observer.observe(element);
    return () => observer.disconnect();
  }, [around, map, complete]);
  return boxes;
}
