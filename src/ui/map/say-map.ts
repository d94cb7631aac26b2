import type { Situation } from "../../domain/situation.ts";
import type { Instant } from "../../domain/units.ts";
import { deriveHeadline } from "../../state/selectors.ts";
import { findPhase } from "../../time/phases.ts";
import { readSeries } from "../../time/reading.ts";
import { deriveShownSeries, findMeasure } from "../../time/series.ts";
import { fill } from "../messages/fill.ts";
import { sayFigure, sayReading, type Voice } from "../say.ts";
import { sayHeadline } from "../sentence.ts";

/**
 * What the map shows at an instant, in sentences: who has crossed, the state of the crossing, who is housed where, and the report that
 * comes next. The same words for the same instant.
 */
export function sayMap(voice: Voice, at: Instant): string {
  const { situation } = voice;
  const measure = findMeasure(situation, situation.flow.measure);
  const headline = deriveHeadline(situation, measure.id, at);
  return [
    sayHeadline(voice, measure, headline),
    sayCrossing(voice, at),
    sayHoused(voice, at),
    sayNext(voice, headline.next),
  ]
    .filter((sentence) => sentence !== null)
    .join(" ");
}

function sayCrossing({ situation, messages, read }: Voice, at: Instant): string | null {
  const crossing = situation.places.find(({ id }) => id === situation.flow.crossing);
  const phase = crossing === undefined ? null : findPhase(crossing, at);
  if (crossing === undefined || phase === null) return null;
  const said = fill(messages.saidState, { place: read(crossing.name), state: read(phase.label) });
  // A state may end in a shortened word, whose stop then ends the sentence too.
  return said.replace(/\.\.$/, ".");
}

function sayHoused(voice: Voice, at: Instant): string | null {
  const { situation, messages, read } = voice;
  const housing = findMeasure(situation, situation.flow.housing);
  const places = listHoused(situation, housing.id, at).flatMap(({ name, reading }) => {
    const value = sayReading(reading, housing.unit, voice);
    return value === null ? [] : [fill(messages.saidPlace, { place: read(name), value })];
  });
  if (places.length === 0) return null;
  return fill(messages.saidHoused, { measure: read(housing.label), places: places.join("; ") });
}

/** The areas of which a number is known at an instant, the largest first. */
function listHoused(situation: Situation, measure: string, at: Instant) {
  return situation.areas
    .map(({ id, name }) => ({
      name,
      reading: readSeries(deriveShownSeries(situation, measure, id), at),
    }))
    .flatMap(({ name, reading }) => (reading.kind === "none" ? [] : [{ name, reading }]))
    .sort((a, b) => b.reading.value - a.reading.value);
}

function sayNext(voice: Voice, next: ReturnType<typeof deriveHeadline>["next"]): string {
  const { messages, format } = voice;
  if (next === null) return messages.saidNoNext;
  const time = format.momentOf(next.time, next.precision);
  return fill(messages.saidNext, { time, value: sayFigure(next, voice) });
}
