import { openCanvas2d } from "./dots-2d/canvas-2d.ts";
import { openWebGl2 } from "./dots-gl/own-canvas.ts";
import type { DotsSurface, SurfaceOptions } from "./dots-surface.ts";

/** The best surface that this browser offers: WebGL2, else Canvas 2D; null when it has neither. */
export function openDotsSurface(options: SurfaceOptions): DotsSurface | null {
  return openWebGl2(options) ?? openCanvas2d(options);
}
