import {
  DAY,
  HOUR,
  MINUTE,
  instant,
  interval,
  type Instant,
  type Interval,
} from "../domain/units.ts";

/**
 * Calendar arithmetic at a fixed offset (minutes east of Greenwich). The machine's own time zone is never asked.
 */

/** A Date whose UTC fields read as the local calendar at that offset; for `Intl` formats with `timeZone: "UTC"`. */
export function localDate(at: Instant, utcOffsetMinutes: number): Date {
  return new Date(at + utcOffsetMinutes * MINUTE);
}

/** The start of the local day that holds the instant. */
export function startOfDay(at: Instant, utcOffsetMinutes: number): Instant {
  const shift = utcOffsetMinutes * MINUTE;
  return instant(Math.floor((at + shift) / DAY) * DAY - shift);
}

/** The starts of all local days that begin within the interval, its end excluded. */
export function listDays(time: Interval, utcOffsetMinutes: number): readonly Instant[] {
  const first = startOfDay(time.start, utcOffsetMinutes);
  const from = first < time.start ? first + DAY : first;
  const days = Math.max(0, Math.ceil((time.end - from) / DAY));
  return Array.from({ length: days }, (_, day) => instant(from + day * DAY));
}

/** The nights (20:00 to 06:00 local) that touch the interval, cut to it. */
export function listNights(time: Interval, utcOffsetMinutes: number): readonly Interval[] {
  const first = startOfDay(time.start, utcOffsetMinutes) - DAY;
  const nights = Math.ceil((time.end - first) / DAY) + 1;
  return Array.from({ length: nights }, (_, night) => first + night * DAY + 20 * HOUR)
    .map((start) => ({
      start: Math.max(start, time.start),
      end: Math.min(start + 10 * HOUR, time.end),
    }))
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => interval(instant(start), instant(end)));
}

/** The instant within the interval that is nearest. */
export function clampInstant(at: number, time: Interval): Instant {
  return instant(Math.min(Math.max(at, time.start), time.end));
}

/** UTC to the minute, as links carry it: `2014-03-05T23:30Z`. */
export function formatInstant(at: Instant): string {
  return `${new Date(at).toISOString().slice(0, 16)}Z`;
}
