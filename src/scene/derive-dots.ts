import type { MercatorPoint } from "../domain/mercator.ts";
import type { Instant } from "../domain/units.ts";
import type { DotPlan } from "../flow/plan.ts";
import { phaseOf, positionOf, type DotPhase } from "../flow/position.ts";
import type { SceneDots } from "./scene.ts";

/** Half the width of the band of travellers, in CSS pixels. */
export const LANE_PIXELS = 3.2;
/** Least and most diameter of a dot on its way, in CSS pixels: a road is as broad at every zoom. */
export const TRAVEL_PIXELS = [1.3, 7] as const;
/** Share of its room that a resting dot fills; in the vertex shader too. */
export const FILL = 0.72;

/** The dots of a plan at an instant, for a picture of `scale` CSS pixels per Mercator unit. */
export function deriveDots(plan: DotPlan, at: Instant, scale: number): readonly SceneDots[] {
  const phases = new Map<DotPhase, MercatorPoint[]>();
  const lane = LANE_PIXELS / scale;
  for (let dot = 0; dot < plan.dots; dot += 1) {
    const phase = phaseOf(plan, dot, at);
    const positions = phases.get(phase) ?? [];
    phases.set(phase, positions);
    positions.push(positionOf(plan, dot, at, lane));
  }
  const resting = (plan.hosts[0]?.spacing ?? 0) * FILL;
  const waiting = (plan.origins[0]?.spacing ?? 0) * FILL;
  const [least, most] = TRAVEL_PIXELS;
  const travelling = Math.min(Math.max(resting, least / scale), most / scale);
  // On the road beyond the crossing too.
  const sizes = { waiting, travelling, crossed: travelling, unplaced: resting, placed: resting };
  return [...phases].map(([phase, positions]) => ({ phase, size: sizes[phase], positions }));
}
