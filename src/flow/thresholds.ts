import { instant, type Instant } from "../domain/units.ts";
import { readSeries, valueOf } from "../time/reading.ts";
import type { Series } from "../time/series.ts";

/** One dot more (+1) or one less (-1) from this instant on. */
export interface Change {
  readonly at: Instant;
  readonly by: 1 | -1;
}

/**
 * Every change of `floor(reading / size)` over a series, in order of time. At every whole millisecond the sum of the changes up to
 * then is exactly that number of dots, so that dots and the number shown can never part.
 */
export function listChanges(series: Series, size: number): readonly Change[] {
  const changes: Change[] = [];
  let dots = 0;
  const step = (from: Instant, to: Instant): void => {
    const first = valueAt(series, from);
    const last = valueAt(series, to);
    const target = Math.floor(last / size);
    const by = target > dots ? 1 : -1;
    while (dots !== target) {
      const edge = (by === 1 ? dots + 1 : dots) * size;
      const passed = (at: Instant): boolean =>
        by === 1 ? valueAt(series, at) >= edge : valueAt(series, at) < edge;
      // Readings run straight from one end to the other, so that this is the answer but for rounding.
      const guess = from + ((edge - first) / (last - first)) * (to - from);
      changes.push({ at: firstInstant(from, to, guess, passed), by });
      dots += by;
    }
  };
  let before: Instant | undefined;
  for (const { time } of series.headline) {
    step(before ?? time.start, time.start);
    // The very instant at which a claim begins may still belong to the one that it touches.
    step(time.start, instant(Math.min(time.start + 1, time.end)));
    before = time.end;
  }
  return changes;
}

function valueAt(series: Series, at: Instant): number {
  return valueOf(readSeries(series, at));
}

/**
 * The first whole millisecond in [from, to] at which a condition holds that stays true once it is and is true at `to`. It is looked
 * for step by step from a guess, which therefore should be near; one that is no number counts as `to`.
 */
function firstInstant(
  from: Instant,
  to: Instant,
  guess: number,
  holds: (at: Instant) => boolean,
): Instant {
  const first = Math.floor(from);
  const last = Math.ceil(to);
  let at = Number.isNaN(guess) ? last : Math.min(Math.max(Math.ceil(guess), first), last);
  while (at > first && holds(instant(at - 1))) at -= 1;
  while (at < last && !holds(instant(at))) at += 1;
  return instant(at);
}
