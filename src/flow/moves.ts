import type { Change } from "./thresholds.ts";

/** A dot sets out for a slot of a gathering. Gathering 0 is the one whose place is not reported. */
export interface Move {
  /** Milliseconds UTC. */
  readonly start: number;
  readonly gathering: number;
  readonly slot: number;
}

/** A slot of an area that is filled from `open` until `close`. */
interface Stay {
  readonly gathering: number;
  readonly slot: number;
  readonly open: number;
  close: number;
  dot: number | null;
}

/**
 * The moves of every dot after it has reached the end of its track, so that each area holds at every instant the dots that its
 * changes say. Dots wait in gathering 0 as on a stack: the last to come is the first to be placed, so that its slots
 * 0, 1, 2 … are always filled without holes. Which dot goes where means nothing; how many do is reported.
 * When fewer dots wait than an area reports, it gets the next ones that come.
 *
 * @param reached when each dot gets to the end of its track, in milliseconds UTC
 * @param areas for gathering 1, 2 … the changes of its number of dots
 * @param transfer how long a move takes, in milliseconds; a dot placed at an instant has arrived by then
 */
export function planMoves(
  reached: ArrayLike<number>,
  areas: readonly (readonly Change[])[],
  transfer: number,
): readonly (readonly Move[])[] {
  const moves: Move[][] = Array.from(reached, () => []);
  const waiting: number[] = [];
  const short: Stay[] = [];

  // The slot is known only when the dot arrives: until then others come and go.
  const settle = (dot: number, start: number): void => {
    moves[dot]?.push({ start, gathering: 0, slot: waiting.length });
    const leaves = start + transfer;
    while (short[0] !== undefined && short[0].close <= leaves + transfer) short.shift();
    const missing = short.shift();
    if (missing === undefined) waiting.push(dot);
    else send(dot, missing, leaves);
  };
  const send = (dot: number, stay: Stay, start: number): void => {
    stay.dot = dot;
    moves[dot]?.push({ start, gathering: stay.gathering, slot: stay.slot });
  };
  const place = (stay: Stay): void => {
    const dot = waiting.pop();
    if (dot === undefined) short.push(stay);
    else send(dot, stay, stay.open - transfer);
  };

  const reachedBy = (dot: number): number => reached[dot] ?? Infinity;
  const stays = areas.flatMap((changes, index) => listStays(changes, index + 1));
  const settling = moves.map((_, dot) => dot).sort((a, b) => reachedBy(a) - reachedBy(b));
  const opening = stays.toSorted((a, b) => a.open - b.open);
  const closing = stays.filter(({ close }) => close !== Infinity).sort((a, b) => a.close - b.close);
  let [settled, opened, closed] = [0, 0, 0];
  for (;;) {
    const dot = settling[settled];
    const coming = opening[opened];
    const going = closing[closed];
    const settles = dot === undefined ? Infinity : reachedBy(dot) + transfer;
    const opens = coming === undefined ? Infinity : coming.open - transfer;
    const closes = going === undefined ? Infinity : going.close + transfer;
    // At the same instant dots leave before others settle, so that a settling dot takes a slot that is free.
    if (coming !== undefined && opens <= settles && opens <= closes) {
      place(coming);
      opened += 1;
    } else if (dot !== undefined && settles <= closes) {
      settle(dot, reachedBy(dot));
      settled += 1;
    } else if (going !== undefined) {
      if (going.dot !== null) settle(going.dot, going.close);
      closed += 1;
    } else return moves;
  }
}

/** The stays that changes amount to: the slot filled last is the first to be free again. */
function listStays(changes: readonly Change[], gathering: number): readonly Stay[] {
  const stays: Stay[] = [];
  const open: Stay[] = [];
  for (const { at, by } of changes) {
    if (by === 1) {
      const stay: Stay = { gathering, slot: open.length, open: at, close: Infinity, dot: null };
      stays.push(stay);
      open.push(stay);
    } else {
      const last = open.pop();
      if (last !== undefined) last.close = at;
    }
  }
  return stays;
}
