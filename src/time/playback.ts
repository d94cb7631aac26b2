import { HOUR, MINUTE, instant, type Instant, type Interval } from "../domain/units.ts";
import { clampInstant } from "./clock.ts";
import { readSeries } from "./reading.ts";
import type { Series } from "./series.ts";

/** Hours of the situation that pass in one second of playing. */
export const SPEEDS = [1, 3, 6, 12, 24] as const;
export type Speed = (typeof SPEEDS)[number];
export const DEFAULT_SPEED: Speed = 6;

/** How far one press of an arrow key goes. */
export const STEP = HOUR;

/** The instant after playing on for `elapsed` milliseconds of the reader's time, and whether that is the end of the period. */
export function advance(
  at: Instant,
  elapsed: number,
  speed: Speed,
  period: Interval,
): { at: Instant; ended: boolean } {
  const next = clampInstant(at + (Math.max(0, elapsed) / 1000) * speed * HOUR, period);
  return { at: next, ended: next >= period.end };
}

/** How long a still stays at the default speed, in milliseconds of the reader's time: as long as its sentence takes to read. */
const STAY = 2500;

/**
 * How long each still stays when time goes from report to report, in milliseconds of the reader's time. It grows with the root of
 * the speed only, so that nobody waits long at the slowest and nothing flickers at the fastest.
 */
export function stayOf(speed: Speed): number {
  return STAY * Math.sqrt(DEFAULT_SPEED / speed);
}

/** A still that stands while time plays: its instant and for how long it has stood, in milliseconds of the reader's time. */
export interface Still {
  readonly at: Instant;
  readonly dwelt: number;
}

/**
 * The still after `elapsed` milliseconds of the reader's time: each stays for `stayOf(speed)`, then the next stop follows, after the
 * last of them the end of the period. `stops` is asked only when a still is over. Tells whether that was the end.
 */
export function advanceStills(
  { at, dwelt }: Still,
  elapsed: number,
  speed: Speed,
  stops: () => readonly Instant[],
  period: Interval,
): Still & { readonly ended: boolean } {
  const stay = stayOf(speed);
  let left = dwelt + Math.max(0, elapsed);
  let now = at;
  for (; left >= stay && now < period.end; left -= stay)
    now = findNextStop(stops(), now) ?? period.end;
  const ended = now >= period.end;
  return { at: now, dwelt: ended ? 0 : left, ended };
}

/**
 * Where playing begins: from the first report when the reader has not chosen a time yet or when the end was reached,
 * else from where the reader is.
 */
export function startOfPlay(
  at: Instant,
  untouched: boolean,
  stops: readonly Instant[],
  period: Interval,
): Instant {
  return untouched || at >= period.end ? (stops[0] ?? period.start) : at;
}

/**
 * Where "next report" stops, in order: for each headline report that touches the period, the first instant at which it is the one
 * that is read. That is its beginning; where another report speaks of that very instant, it is a minute later, since links tell
 * minutes (half of its time when it is shorter than two). So every report has a stop of its own and shows its number there.
 */
export function listStops(series: Series, period: Interval): readonly Instant[] {
  return series.headline.flatMap((claim) => {
    const start = Math.max(claim.time.start, period.start);
    const end = Math.min(claim.time.end, period.end);
    const later = start + Math.min(MINUTE, Math.floor((end - start) / 2));
    const own = (at: number): boolean => {
      const reading = readSeries(series, instant(at));
      return reading.kind === "reported" && reading.claim === claim;
    };
    return [start, later]
      .filter((at) => start <= end && own(at))
      .slice(0, 1)
      .map(instant);
  });
}

/** The first stop after an instant, null when there is none. */
export function findNextStop(stops: readonly Instant[], at: Instant): Instant | null {
  return stops.find((stop) => stop > at) ?? null;
}

/** The last stop before an instant, null when there is none. */
export function findPreviousStop(stops: readonly Instant[], at: Instant): Instant | null {
  return stops.findLast((stop) => stop < at) ?? null;
}
