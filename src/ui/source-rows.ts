import type { Claim, Confidence, Role, SituationEvent, Source } from "../domain/claims.ts";
import { readText, type LocalText } from "../domain/local-text.ts";
import type { Situation } from "../domain/situation.ts";
import type { Interval } from "../domain/units.ts";
import { findMeasure } from "../time/series.ts";
import { foldText, matchesQuery } from "./fold.ts";
import { findFeature, findParty, findSource, nameOf } from "./lookup.ts";
import { sayFigure, type Voice } from "./say.ts";

/** One line of the table of sources: a claim or an event. */
export interface SourceRow {
  readonly kind: "claim" | "event";
  readonly id: string;
  readonly time: Interval;
  readonly when: string;
  /** The figure in words, or the event's title. */
  readonly what: LocalText | string;
  /** The place that it speaks of, null for the whole situation. */
  readonly where: LocalText | null;
  /** Null for events. */
  readonly value: number | null;
  readonly measureId: string | null;
  readonly measure: LocalText | string;
  readonly party: string | null;
  readonly statedBy: LocalText;
  readonly source: Source | null;
  readonly confidence: Confidence;
  readonly role: Role | "event";
  /** Whether its measure has a curve, so that its role in that says something. A repeat is one in any case. */
  readonly hasRole: boolean;
  readonly arithmetic: boolean;
  /** Everything that can be searched, folded. */
  readonly haystack: string;
}

export const COLUMNS = [
  "time",
  "what",
  "measure",
  "statedBy",
  "source",
  "confidence",
  "role",
] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sorting {
  readonly column: Column;
  readonly descending: boolean;
}

/** What the reader wants to see; an empty text lets everything through. */
export interface RowFilter {
  readonly text: string;
  readonly measure: string;
  readonly party: string;
  readonly confidence: string;
  readonly role: string;
}

export const NO_FILTER: RowFilter = { text: "", measure: "", party: "", confidence: "", role: "" };

/** Every claim and event of a situation as rows, in order of time. */
export function buildRows(voice: Voice): readonly SourceRow[] {
  const { situation } = voice;
  const claims = situation.claims.map((claim) => claimRow(claim, voice));
  const events = situation.events.map((event) => eventRow(event, voice));
  return sortRows([...claims, ...events], { column: "time", descending: false }, "en");
}

/** The rows that fit every part of a filter, in their order. */
export function filterRows(rows: readonly SourceRow[], filter: RowFilter): readonly SourceRow[] {
  return rows.filter(
    (row) =>
      (filter.measure === "" || row.measureId === filter.measure) &&
      (filter.party === "" || row.party === filter.party) &&
      (filter.confidence === "" || row.confidence === filter.confidence) &&
      (filter.role === "" || (row.hasRole && row.role === filter.role)) &&
      matchesQuery(row.haystack, filter.text),
  );
}

const CONFIDENCE_ORDER: Record<Confidence, number> = { high: 0, medium: 1, low: 2 };
const ROLE_ORDER: Record<SourceRow["role"], number> = {
  headline: 0,
  alternative: 1,
  repeat: 2,
  event: 3,
};

/**
 * A sorted copy. Equal rows stay in order of time, whichever way the column runs. Events have no figure: sorted by figure they stand
 * last both ways, by title; so do rows without a role, sorted by that.
 */
export function sortRows(
  rows: readonly SourceRow[],
  { column, descending }: Sorting,
  language: string,
): readonly SourceRow[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const way = descending ? -1 : 1;
  const byTime = (a: SourceRow, b: SourceRow): number =>
    a.time.start - b.time.start || a.time.end - b.time.end || (a.id < b.id ? -1 : 1);
  const byWords = (a: LocalText | string, b: LocalText | string): number =>
    way * collator.compare(toWords(a, language), toWords(b, language));
  const compare = (a: SourceRow, b: SourceRow): number => {
    switch (column) {
      case "time":
        return way * (a.time.start - b.time.start || a.time.end - b.time.end);
      case "what":
        if (a.value === null || b.value === null) {
          return Number(a.value === null) - Number(b.value === null) || byWords(a.what, b.what);
        }
        return way * (a.value - b.value);
      case "measure":
        return byWords(a.measure, b.measure);
      case "statedBy":
        return byWords(a.statedBy, b.statedBy);
      case "source":
        return way * collator.compare(a.source?.publisher ?? "", b.source?.publisher ?? "");
      case "confidence":
        return way * (CONFIDENCE_ORDER[a.confidence] - CONFIDENCE_ORDER[b.confidence]);
      case "role":
        // Those that have none stand last both ways.
        return (
          Number(b.hasRole) - Number(a.hasRole) || way * (ROLE_ORDER[a.role] - ROLE_ORDER[b.role])
        );
    }
  };
  return [...rows].sort((a, b) => compare(a, b) || byTime(a, b));
}

function claimRow(claim: Claim, voice: Voice): SourceRow {
  const { situation, format, read } = voice;
  const party = findParty(situation, claim.party);
  const row = {
    kind: "claim",
    id: claim.id,
    time: claim.time,
    when: format.span(claim.time, claim.precision),
    what: sayFigure(claim, voice),
    where: nameFeature(claim.place, situation),
    value: claim.value,
    measureId: claim.measure,
    measure: findMeasure(situation, claim.measure).label,
    party: claim.party,
    statedBy: claim.statedBy,
    source: findSource(situation, claim.source),
    confidence: claim.confidence,
    role: claim.role,
    hasRole: claim.role === "repeat" || findMeasure(situation, claim.measure).sentence !== null,
    arithmetic: claim.arithmetic,
  } as const;
  const more = [String(claim.value), party && read(party.name), claim.note && read(claim.note)];
  return { ...row, haystack: haystackOf(row, more, voice) };
}

function eventRow(event: SituationEvent, voice: Voice): SourceRow {
  const row = {
    kind: "event",
    id: event.id,
    time: event.time,
    when: voice.format.span(event.time, event.precision),
    what: event.title,
    where: nameFeature(event.place, voice.situation),
    value: null,
    measureId: null,
    measure: voice.messages.event,
    party: null,
    statedBy: event.attributedTo,
    source: findSource(voice.situation, event.source),
    confidence: event.confidence,
    role: "event",
    hasRole: true,
    arithmetic: false,
  } as const;
  return { ...row, haystack: haystackOf(row, [voice.read(event.detail)], voice) };
}

function haystackOf(
  row: Omit<SourceRow, "haystack">,
  more: readonly (string | null)[],
  { read, messages }: Voice,
): string {
  const own = [
    row.when,
    ...[row.what, row.where, row.measure, row.statedBy].map((words) =>
      words === null || typeof words === "string" ? words : read(words),
    ),
    row.source?.publisher,
    row.source?.title,
    row.source?.url,
  ];
  const marks = [row.arithmetic ? messages.arithmeticShort : null];
  return foldText([...own, ...more, ...marks].filter((part) => typeof part === "string").join(" "));
}

function toWords(text: LocalText | string, language: string): string {
  return typeof text === "string" ? text : readText(text, language);
}

function nameFeature(id: string | null, situation: Situation): LocalText | null {
  const feature = id === null ? null : findFeature(situation, id);
  return feature && nameOf(feature);
}
