import type { MercatorPoint } from "../../domain/mercator.ts";
import { HOUR } from "../../domain/units.ts";
import type { Gathering } from "../../flow/gathering.ts";
import type { DotPlan } from "../../flow/plan.ts";
import { laneOf } from "../../flow/position.ts";
import { TRACK_SAMPLES } from "../../flow/track.ts";

/**
 * A dot plan as the vertex shader reads it: float32 columns and textures. Times are hours since `epoch` (milliseconds UTC), since
 * epoch times do not fit float32; places are Mercator units from `anchor`, since the world's do not either.
 */
export interface EncodedDots {
  readonly count: number;
  readonly epoch: number;
  readonly anchor: MercatorPoint;
  /** Hours; how long a move takes. */
  readonly transfer: number;
  /** Per dot: departs, crosses, reaches, lane. */
  readonly times: Float32Array;
  /** Per dot: origin, slot at the origin, index of the first move, number of moves. */
  readonly story: Float32Array;
  /** A texel per move: start, gathering, slot, 0. Rows of `MOVES_WIDTH`. */
  readonly moves: FloatTexture;
  /** A row per origin: x, y of the points of its track, and the vector to their side. */
  readonly tracks: FloatTexture;
  /** One row: the origins, then the hosts, each with x, y of its centre, spacing, 0. */
  readonly gatherings: FloatTexture;
  readonly originCount: number;
}

export interface FloatTexture {
  readonly width: number;
  readonly height: number;
  /** Four floats per texel. */
  readonly data: Float32Array;
}

const MOVES_WIDTH = 1024;

/** Encodes a plan. `epoch` and `anchor` should lie amid the times and places shown: precision falls with the distance from them. */
export function encodeDots(plan: DotPlan, epoch: number, anchor: MercatorPoint): EncodedDots {
  const hours = (time: number | undefined): number => ((time ?? 0) - epoch) / HOUR;
  const times = new Float32Array(plan.dots * 4);
  const story = new Float32Array(plan.dots * 4);
  const moveCount = plan.moves.reduce((sum, moves) => sum + moves.length, 0);
  const moves = texture(MOVES_WIDTH, Math.max(1, Math.ceil(moveCount / MOVES_WIDTH)));
  let next = 0;
  for (let dot = 0; dot < plan.dots; dot += 1) {
    times.set(
      [hours(plan.departs[dot]), hours(plan.crosses[dot]), hours(plan.reaches[dot]), laneOf(dot)],
      dot * 4,
    );
    const own = plan.moves[dot] ?? [];
    story.set([plan.origin[dot] ?? 0, plan.originSlot[dot] ?? 0, next, own.length], dot * 4);
    for (const { start, gathering, slot } of own) {
      moves.data.set([hours(start), gathering, slot, 0], next * 4);
      next += 1;
    }
  }
  const local = ([x, y]: MercatorPoint): [number, number] => [x - anchor[0], y - anchor[1]];
  const tracks = texture(TRACK_SAMPLES * 2, plan.tracks.length);
  plan.tracks.forEach(({ points, sides }, row) => {
    points.forEach((point, index) => {
      const texel = [...local(point), ...(sides[index] ?? [0, 0])];
      tracks.data.set(texel, (row * TRACK_SAMPLES * 2 + index) * 4);
    });
  });
  const all: readonly Gathering[] = [...plan.origins, ...plan.hosts];
  const gatherings = texture(all.length, 1);
  all.forEach(({ centre, spacing }, index) =>
    gatherings.data.set([...local(centre), spacing], index * 4),
  );
  return {
    count: plan.dots,
    epoch,
    anchor,
    transfer: plan.transfer / HOUR,
    times,
    story,
    moves,
    tracks,
    gatherings,
    originCount: plan.origins.length,
  };
}

function texture(width: number, height: number): FloatTexture {
  return { width, height, data: new Float32Array(width * height * 4) };
}
