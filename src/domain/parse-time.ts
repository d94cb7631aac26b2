import type { Precision } from "./claims.ts";
import { fail, succeed, type Result } from "./result.ts";
import { DAY, HOUR, MINUTE, instant, interval, type Instant, type Interval } from "./units.ts";

export interface ParsedTime {
  readonly time: Interval;
  readonly precision: Precision;
}

const OFFSET = /^([+-])(\d{2}):(\d{2})$/;
const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(?:Z|([+-])(\d{2}):(\d{2}))$/;
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const EXPECTED =
  "an ISO 8601 time with offset (2014-03-05T20:00-03:30), a date, month or year, or two of them joined by /";

/** Minutes east of Greenwich from `+04:00`. Fails on anything else. */
export function parseOffset(text: string): Result<number, string> {
  const match = OFFSET.exec(text);
  if (match === null) return fail("an offset such as +04:00");
  const [, sign, hours, minutes] = match;
  if (Number(hours) > 14 || Number(minutes) > 59) return fail("an offset that exists");
  return succeed((sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)));
}

/** Minutes east of Greenwich as `+04:00`, which `parseOffset` reads. */
export function formatOffset(utcOffsetMinutes: number): string {
  const minutes = Math.abs(utcOffsetMinutes);
  const pad = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  return `${utcOffsetMinutes < 0 ? "-" : "+"}${pad(minutes / 60)}:${pad(minutes % 60)}`;
}

/** What is wrong with an instant, in the words of those who write packs: readers are told less, and need no such words. */
const WRONG = {
  form: "a date, hour and minute with offset, such as 2014-03-05T20:00-03:30",
  time: "a time that exists",
  offset: "an offset that exists",
} as const;

/** The instant of an ISO 8601 date-time that states its offset; what is wrong where it is none: local time is never assumed. */
export function readInstant(text: string): Instant | keyof typeof WRONG {
  const match = INSTANT.exec(text);
  if (match === null) return "form";
  const [, year, month, day, hour, minute, second = "0", sign = "+", east = "0", rest = "0"] =
    match;
  if (Number(east) > 14 || Number(rest) > 59) return "offset";
  const date = calendarDay(Number(year), Number(month), Number(day));
  // 24:00 is the end of a day in ISO 8601.
  const sinceMidnight = Number(hour) * HOUR + Number(minute) * MINUTE + Number(second) * 1000;
  const exists = Number(minute) <= 59 && Number(second) <= 59 && sinceMidnight <= DAY;
  if (date === null || !exists) return "time";
  const ahead = Number(east) * HOUR + Number(rest) * MINUTE;
  return instant(date + sinceMidnight - (sign === "-" ? -ahead : ahead));
}

/** The instant of an ISO 8601 date-time that states its offset. Fails without one. */
export function parseInstant(text: string): Result<Instant, string> {
  const read = readInstant(text);
  return typeof read === "number" ? succeed(read) : fail(WRONG[read]);
}

/**
 * The interval that a TIME of a pack speaks of, and how finely it is told. A bare date, month or year is as wide as it says,
 * in the situation's own offset (minutes east of Greenwich); an interval's closing date runs to the end of that day.
 */
export function parseTime(text: string, utcOffsetMinutes: number): Result<ParsedTime, string> {
  const parts = text.split("/");
  if (parts.length > 2) return fail(EXPECTED);
  const [first = "", last] = parts;
  const from = parsePart(first, utcOffsetMinutes);
  if (!from.ok) return from;
  if (last === undefined) return from;
  const to = parsePart(last, utcOffsetMinutes);
  if (!to.ok) return to;
  const { start } = from.value.time;
  const { end } = to.value.time;
  const coarse = from.value.precision !== "instant" && to.value.precision !== "instant";
  // The end of one date is the start of the next, so two dates the wrong way round may leave no time between them.
  if (end < start || (coarse && end === start))
    return fail("an interval that ends after it starts");
  return succeed({
    time: interval(start, end),
    precision: coarse ? from.value.precision : "hours",
  });
}

function parsePart(text: string, utcOffsetMinutes: number): Result<ParsedTime, string> {
  const exact = parseInstant(text);
  if (exact.ok) return succeed({ time: interval(exact.value, exact.value), precision: "instant" });
  const match = DATE.exec(text);
  // What is written as an instant and is none says more than that it is no date either.
  if (match === null) return fail(INSTANT.test(text) ? exact.failure : EXPECTED);
  const [, year, month, day] = match;
  const start = calendarDay(Number(year), Number(month ?? 1), Number(day ?? 1));
  if (start === null) return fail("a date that exists");
  const end =
    day !== undefined
      ? start + DAY
      : month !== undefined
        ? Date.UTC(Number(year), Number(month), 1)
        : Date.UTC(Number(year) + 1, 0, 1);
  const shift = utcOffsetMinutes * MINUTE;
  const precision = day !== undefined ? "day" : month !== undefined ? "month" : "year";
  return succeed({ time: interval(instant(start - shift), instant(end - shift)), precision });
}

/** Milliseconds of that day's start as if it were UTC; null for days such as 31 September. */
function calendarDay(year: number, month: number, day: number): number | null {
  const start = new Date(Date.UTC(year, month - 1, day));
  const exists =
    start.getUTCFullYear() === year &&
    start.getUTCMonth() === month - 1 &&
    start.getUTCDate() === day;
  return exists ? start.getTime() : null;
}
