/** Milliseconds between two looks at whether the drawing is done. */
const LOOK = 4;
/** The longest rest: a page that nobody sees draws its frame when it is seen again, which may be minutes later. */
const LONGEST = 500;

/** The part of MapLibre's map that is used here. */
export interface DrawingMap {
  readonly once: (type: "render", listener: () => void) => unknown;
  readonly off: (type: "render", listener: () => void) => unknown;
  readonly getCanvas: () => Pick<HTMLCanvasElement, "getContext">;
}

/**
 * Calls `rested` when the graphics processor has done the map's next frame, and as many milliseconds as that has taken have passed
 * once more, half a second at most. Returns what calls it off.
 */
export function afterDrawing(map: DrawingMap, rested: () => void): () => void {
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
    timer = setTimeout(rested, Math.min(performance.now() - began, LONGEST));
    gl?.deleteSync(fence);
    fence = null;
  };
  map.once("render", rendered);
  return () => {
    map.off("render", rendered);
    clearTimeout(timer);
    gl?.deleteSync(fence);
  };
}
