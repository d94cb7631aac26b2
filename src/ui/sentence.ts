import type { Claim } from "../domain/claims.ts";
import { readText, type LocalText } from "../domain/local-text.ts";
import type { Measure } from "../domain/situation.ts";
import type { Headline } from "../state/selectors.ts";
import { fill } from "./messages/fill.ts";
import { sayReading, type Voice } from "./say.ts";

/** A piece of a sentence: words, or the slot of a placeholder to be drawn in its own way. */
export type Piece =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "slot"; readonly name: string };

/** Splits "{value} people by {time}." into its words and slots, in order. */
export function splitTemplate(template: string): readonly Piece[] {
  return template.split(/(\{\w+\})/).flatMap((part): Piece[] => {
    if (part === "") return [];
    const slot = /^\{(\w+)\}$/.exec(part)?.[1];
    return [slot === undefined ? { kind: "words", text: part } : { kind: "slot", name: slot }];
  });
}

/** The words of a template that follow one of its slots, or those before the first for null; "" where it has no such slot. */
export function wordsAfter(template: string, slot: string | null): string {
  const pieces = splitTemplate(template);
  const place = pieces.findIndex((piece) => piece.kind === "slot" && piece.name === slot);
  const next = slot !== null && place < 0 ? undefined : pieces[place + 1];
  return next?.kind === "words" ? next.text : "";
}

/**
 * The slots of a measure's sentence in their order: those of a report's sentence as long as the template has no others and none in
 * another order, so that one order mostly does for all. Every sentence has its time, each slot once (a rule of packs).
 */
export function listSlots(
  { sentence }: Pick<Measure, "sentence">,
  template: LocalText,
  language: string,
): readonly string[] {
  const slotsOf = (text: LocalText): readonly string[] =>
    splitTemplate(readText(text, language)).flatMap((piece) =>
      piece.kind === "slot" ? [piece.name] : [],
    );
  const own = slotsOf(template);
  const whole = sentence === null ? own : slotsOf(sentence.reported);
  return whole.filter((slot) => own.includes(slot)).join() === own.join() ? whole : own;
}

/** The sentence of a headline as the pack words it, and what fills its slots. */
export interface Spoken {
  readonly template: LocalText;
  /** "98,500"; a range where the claim states one. */
  readonly value: string;
  /** "about", "more than" … around `{value}`; `{value}` alone for an exact number. */
  readonly qualified: string;
  readonly time: string;
  readonly source: LocalText | string;
  /** The claim that the number opens. */
  readonly claim: Claim | null;
}

/** The words of a headline. Throws when its measure has no sentences: only such measures can be chosen. */
export function speak(
  { situation, format, messages }: Omit<Voice, "read">,
  measure: Measure,
  { at, reading }: Pick<Headline, "at" | "reading">,
): Spoken {
  const { sentence } = measure;
  if (sentence === null) throw new Error(`measure ${measure.id} has no sentences`);
  const according = (party: string): LocalText | string =>
    situation.parties.find(({ id }) => id === party)?.according ?? party;
  switch (reading.kind) {
    case "none":
      return {
        template: sentence.none,
        value: "",
        qualified: "",
        time: format.moment(at),
        source: "",
        claim: null,
      };
    case "interpolated":
      return {
        template: sentence.interpolated,
        value: format.number(reading.value),
        qualified: messages.approximately,
        time: format.moment(at),
        source: "",
        claim: reading.from,
      };
    case "reported":
    case "carried": {
      const { claim } = reading;
      return {
        template: sentence.reported,
        ...format.figure(claim),
        time: format.momentOf(claim.time, claim.precision),
        source: according(claim.party),
        claim,
      };
    }
  }
}

/** What a headline says at the time of a report. */
export function reportOf(claim: Claim): Pick<Headline, "at" | "reading"> {
  return { at: claim.time.start, reading: { kind: "reported", value: claim.value, claim } };
}

/** A headline as one plain string, for the slider and for screen readers. */
export function sayHeadline(
  voice: Voice,
  measure: Measure,
  headline: Pick<Headline, "at" | "reading">,
): string {
  const { template, value, qualified, time, source } = speak(voice, measure, headline);
  const sentence = fill(voice.read(template), {
    value: fill(qualified, { value }),
    time,
    source: typeof source === "string" ? source : voice.read(source),
  });
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** A few words for a still, after which another follows soon. */
export function sayStep(
  voice: Voice,
  { unit }: Measure,
  { at, reading }: Pick<Headline, "at" | "reading">,
): string {
  const { format, messages } = voice;
  const value = sayReading(reading, unit, voice) ?? messages[reading.kind];
  return fill(messages.saidStep, { time: format.moment(at), value });
}

/** An instant and its headline, as the slider says them. In some languages the headline begins with the instant, which is said once. */
export function sayInstant(
  voice: Voice,
  measure: Measure,
  headline: Pick<Headline, "at" | "reading">,
): string {
  const said = sayHeadline(voice, measure, headline);
  const time = voice.format.moment(headline.at);
  if (said.slice(1).startsWith(time.slice(1))) return said;
  return fill(voice.messages.timeValue, { time, headline: said });
}
