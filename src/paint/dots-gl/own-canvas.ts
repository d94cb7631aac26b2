import { frameMatrix } from "./frame-matrix.ts";
import { deriveDotColors } from "./dot-colors.ts";
import { DotsPainter } from "./dots-painter.ts";
import { encodeDots } from "./encode.ts";
import { fitCanvas } from "../fit-canvas.ts";
import type { DotsSurface, SurfaceOptions } from "../dots-surface.ts";

/** The dots' own WebGL2 canvas, which lies over either map. Null where the browser offers no WebGL2, or its driver refuses it. */
export function openWebGl2(options: SurfaceOptions): DotsSurface | null {
  const canvas = document.createElement("canvas");
  const gl = canvas.getContext("webgl2", { antialias: false, depth: false, stencil: false });
  if (gl === null) return null;
  const dots = encodeDots(options.plan(false), options.epoch, options.anchor);
  let painter: DotsPainter | null = null;
  try {
    if (!gl.isContextLost()) painter = new DotsPainter(gl, dots);
  } catch (error) {
    reportError(error);
    giveBack(gl);
    return null;
  }
  const lose = (event: Event): void => {
    // Without this a lost context never comes back.
    event.preventDefault();
    painter = null;
    options.onLost();
  };
  const restore = (): void => {
    // A driver that refuses it now leaves the dots to whoever drew them meanwhile.
    painter = new DotsPainter(gl, dots);
    options.onRestored();
  };
  canvas.addEventListener("webglcontextlost", lose);
  canvas.addEventListener("webglcontextrestored", restore);
  return {
    canvas,
    kind: "webgl2",
    draw: (at, frame, palette) => {
      if (painter === null || gl.isContextLost()) return;
      const pixelRatio = fitCanvas(canvas, frame);
      // The browser may give a very large canvas fewer pixels than it has.
      gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
      gl.clearColor(0, 0, 0, 0);
      gl.clear(gl.COLOR_BUFFER_BIT);
      blendDots(gl);
      painter.draw({
        at,
        matrix: frameMatrix(frame),
        scale: frame.scale,
        pixelRatio,
        colors: deriveDotColors(palette),
      });
    },
    destroy: () => {
      canvas.removeEventListener("webglcontextlost", lose);
      canvas.removeEventListener("webglcontextrestored", restore);
      painter?.dispose();
      giveBack(gl);
      canvas.remove();
    },
  };
}

/** Where dots of a phase lie upon each other they are no stronger than one, as in the other painters: it keeps its strength in a crowd. */
export function blendDots(gl: WebGL2RenderingContext): void {
  gl.enable(gl.BLEND);
  gl.blendEquation(gl.MAX);
}

/** A browser has few contexts, and does not notice soon that one is needed no more. */
function giveBack(gl: WebGL2RenderingContext): void {
  gl.getExtension("WEBGL_lose_context")?.loseContext();
}
