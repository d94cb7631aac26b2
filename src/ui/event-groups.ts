import type { SituationEvent } from "../domain/claims.ts";
import { startOfDay } from "../time/clock.ts";
import { foldText, matchesQuery } from "./fold.ts";
import type { Voice } from "./say.ts";
import { dayFrom } from "./say-facts.ts";

export interface EventGroup {
  /** The day; the month or year of events of which no day is known. */
  readonly heading: string;
  readonly events: readonly SituationEvent[];
}

/** The events that hold every word of a query, in order of time, grouped by the local day on which they begin. */
export function groupEvents(query: string, voice: Voice): readonly EventGroup[] {
  const { situation, format } = voice;
  const groups = new Map<string, SituationEvent[]>();
  const found = situation.events.filter((event) => matchesQuery(haystackOf(event, voice), query));
  for (const event of found) {
    const coarse = event.precision === "month" || event.precision === "year";
    const day = dayFrom(startOfDay(event.time.start, situation.utcOffsetMinutes));
    const heading = coarse ? format.span(event.time, event.precision) : format.span(day, "day");
    const group = groups.get(heading);
    if (group === undefined) groups.set(heading, [event]);
    else group.push(event);
  }
  return [...groups].map(([heading, events]) => ({ heading, events }));
}

function haystackOf({ title, detail, attributedTo }: SituationEvent, { read }: Voice): string {
  return foldText([title, detail, attributedTo].map(read).join(" "));
}
