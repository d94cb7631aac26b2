import situation from "virtual:situation";
import { deriveDotColors } from "../../src/paint/dots-gl/dot-colors.ts";
import { DotsPainter, type DotFrame } from "../../src/paint/dots-gl/dots-painter.ts";
import { encodeDots } from "../../src/paint/dots-gl/encode.ts";
import { PALETTES } from "../../src/scene/palette.ts";
import { frameOf } from "../../src/scene/projection.ts";
import { contextOf } from "./drained.ts";
import { offerBench, runPage } from "./offer-bench.ts";
import { derivePlan } from "./real-plan.ts";
import { shareOfFrame } from "./wanted.ts";

/** Our dots alone, on a canvas of their own over nothing. */
runPage(async () => {
  const { start, end } = situation.period;
  const world = frameOf(situation.view);
  const canvas = document.createElement("canvas");
  canvas.width = innerWidth;
  canvas.height = innerHeight;
  document.body.append(canvas);
  const gl = contextOf(canvas);
  const painter = new DotsPainter(gl, encodeDots(derivePlan(), start, world.centre));
  const scale = Math.min(innerWidth / world.width, innerHeight / world.height);
  const frame: Omit<DotFrame, "at"> = {
    matrix: lookAt(world.centre, scale),
    scale,
    pixelRatio: 1,
    colors: deriveDotColors(PALETTES.light),
  };
  let drawn = 0;
  const draw = (): void => {
    gl.viewport(0, 0, canvas.width, canvas.height);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    painter.draw({ ...frame, at: start + shareOfFrame(drawn) * (end - start) });
    drawn += 1;
  };
  let handle = 0;
  offerBench({
    gl,
    begin: (onFrame) => {
      const next = (): void => {
        handle = requestAnimationFrame(next);
        const since = performance.now();
        draw();
        onFrame(performance.now() - since);
      };
      handle = requestAnimationFrame(next);
    },
    end: () => cancelAnimationFrame(handle),
    drawDots: draw,
  });
});

/** The matrix that puts a Mercator point amid the canvas, `scale` CSS pixels to a Mercator unit, y downwards. Column-major. */
function lookAt([x, y]: readonly [number, number], scale: number): readonly number[] {
  const [a, b] = [(2 * scale) / innerWidth, (-2 * scale) / innerHeight];
  return [a, 0, 0, 0, 0, b, 0, 0, 0, 0, 1, 0, -a * x, -b * y, 0, 1];
}
