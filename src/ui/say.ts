import type { Claim, Precision, Source } from "../domain/claims.ts";
import type { Unit } from "../domain/situation.ts";
import { formatOffset } from "../domain/parse-time.ts";
import { DAY, instant, interval, type Instant, type Interval } from "../domain/units.ts";
import { startOfDay } from "../time/clock.ts";
import type { Reading } from "../time/reading.ts";
import type { App } from "./app-context.tsx";
import type { Messages } from "./messages/en.ts";
import { fill } from "./messages/fill.ts";

/** What it takes to say something: words, number and time formats, the reader's language. */
export type Voice = Pick<App, "format" | "messages" | "read" | "situation">;

/** A claim's figure with qualifier and unit: "more than 98,500 people". */
export function sayFigure(claim: Claim, { situation, format, messages }: Voice): string {
  const unit = unitOf(claim, situation.measures);
  const count = format.claimValue(claim);
  if (unit === null) return count;
  // "More than" and a range ask for the form of many in the languages that have it.
  const alone = claim.qualifier === "exact" && claim.valueMax === null;
  return fill(messages[unit], alone ? { count, "count#": format.plural(claim.value) } : { count });
}

/** The number of a reading with its unit, marked as approximate when it lies between reports; null when there is none. */
export function sayReading(reading: Reading, unit: Unit, voice: Voice): string | null {
  switch (reading.kind) {
    case "none":
      return null;
    case "reported":
    case "carried":
      return sayFigure(reading.claim, voice);
    case "interpolated":
      return fill(voice.messages.approximately, {
        value: voice.format.quantity(reading.value, unit),
      });
  }
}

/** The label of a claim's measure. */
export function sayMeasure(claim: Claim, { situation, read }: Voice): string {
  const measure = situation.measures.find(({ id }) => id === claim.measure);
  return measure === undefined ? claim.measure : read(measure.label);
}

/** The time a claim or event speaks of, and that the hour is unknown where its source gives none. */
export function sayTime(time: Interval, precision: Precision, { format, messages }: Voice): string {
  const span = format.span(time, precision);
  return precision === "hours" || precision === "day"
    ? `${span} (${messages.hourNotStated})`
    : span;
}

/** The start or end of a validity: only the day when it falls on local midnight, which mostly means that no hour is known. */
function sayEdge(at: Instant, { situation, format }: Voice): string {
  const midnight = startOfDay(at, situation.utcOffsetMinutes);
  return midnight === at
    ? format.span(dayFrom(at), "day")
    : format.span(interval(at, at), "instant");
}

/** "A to B", "since A", "until B" for a validity; null when both ends are open. */
export function sayValidity(from: Instant | null, to: Instant | null, voice: Voice): string | null {
  const { messages } = voice;
  if (from !== null && to !== null)
    return fill(messages.fromTo, { from: sayEdge(from, voice), to: sayEdge(to, voice) });
  if (from !== null) return fill(messages.fromOn, { from: sayEdge(from, voice) });
  return to === null ? null : fill(messages.untilThen, { to: sayEdge(to, voice) });
}

/** The local day that begins at an instant. */
export function dayFrom(at: Instant): Interval {
  return interval(at, instant(at + DAY));
}

/** Publisher and title of a source. */
export function saySource(source: Source | null, messages: Messages): string {
  if (source === null) return messages.publisherUnknown;
  return source.title === null ? source.publisher : `${source.publisher}: ${source.title}`;
}

/** The date of publication as finely as it is known. */
export function sayPublished(source: Source | null, { format, messages }: Voice): string {
  if (source === null || source.published === null) return messages.undated;
  return format.span(dayFrom(source.published), source.publishedPrecision ?? "day");
}

/** An offset in minutes east of Greenwich as "+04:00", with a minus sign where it has one. */
export function sayOffset(utcOffsetMinutes: number): string {
  return formatOffset(utcOffsetMinutes).replace("-", "−");
}

function unitOf(claim: Claim, measures: Voice["situation"]["measures"]): Unit | null {
  return measures.find(({ id }) => id === claim.measure)?.unit ?? null;
}
