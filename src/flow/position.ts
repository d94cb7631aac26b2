import type { MercatorPoint } from "../domain/mercator.ts";
import { slotPosition, type Gathering } from "./gathering.ts";
import type { Move } from "./moves.ts";
import type { DotPlan } from "./plan.ts";
import { mix, pointOn, sidewaysOn } from "./track.ts";

/** Where a dot is in its story; its look depends on it. */
export type DotPhase = "waiting" | "travelling" | "crossed" | "unplaced" | "placed";

/** Lanes that dots are spread over beside a road, so that a queue reads as a band of people rather than as one line. */
const LANES = 9;
/** A dot joins the road, and leaves it, over this share of its way. */
export const MERGE = 0.04;

/** The lane of a dot from -1 to 1, by its number: neighbours in time are not neighbours in space. */
export function laneOf(dot: number): number {
  return (((dot * 5) % LANES) / (LANES - 1)) * 2 - 1;
}

/**
 * Where a dot is at an instant (milliseconds UTC), in Mercator. The reference for every painter: the vertex shader says the same.
 * `laneWidth` is half the width of the band of travellers, in Mercator units.
 */
export function positionOf(
  plan: DotPlan,
  dot: number,
  at: number,
  laneWidth: number,
): MercatorPoint {
  const origin = plan.origin[dot] ?? 0;
  const departs = plan.departs[dot] ?? 0;
  const crosses = plan.crosses[dot] ?? 0;
  const reaches = plan.reaches[dot] ?? 0;
  const waits = slotPosition(pick(plan.origins, origin), plan.originSlot[dot] ?? 0);
  if (at <= departs) return waits;
  const track = pick(plan.tracks, origin);
  if (at < reaches) {
    const share =
      at < crosses
        ? ((at - departs) / (crosses - departs)) * 0.5
        : 0.5 + ((at - crosses) / (reaches - crosses)) * 0.5;
    const [x, y] = pointOn(track, share);
    const [dx, dy] = sidewaysOn(track, share);
    const aside = laneOf(dot) * laneWidth * smooth(Math.min(share, 1 - share) / MERGE);
    return mix(waits, [x + dx * aside, y + dy * aside], smooth(share / MERGE));
  }
  const moves = plan.moves[dot] ?? [];
  const index = moves.findLastIndex(({ start }) => start <= at);
  const move = moves[index];
  const end = pointOn(track, 1);
  if (move === undefined) return end;
  const from = index === 0 ? end : slotOf(plan, moves[index - 1]);
  return mix(from, slotOf(plan, move), smooth((at - move.start) / plan.transfer));
}

/** What a dot is doing at an instant (milliseconds UTC). */
export function phaseOf(plan: DotPlan, dot: number, at: number): DotPhase {
  if (at < (plan.crosses[dot] ?? 0))
    return at <= (plan.departs[dot] ?? 0) ? "waiting" : "travelling";
  if (at < (plan.reaches[dot] ?? 0)) return "crossed";
  const move = plan.moves[dot]?.findLast(
    // Who leaves an area is no longer placed there, though still on the way.
    ({ start, gathering }, index) =>
      (gathering === 0 && index > 0 ? start : start + plan.transfer) <= at,
  );
  return move === undefined || move.gathering === 0 ? "unplaced" : "placed";
}

/** How much of a dot is gone amid a move to a gathering, where no road is reported: hardly any of it is left. */
export const GONE = 0.7;
/** In so many steps: dots of one strength are painted at once. */
export const PRESENCES = 4;

/** How much of a dot is there at an instant (milliseconds UTC), from 0 to 1. */
export function presenceOf(plan: DotPlan, dot: number, at: number): number {
  const share = shareOfMove(plan, dot, at);
  return Math.round((1 - GONE * 4 * share * (1 - share)) * PRESENCES) / PRESENCES;
}

/** How far a dot is on its last move, from 0 to 1; 0 before its first. */
function shareOfMove(plan: DotPlan, dot: number, at: number): number {
  const start = plan.moves[dot]?.findLast((move) => move.start <= at)?.start;
  return start === undefined ? 0 : smooth((at - start) / plan.transfer);
}

function slotOf(plan: DotPlan, move: Move | undefined): MercatorPoint {
  return slotPosition(pick(plan.hosts, move?.gathering ?? 0), move?.slot ?? 0);
}

/** From 0 to 1 without a jolt, as GLSL's smoothstep. */
function smooth(share: number): number {
  const clamped = Math.min(Math.max(share, 0), 1);
  return clamped * clamped * (3 - 2 * clamped);
}

function pick<Item extends Gathering | DotPlan["tracks"][number]>(
  items: readonly Item[],
  index: number,
): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no ${index} among ${items.length}`);
  return item;
}
