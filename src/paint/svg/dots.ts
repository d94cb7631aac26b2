import type { DotPlan } from "../../flow/plan.ts";
import type { Frame } from "../../scene/frame.ts";
import { markDots } from "../dot-marks.ts";

/** Positions are rounded to this many CSS pixels. */
const GRID = 0.5;

/** The dots of a plan at an instant (milliseconds UTC) as SVG: a path for each phase, a circle for each dot. */
export function drawDots(plan: DotPlan, at: number, frame: Frame): string {
  return markDots(plan, at, frame)
    .map(
      ({ phase, size, marks }) =>
        `<path class="dots dots-${phase}" stroke-width="${size.toFixed(1)}" d="${markPath(marks)}"/>`,
    )
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
