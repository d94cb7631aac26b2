import type { Place, Situation } from "../domain/situation.ts";
import { HOUR, instant, type LngLat } from "../domain/units.ts";
import { readSeries, valueOf } from "../time/reading.ts";
import type { Series } from "../time/series.ts";
import { deriveFlowSeries, type FlowSeries } from "./flow-series.ts";
import { packGatherings, type Gathering } from "./gathering.ts";
import { planMoves, type Move } from "./moves.ts";
import { assignOrigins, deriveOriginShares } from "./origins.ts";
import { listChanges, type Change } from "./thresholds.ts";
import { buildTrack, type Track } from "./track.ts";
import { deriveUnplaced } from "./unplaced.ts";

/**
 * Everything about the dots that does not depend on the time shown: one column per property, one entry per dot, in the order of
 * crossing. Times are milliseconds UTC. A dot stands for `size` people and is nobody in particular.
 */
export interface DotPlan {
  readonly size: number;
  readonly dots: number;
  readonly origins: readonly Gathering[];
  /** Index 0: place not reported; then one for each area that the housing measure reports. */
  readonly hosts: readonly Gathering[];
  readonly hostAreas: readonly (string | null)[];
  /** One for each origin. */
  readonly tracks: readonly Track[];
  readonly origin: Uint8Array;
  readonly originSlot: Uint32Array;
  readonly departs: Float64Array;
  readonly crosses: Float64Array;
  readonly reaches: Float64Array;
  readonly moves: readonly (readonly Move[])[];
  readonly transfer: number;
}

/** Plans dots of `size` people each for a whole situation. Pure and deterministic: no chance is involved anywhere. */
export function planDots(situation: Situation, size: number): DotPlan {
  const { flow } = situation;
  const series = deriveFlowSeries(situation);
  const changesOf = (one: Series): readonly Change[] =>
    listChanges(one, size).filter(({ at }) => at <= situation.period.end);
  const crosses = Float64Array.from(changesOf(series.crossed), ({ at }) => at);
  const dots = crosses.length;

  const shares = deriveOriginShares(situation);
  const origin = assignOrigins(shares, dots);
  const originSizes = shares.map((_, index) =>
    origin.reduce((sum, one) => sum + (one === index ? 1 : 0), 0),
  );
  const left = [...originSizes];
  // The first to leave sits outermost, so that a gathering shrinks towards its centre.
  const originSlot = Uint32Array.from(origin, (one) => (left[one] = (left[one] ?? 0) - 1));

  const travel = (situation.claims.find(({ id }) => id === flow.travelTime)?.value ?? 0) * HOUR;
  const departs = crosses.map((at) => Math.max(at - travel, Math.min(flow.opens, at)));
  const reaches = crosses.map((at) => at + flow.onwardHours * HOUR);
  const transfer = flow.transferHours * HOUR;
  const changes = series.housed.map((area) => changesOf(area.series));
  const moves = planMoves(reaches, changes, transfer);

  const place = (id: string): Place => findPlace(situation, id);
  return {
    size,
    dots,
    origins: packGatherings(
      flow.origins.map((one, index) => ({
        place: place(one.place),
        capacity: originSizes[index] ?? 0,
      })),
      size,
    ),
    hosts: packHosts(situation, series, size),
    hostAreas: [null, ...series.housed.map(({ area }) => area)],
    tracks: flow.origins.map((one) =>
      buildTrack(
        one.routes.map((id) => findPath(situation, id)),
        place(flow.crossing).position,
      ),
    ),
    origin,
    originSlot,
    departs,
    crosses,
    reaches,
    moves,
    transfer,
  };
}

/** More dots than this could neither be told apart in a drawn picture nor stay a small file. */
const FEW_DOTS = 2500;

/** People per dot for a picture of few dots: `size`, or the least multiple of it that keeps them few. */
export function fewDotsSize(situation: Situation, size: number): number {
  const { crossed } = deriveFlowSeries(situation);
  const people = valueOf(readSeries(crossed, situation.period.end));
  return size * Math.max(1, Math.ceil(people / size / FEW_DOTS));
}

/** The people who have crossed by `at` and are not drawn, because they do not fill a dot: always fewer than one dot stands for. */
export function remainderAt(
  series: FlowSeries,
  size: number,
  at: Parameters<typeof readSeries>[1],
): number {
  return valueOf(readSeries(series.crossed, at)) % size;
}

/**
 * The gatherings of those who have crossed: first of those whose place is not reported, then the others in the order of `housed`, each
 * with room for as many dots of `size` people as there are ever people.
 */
export function packHosts(
  situation: Situation,
  series: FlowSeries,
  size: number,
): readonly Gathering[] {
  const most = [findMostUnplaced(series), ...series.housed.map((one) => findMost(one.series))];
  const places = series.housed.map(({ gathering }) => gathering);
  return packGatherings(
    [findPlace(situation, situation.flow.gathering), ...places].map((place, index) => ({
      place,
      capacity: (most[index] ?? 0) / size,
    })),
    size,
  );
}

/** The most people whose place is ever not reported: more cross until a report, and fewer are left from when one of an area begins. */
function findMostUnplaced(series: FlowSeries): number {
  const all = [series.crossed, ...series.housed.map((one) => one.series)];
  const times = all.flatMap(({ headline }) =>
    headline.flatMap(({ time }) => [instant(time.start - 1), time.start, time.end]),
  );
  return Math.max(...times.map((at) => deriveUnplaced(series, at)?.value ?? 0), 0);
}

const findMost = ({ headline }: Series): number =>
  Math.max(...headline.map(({ value }) => value), 0);

/** The place with an id. Throws when the situation has none. */
function findPlace(situation: Situation, id: string): Place {
  const place = situation.places.find((candidate) => candidate.id === id);
  if (place === undefined) throw new Error(`${situation.id} has no place ${id}`);
  return place;
}

function findPath(situation: Situation, id: string): readonly LngLat[] {
  const route = situation.routes.find((candidate) => candidate.id === id);
  if (route === undefined) throw new Error(`${situation.id} has no route ${id}`);
  return route.path;
}
