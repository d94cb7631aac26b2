/** Milliseconds between two looks at whether the drawing is done. */
const LOOK = 4;

/** The part of MapLibre's map that is used here. */
export interface DrawingMap {
  readonly once: (type: "render", listener: () => void) => unknown;
  readonly off: (type: "render", listener: () => void) => unknown;
  readonly getCanvas: () => Pick<HTMLCanvasElement, "getContext">;
}

/**
 * Calls `drawn` with the milliseconds that passed until the graphics processor had done the map's next frame, and `rested` when as
 * many more have. Returns what calls both off.
 */
export function afterDrawing(
  map: DrawingMap,
  drawn: (took: number) => void,
  rested: () => void,
): () => void {
  const began = performance.now();
  const gl = map.getCanvas().getContext("webgl2") as WebGL2RenderingContext | null;
  let fence: WebGLSync | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rendered = (): void => {
    fence = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0) ?? null;
    // Without a flush the fence may stay in the browser's queue.
    gl?.flush();
    look();
  };
  const look = (): void => {
    const isDrawing =
      gl !== null &&
      fence !== null &&
      !gl.isContextLost() &&
      gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED;
    if (isDrawing) {
      timer = setTimeout(look, LOOK);
      return;
    }
    const took = performance.now() - began;
    timer = setTimeout(rested, took);
    gl?.deleteSync(fence);
    fence = null;
    drawn(took);
  };
  map.once("render", rendered);
  return () => {
    map.off("render", rendered);
    clearTimeout(timer);
    gl?.deleteSync(fence);
  };
}
