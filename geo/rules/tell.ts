import { formatOffset } from "../../src/domain/parse-time.ts";
import type { Situation } from "../../src/domain/situation.ts";
import { instant } from "../../src/domain/units.ts";
import { localDate } from "../../src/time/clock.ts";

/** An instant or any milliseconds UTC to the minute at the situation's own offset, as its files write it: 2014-03-05T20:00-03:30. */
export function tellTime(
  milliseconds: number,
  { utcOffsetMinutes }: Pick<Situation, "utcOffsetMinutes">,
): string {
  const local = localDate(instant(milliseconds), utcOffsetMinutes).toISOString().slice(0, 16);
  return `${local}${formatOffset(utcOffsetMinutes)}`;
}
