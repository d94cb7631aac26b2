import { MOST_ZOOM } from "../../scene/camera.ts";

/** What is the same for every map: a flat one of one world, which the page moves, sizes and credits itself. */
export const MAP_SETTINGS = {
  maxZoom: MOST_ZOOM,
  maxPitch: 0,
  pitchWithRotate: false,
  attributionControl: false,
  // The page's own keys move either map alike.
  keyboard: false,
  fadeDuration: 0,
  renderWorldCopies: false,
  trackResize: false,
  canvasContextAttributes: { antialias: true },
} as const;

/** Makes the canvas nothing of its own for those who listen: what holds the map has the name, the keys and the description. */
export function silence(canvas: HTMLCanvasElement): void {
  for (const name of ["tabindex", "aria-label"]) canvas.removeAttribute(name);
  canvas.role = "presentation";
}
