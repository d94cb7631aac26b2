import type { MercatorPoint } from "../domain/mercator.ts";
import type { Instant } from "../domain/units.ts";
import type { DotPlan } from "../flow/plan.ts";
import { phaseOf, positionOf, presenceOf } from "../flow/position.ts";
import { DOT_STRENGTHS } from "./dot-looks.ts";
import type { SceneDots } from "./scene.ts";

/** Half the width of the band of travellers, in CSS pixels. */
export const LANE_PIXELS = 3.2;
/** The most diameter of a dot on its way, in CSS pixels: a road is as broad at every zoom. */
export const TRAVEL_PIXELS = 7;
/** Share of its room that a resting dot fills; in the vertex shader too. */
export const FILL = 0.72;

/** The dots of a plan at an instant, by phase and strength, for a picture of `scale` CSS pixels per Mercator unit. */
export function deriveDots(plan: DotPlan, at: Instant, scale: number): readonly SceneDots[] {
  const resting = (plan.hosts[0]?.spacing ?? 0) * FILL;
  const waiting = (plan.origins[0]?.spacing ?? 0) * FILL;
  const travelling = Math.min(resting, TRAVEL_PIXELS / scale);
  // On the road beyond the crossing too.
  const sizes = { waiting, travelling, crossed: travelling, unplaced: resting, placed: resting };
  const groups = new Map<string, SceneDots & { positions: MercatorPoint[] }>();
  const lane = LANE_PIXELS / scale;
  for (let dot = 0; dot < plan.dots; dot += 1) {
    const phase = phaseOf(plan, dot, at);
    const presence = presenceOf(plan, dot, at);
    const key = phase + presence;
    const strength = DOT_STRENGTHS[phase] * presence;
    const group = groups.get(key) ?? { phase, strength, size: sizes[phase], positions: [] };
    groups.set(key, group);
    group.positions.push(positionOf(plan, dot, at, lane));
  }
  return [...groups.values()];
}
