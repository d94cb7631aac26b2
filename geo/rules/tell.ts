import type { Situation } from "../../src/domain/situation.ts";
import { MINUTE } from "../../src/domain/units.ts";

/** An instant or any milliseconds UTC to the minute at the situation's own offset, as its files write it: 2014-03-05T20:00-03:30. */
export function tellTime(
  milliseconds: number,
  { utcOffsetMinutes }: Pick<Situation, "utcOffsetMinutes">,
): string {
  const local = new Date(milliseconds + utcOffsetMinutes * MINUTE).toISOString().slice(0, 16);
  const minutes = Math.abs(utcOffsetMinutes);
  const pad = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  return `${local}${utcOffsetMinutes < 0 ? "-" : "+"}${pad(minutes / 60)}:${pad(minutes % 60)}`;
}
