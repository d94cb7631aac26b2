import type { FrameSize } from "../scene/frame.ts";

/** Gives a canvas one pixel of its own for each of the screen's, at the size of a frame. Returns device pixels per CSS pixel. */
export function fitCanvas(canvas: HTMLCanvasElement, { width, height }: FrameSize): number {
  const ratio = window.devicePixelRatio || 1;
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  // To set a size clears the canvas and takes time, even to the same one.
  if (canvas.width !== wide) canvas.width = wide;
  if (canvas.height !== high) canvas.height = high;
  return ratio;
}
