import type { DotPlan } from "../../src/flow/plan.ts";

/** Repeated dots set out this much later than the one they repeat, in milliseconds. */
const LATER = 90_000;

/**
 * A plan of exactly `wanted` dots: every so-manieth dot of a larger plan, or all of them over and over, a little later each time.
 * Places and moves are the real plan's; the numbers mean nobody.
 */
export function repeatPlan(plan: DotPlan, wanted: number): DotPlan {
  const stride = Math.max(1, plan.dots / wanted);
  const from = Uint32Array.from({ length: wanted }, (_, dot) => sourceOf(plan.dots, stride, dot));
  const later = Float64Array.from(from, (_, dot) => Math.floor(dot / plan.dots) * LATER);
  const times = (column: Float64Array): Float64Array =>
    Float64Array.from(from, (source, dot) => (column[source] ?? 0) + (later[dot] ?? 0));
  return {
    ...plan,
    dots: wanted,
    origin: Uint8Array.from(from, (source) => plan.origin[source] ?? 0),
    originSlot: Uint32Array.from(from, (source) => plan.originSlot[source] ?? 0),
    departs: times(plan.departs),
    crosses: times(plan.crosses),
    reaches: times(plan.reaches),
    moves: Array.from(from, (source) => plan.moves[source] ?? []),
  };
}

function sourceOf(dots: number, stride: number, dot: number): number {
  return Math.floor(dot * stride) % dots;
}
