/** Resolves when the graphics processor has done everything that was asked of it, without holding up the main thread. */
export async function drained(gl: WebGL2RenderingContext): Promise<void> {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (fence === null) throw new Error("the WebGL context is lost");
  gl.flush();
  // A fence is only looked at anew in another task.
  do await new Promise((next) => setTimeout(next, 1));
  while (gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED && !gl.isContextLost());
  gl.deleteSync(fence);
  if (gl.isContextLost()) throw new Error("the WebGL context was lost");
}

/** The context that a canvas already has. */
export function contextOf(canvas: HTMLCanvasElement | null): WebGL2RenderingContext {
  const gl = canvas?.getContext("webgl2") ?? null;
  if (gl === null) throw new Error("no WebGL2");
  return gl;
}
