import type { DotPlan } from "../../flow/plan.ts";
import { phaseOf, positionOf, type DotPhase } from "../../flow/position.ts";
import type { Frame } from "../../scene/frame.ts";

/** Half the width of the band of travellers, in CSS pixels; as the WebGL painter draws it. */
const LANE = 3.2;
/** Positions are rounded to this many CSS pixels. */
const GRID = 0.5;
/** Share of its room that a resting dot fills, as in the WebGL painter. */
const FILL = 0.72;

/** The dots of a plan at an instant (milliseconds UTC) as SVG: a path for each phase, a circle for each dot. */
export function drawDots(plan: DotPlan, at: number, frame: Frame): string {
  const phases = new Map<DotPhase, [x: number, y: number][]>();
  for (let dot = 0; dot < plan.dots; dot += 1) {
    const [x, y] = frame.project(positionOf(plan, dot, at, LANE / frame.scale));
    const phase = phaseOf(plan, dot, at);
    const marks = phases.get(phase) ?? [];
    phases.set(phase, marks);
    marks.push([Math.round(x / GRID), Math.round(y / GRID)]);
  }
  const size = (spacing: number | undefined): string =>
    Math.max(1, (spacing ?? 0) * frame.scale * FILL).toFixed(1);
  const resting = size(plan.hosts[0]?.spacing);
  const waiting = size(plan.origins[0]?.spacing);
  return [...phases]
    .map(([phase, marks]) => {
      const width = phase === "waiting" ? waiting : resting;
      return `<path class="dots dots-${phase}" stroke-width="${width}" d="${markPath(marks)}"/>`;
    })
    .join("");
}

/** Zero-length strokes with round caps: the shortest way to write circles. Neighbours follow each other, so that steps are short. */
function markPath(marks: readonly (readonly [x: number, y: number])[]): string {
  let [lastX, lastY] = [0, 0];
  return [...marks]
    .sort(([ax, ay], [bx, by]) => ay - by || ax - bx)
    .map(([x, y]) => {
      const [dx, dy] = [(x - lastX) * GRID, (y - lastY) * GRID];
      [lastX, lastY] = [x, y];
      return `m${dx}${dy < 0 ? "" : " "}${dy}h0`;
    })
    .join("");
}
