// What cards, lists and citations say beside the figures. No part of what the page shows at first, and so not fetched with it.
import type { Claim, Precision, Source } from "../domain/claims.ts";
import { formatOffset, type ParsedTime } from "../domain/parse-time.ts";
import type { Validity } from "../domain/situation.ts";
import { DAY, instant, interval, type Instant, type Interval } from "../domain/units.ts";
import { findMeasure } from "../time/series.ts";
import type { Messages } from "./messages/en.ts";
import { fill } from "./messages/fill.ts";
import type { Voice } from "./say.ts";

/** The label of a claim's measure. */
export function sayMeasure(claim: Claim, { situation, read }: Voice): string {
  const measure = situation.measures.find(({ id }) => id === claim.measure);
  return measure === undefined ? claim.measure : read(measure.label);
}

/** The time that an event speaks of, or a count at an hour, and that the hour is unknown where its source gives none. */
export function sayTime(time: Interval, precision: Precision, { format, messages }: Voice): string {
  const span = format.span(time, precision);
  return precision === "hours" || precision === "day"
    ? `${span} (${messages.hourNotStated})`
    : span;
}

/** The time a claim speaks of. What is counted over a period has no hour that could be unknown. */
export function sayClaimTime(claim: Claim, voice: Voice): string {
  return findMeasure(voice.situation, claim.measure).kind === "period"
    ? voice.format.span(claim.time, claim.precision)
    : sayTime(claim.time, claim.precision, voice);
}

/** "A to B", "since A", "until B" for a validity, each end as finely as the pack says; null when both ends are open. */
export function sayValidity({ from, to }: Validity, { messages, format }: Voice): string | null {
  const say = ({ time, precision }: ParsedTime): string => format.span(time, precision);
  if (from !== null && to !== null) return fill(messages.fromTo, { from: say(from), to: say(to) });
  if (from !== null) return fill(messages.fromOn, { from: say(from) });
  return to === null ? null : fill(messages.untilThen, { to: say(to) });
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
