import { useMemo } from "react";
import { constrainCamera, fitCamera } from "../../scene/camera.ts";
import { frameOfCamera, type Frame } from "../../scene/frame.ts";
import { useApp, useView } from "../app-context.tsx";
import { useSize } from "../use-size.ts";

/** What a map in this element shows by the view's camera; null until its size is known. */
export function useFrame(map: HTMLElement | null): Frame | null {
  const { situation } = useApp();
  const camera = useView((view) => view.camera);
  const size = useSize(map);
  return useMemo(() => {
    if (size === null || size.width === 0 || size.height === 0) return null;
    const { view, maxBounds } = situation;
    // A link may ask for more than there is to be seen.
    const wanted = camera ?? fitCamera(view, maxBounds, size);
    return frameOfCamera(constrainCamera(wanted, maxBounds, size), size);
  }, [camera, situation, size]);
}
