import situation from "virtual:situation";
import type { DotPlan } from "../../src/flow/plan.ts";
import { deriveDotColors } from "../../src/paint/dots-gl/dot-colors.ts";
import { DotsPainter, type DotFrame } from "../../src/paint/dots-gl/dots-painter.ts";
import { blendDots } from "../../src/paint/dots-gl/own-canvas.ts";
import { encodeDots } from "../../src/paint/dots-gl/encode.ts";
import { PALETTES } from "../../src/scene/palette.ts";
import { frameOf } from "../../src/scene/projection.ts";
import { contextOf } from "./drained.ts";

/** Our dots on a canvas of their own, as large as the window, in the document. `draw` clears it and draws them at a share of the period. */
export function createOwnDots(plan: DotPlan): {
  readonly gl: WebGL2RenderingContext;
  readonly draw: (share: number) => void;
} {
  const { start, end } = situation.period;
  const world = frameOf(situation.view);
  const canvas = document.createElement("canvas");
  canvas.width = innerWidth;
  canvas.height = innerHeight;
  document.body.append(canvas);
  const gl = contextOf(canvas);
  const painter = new DotsPainter(gl, encodeDots(plan, start, world.centre));
  const scale = Math.min(innerWidth / world.width, innerHeight / world.height);
  const frame: Omit<DotFrame, "at"> = {
    matrix: lookAt(world.centre, scale),
    scale,
    pixelRatio: 1,
    colors: deriveDotColors(PALETTES.light),
  };
  const draw = (share: number): void => {
    gl.viewport(0, 0, canvas.width, canvas.height);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    blendDots(gl);
    painter.draw({ ...frame, at: start + share * (end - start) });
  };
  return { gl, draw };
}

/** The matrix that puts a Mercator point amid the canvas, `scale` CSS pixels to a Mercator unit, y downwards. Column-major. */
function lookAt([x, y]: readonly [number, number], scale: number): readonly number[] {
  const [a, b] = [(2 * scale) / innerWidth, (-2 * scale) / innerHeight];
  return [a, 0, 0, 0, 0, b, 0, 0, 0, 0, 1, 0, -a * x, -b * y, 0, 1];
}
