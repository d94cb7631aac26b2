import type { DotPlan } from "../flow/plan.ts";
import { phaseOf, positionOf, type DotPhase } from "../flow/position.ts";
import type { Frame } from "../scene/frame.ts";

/** Half the width of the band of travellers, in CSS pixels. */
export const LANE_PIXELS = 3.2;
/** Share of its room that a resting dot fills. As in the vertex shader. */
const FILL = 0.72;

/** Dots in one phase: circles of one size. */
export interface DotMarks {
  readonly phase: DotPhase;
  /** Diameter in CSS pixels. */
  readonly size: number;
  /** Centres in CSS pixels from the frame's top left corner. */
  readonly marks: readonly (readonly [x: number, y: number])[];
}

/** Where the dots of a plan stand at an instant (milliseconds UTC), for painters that have no vertex shader. */
export function markDots(plan: DotPlan, at: number, frame: Frame): readonly DotMarks[] {
  const phases = new Map<DotPhase, (readonly [x: number, y: number])[]>();
  const lane = LANE_PIXELS / frame.scale;
  for (let dot = 0; dot < plan.dots; dot += 1) {
    const phase = phaseOf(plan, dot, at);
    const marks = phases.get(phase) ?? [];
    phases.set(phase, marks);
    marks.push(frame.project(positionOf(plan, dot, at, lane)));
  }
  const sizeOf = (spacing: number | undefined): number =>
    Math.max(1, (spacing ?? 0) * frame.scale * FILL);
  const resting = sizeOf(plan.hosts[0]?.spacing);
  const waiting = sizeOf(plan.origins[0]?.spacing);
  return [...phases].map(([phase, marks]) => ({
    phase,
    size: phase === "waiting" ? waiting : resting,
    marks,
  }));
}
