import type { Claim, SituationEvent } from "../domain/claims.ts";
import type { Measure } from "../domain/situation.ts";
import type { Instant } from "../domain/units.ts";
import { startOfDay } from "../time/clock.ts";
import { deriveShownSeries } from "../time/series.ts";
import type { Voice } from "./say.ts";
import { dayFrom } from "./say-facts.ts";

/** One thing that the animation shows: a report of the measure, or an event. */
export type Entry =
  | { readonly kind: "report"; readonly at: Instant; readonly claim: Claim }
  | { readonly kind: "event"; readonly at: Instant; readonly event: SituationEvent };

export interface TranscriptDay {
  /** The local day. */
  readonly heading: string;
  readonly entries: readonly Entry[];
}

/**
 * All that the animation of a measure shows, by local day and in order of time: every report of its main series and every event that
 * begins within the period. Where both begin at once the event, which the report may follow from, stands first.
 */
export function buildTranscript(measure: Measure, voice: Voice): readonly TranscriptDay[] {
  const { situation, format } = voice;
  const { period, utcOffsetMinutes, events } = situation;
  const { headline } = deriveShownSeries(situation, measure.id, null);
  const entries: Entry[] = [
    ...events.map((event): Entry => ({ kind: "event", at: event.time.start, event })),
    ...headline.map((claim): Entry => ({ kind: "report", at: claim.time.start, claim })),
  ];
  const days = new Map<string, Entry[]>();
  for (const entry of entries
    .filter(({ at }) => at >= period.start && at <= period.end)
    .sort((a, b) => a.at - b.at)) {
    const heading = format.span(dayFrom(startOfDay(entry.at, utcOffsetMinutes)), "day");
    const day = days.get(heading);
    if (day === undefined) days.set(heading, [entry]);
    else day.push(entry);
  }
  return [...days].map(([heading, shown]) => ({ heading, entries: shown }));
}
