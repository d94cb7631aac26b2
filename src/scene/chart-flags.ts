/** Side of the square that a finger needs, in CSS pixels. */
export const TARGET = 44;
const HALF = TARGET / 2;
/** Width of a flag itself, and how many rows of them there are where a mouse can tell them apart. */
const FLAG = 24;
const ROWS = 2;
/** Widths of the drawn flag and of a count beside it, so that both stay on their square. */
const CLOTH = 11;
const COUNT = 18;
/** What it costs to merge one more flag, in squared pixels by which squares would be moved to keep it apart. */
const MERGING = 400;

/** A flag for one event or for several neighbours. CSS pixels. */
export interface Flag<Subject> {
  readonly events: readonly Subject[];
  /** Left edge of what can be pressed. */
  readonly left: number;
  /** Where the flag stands, counted from there. */
  readonly pole: number;
  readonly row: number;
  /** Room for words from the flag to the next one that they could touch. */
  readonly room: number;
}

interface Dated<Subject> {
  readonly event: Subject;
  readonly x: number;
}

/** For a mouse: each flag stands on its date and nowhere else, neighbours in different rows. `events` are in order of x. */
export function layRows<Subject>(
  events: readonly Dated<Subject>[],
  width: number,
): readonly Flag<Subject>[] {
  const ends = Array.from({ length: ROWS }, () => -Infinity);
  const placed = events.map(({ event, x }, index) => {
    const inTurn = index % ROWS;
    const row = (ends[inTurn] ?? 0) <= x ? inTurn : ends.indexOf(Math.min(...ends));
    ends[row] = x + FLAG;
    return { event, x, row };
  });
  return placed.map(({ event, x, row }, index) => {
    const next = placed.slice(index + 1).find((one) => one.row === row);
    return { events: [event], left: x, pole: 0, row, room: (next?.x ?? width) - x - FLAG };
  });
}

/**
 * For fingers: squares of `TARGET` that never overlap and lie within the width; a flag stands on its date, its square around it is
 * moved by no more than half, and neighbours that cannot be kept apart so share one. Of all ways to do it, the one that merges and
 * moves least. `events` are in order of x; where they are too dense for the width, squares are moved further.
 */
export function layTargets<Subject>(
  events: readonly Dated<Subject>[],
  width: number,
): readonly Flag<Subject>[] {
  const groups = groupTargets(
    events.map(({ x }) => x),
    width,
  );
  return groups.map(({ from, to, centre }, index) => {
    const own = events.slice(from, to);
    const left = centre - HALF;
    const middle = ((own[0]?.x ?? centre) + (own.at(-1)?.x ?? centre)) / 2;
    const pole = Math.min(Math.max(middle - left, 0), TARGET - CLOTH - (to - from > 1 ? COUNT : 0));
    const next = groups[index + 1];
    const end = next === undefined ? width : next.centre - HALF;
    const room = end - left - pole - FLAG;
    return { events: own.map(({ event }) => event), left, pole, row: 0, room };
  });
}

interface Group {
  /** Events `from` to `to`, the latter excluded. */
  readonly from: number;
  readonly to: number;
  readonly centre: number;
}

interface Plan {
  readonly cost: number;
  readonly group: Group | null;
  readonly before: Plan | null;
}

/** The cheapest groups: for every number of events and every whole pixel, the best plan whose last square's centre is at most there. */
function groupTargets(xs: readonly number[], width: number): readonly Group[] {
  const most = Math.max(HALF, Math.floor(width - HALF));
  const nothing: Plan = { cost: 0, group: null, before: null };
  const impossible: Plan = { cost: Infinity, group: null, before: null };
  const plans: Plan[][] = [Array.from({ length: most + 1 }, () => nothing)];
  const planFor = (events: number, centre: number): Plan =>
    events === 0 ? nothing : (plans[events]?.[centre] ?? impossible);
  for (let to = 1; to <= xs.length; to += 1) {
    let best = impossible;
    const row: Plan[] = [];
    for (let centre = 0; centre <= most; centre += 1) {
      let within = 0;
      for (let from = to - 1; centre >= HALF && from >= 0; from -= 1) {
        const off = Math.abs((xs[from] ?? 0) - centre);
        within += off ** 2 * (off > HALF ? 1000 : 1) + (from < to - 1 ? MERGING : 0);
        const before = planFor(from, centre - TARGET);
        const cost = before.cost + within;
        if (cost < best.cost) best = { cost, group: { from, to, centre }, before };
      }
      row.push(best);
    }
    plans.push(row);
  }
  const groups: Group[] = [];
  for (let plan: Plan | null = planFor(xs.length, most); plan?.group; plan = plan.before)
    groups.unshift(plan.group);
  return groups;
}
