import type { DotPlan } from "./plan.ts";

/** How many dots have crossed by an instant (milliseconds UTC): dots are numbered in the order of crossing. */
export function countCrossed({ crosses }: DotPlan, at: number): number {
  let low = 0;
  let high = crosses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((crosses[middle] ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many dots are, or are about to be, in each host gathering at an instant (milliseconds UTC), by the plan's order. */
export function countPlaced(plan: DotPlan, at: number): readonly number[] {
  const counts = plan.hosts.map(() => 0);
  for (const moves of plan.moves) {
    const move = moves.findLast(
      ({ start, gathering }) => (gathering === 0 ? start : start + plan.transfer) <= at,
    );
    if (move !== undefined) counts[move.gathering] = (counts[move.gathering] ?? 0) + 1;
  }
  return counts;
}
