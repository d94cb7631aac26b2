import type { Claim } from "../domain/claims.ts";
import type { Unit } from "../domain/situation.ts";
import type { Reading } from "../time/reading.ts";
import type { App } from "./app-context.tsx";
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

function unitOf(claim: Claim, measures: Voice["situation"]["measures"]): Unit | null {
  return measures.find(({ id }) => id === claim.measure)?.unit ?? null;
}
