import type { Move } from "./moves.ts";

/** A dot that sits still in a slot of a gathering. */
export interface Settled {
  readonly dot: number;
  readonly gathering: number;
  readonly slot: number;
}

/** The dots that sit still at an instant (milliseconds UTC): arrived from one move and not yet on the next. */
export function listSettled(
  moves: readonly (readonly Move[])[],
  transfer: number,
  at: number,
): readonly Settled[] {
  return moves.flatMap((own, dot) => {
    const index = own.findLastIndex(({ start }) => start <= at);
    const move = own[index];
    if (move === undefined || move.start + transfer > at) return [];
    return [{ dot, gathering: move.gathering, slot: move.slot }];
  });
}

/** The slots taken in a gathering, in order; a slot that two dots take stands there twice. */
export function listSlots(settled: readonly Settled[], gathering: number): readonly number[] {
  return settled
    .filter((one) => one.gathering === gathering)
    .map(({ slot }) => slot)
    .sort((a, b) => a - b);
}

/** 0, 1, 2 … */
export function firstSlots(length: number): readonly number[] {
  return Array.from({ length }, (_, slot) => slot);
}
