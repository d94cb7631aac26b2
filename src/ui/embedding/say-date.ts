import type { Situation } from "../../domain/situation.ts";
import { DAY, MINUTE, instant } from "../../domain/units.ts";
import type { Formatter } from "../format.ts";

/** A day given as YYYY-MM-DD in words, with its year. */
export function sayDate(day: string, { utcOffsetMinutes }: Situation, format: Formatter): string {
  const start = Date.parse(day) - utcOffsetMinutes * MINUTE;
  return format.span({ start: instant(start), end: instant(start + DAY) }, "day");
}
