import type { Frame } from "../../scene/frame.ts";
import type { SceneDots } from "../../scene/scene.ts";
import { dotPixels } from "../../scene/sign-sizes.ts";

/** Positions are rounded to this many CSS pixels. */
const GRID = 0.5;

/** Dots as SVG: a path for each phase, a circle for each dot. */
export function drawDots(dots: readonly SceneDots[], frame: Frame): string {
  return dots
    .map(({ phase, size, positions }) => {
      const width = dotPixels(size, frame).toFixed(1);
      return `<path class="dots dots-${phase}" stroke-width="${width}" d="${markPath(positions.map(frame.project))}"/>`;
    })
    .join("");
}

/** Zero-length strokes with round caps: the shortest way to write circles. Neighbours follow each other, so that steps are short. */
function markPath(marks: readonly (readonly [x: number, y: number])[]): string {
  let [lastX, lastY] = [0, 0];
  return marks
    .map(([x, y]) => [Math.round(x / GRID), Math.round(y / GRID)] as const)
    .sort(([ax, ay], [bx, by]) => ay - by || ax - bx)
    .map(([x, y]) => {
      const [dx, dy] = [(x - lastX) * GRID, (y - lastY) * GRID];
      [lastX, lastY] = [x, y];
      return `m${dx}${dy < 0 ? "" : " "}${dy}h0`;
    })
    .join("");
}
