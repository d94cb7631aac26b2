import type { Claim } from "../../src/domain/claims.ts";
import type { ChangedRow, FrameChange } from "../../src/domain/diff-situations.ts";
import { listTexts } from "../../src/domain/words.ts";
import type { Situation } from "../../src/domain/situation.ts";
import { createFormatter, type Formatter } from "../../src/ui/format.ts";
import { CONFIDENCE_EXPLAINED, ROLE_LABELS } from "../../src/ui/kind-labels.ts";
import { en as messages } from "../../src/ui/messages/en.ts";

/** One thing that was said otherwise before: what it is, and both ways of saying it. "" where nothing was or is said. */
export interface Saying {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** How a situation is told in English. */
export interface Teller {
  readonly situation: Situation;
  readonly format: Formatter;
}

/** What tells a situation in English. */
export function createTeller(situation: Situation): Teller {
  return { situation, format: createFormatter("en", situation.utcOffsetMinutes, messages) };
}

/** What a claim is about: its measure, its place if it has one, its time. */
export function nameClaim(claim: Claim, { situation, format }: Teller): string {
  const measure = situation.measures.find(({ id }) => id === claim.measure);
  const parts = [measure?.label.en ?? claim.measure, nameFeature(claim.place, situation)];
  return `${parts.filter((part) => part !== "").join(", ")}: ${format.span(claim.time, claim.precision)}`;
}

/** What a claim says: its number with qualifier and unit. */
export function sayValue(claim: Claim, { situation, format }: Teller): string {
  const measure = situation.measures.find(({ id }) => id === claim.measure);
  const unit = measure === undefined || measure.unit === "persons" ? "" : ` ${measure.unit}`;
  return `${format.claimValue(claim)}${unit}`;
}

// A number, its upper end and its qualifier are said in one breath, and so are a time and how finely it is told.
const IN_VALUE: readonly (keyof Claim)[] = ["value", "valueMax", "qualifier"];
const IN_TIME: readonly (keyof Claim)[] = ["time", "precision"];

const CLAIM_FIELDS: {
  readonly [Field in Exclude<keyof Claim, "id" | "line">]: readonly [
    name: string,
    say: (claim: Claim, teller: Teller) => string,
  ];
} = {
  value: ["Value", sayValue],
  valueMax: ["Value", sayValue],
  qualifier: ["Value", sayValue],
  time: ["Time", ({ time, precision }, { format }) => format.span(time, precision)],
  precision: ["Time", ({ time, precision }, { format }) => format.span(time, precision)],
  measure: ["What is counted", ({ measure }, { situation }) => nameMeasure(measure, situation)],
  place: ["Place", ({ place }, { situation }) => nameFeature(place, situation)],
  statedBy: ["Stated by", ({ statedBy }) => statedBy.en],
  party: ["Party", ({ party }, { situation }) => nameParty(party, situation)],
  source: ["Source", ({ source }, { situation }) => nameSource(source, situation)],
  role: ["Role", ({ role }) => messages[ROLE_LABELS[role]]],
  confidence: ["Confidence", ({ confidence }) => messages[CONFIDENCE_EXPLAINED[confidence]]],
  derivedFrom: ["Repeats or is computed from", ({ derivedFrom }) => derivedFrom.join(", ")],
  contradicts: ["Contradicts", ({ contradicts }) => contradicts.join(", ")],
  arithmetic: ["Our own arithmetic", ({ arithmetic }) => (arithmetic ? "yes" : "no")],
  note: ["Note", ({ note }) => note?.en ?? ""],
};

/** What is said otherwise of a claim, one thing after another. */
export function sayClaimChange(
  { before, after, fields }: ChangedRow<Claim>,
  earlier: Teller,
  later: Teller,
): readonly Saying[] {
  const told = fields.filter((field, index) =>
    [IN_VALUE, IN_TIME].every(
      (group) =>
        !group.includes(field) || !fields.slice(0, index).some((other) => group.includes(other)),
    ),
  );
  return told.flatMap((field) => {
    if (field === "id" || field === "line") return [];
    const [name, say] = CLAIM_FIELDS[field];
    return [{ name, before: say(before, earlier), after: say(after, later) }];
  });
}

/** What is said otherwise of any other row, field by field. */
export function sayRowChange(row: {
  readonly before: object;
  readonly after: object;
  readonly fields: readonly string[];
}): readonly Saying[] {
  const [before, after] = [new Map(Object.entries(row.before)), new Map(Object.entries(row.after))];
  return row.fields.map((field) => ({
    name: spellField(field),
    ...sayParts(before.get(field), after.get(field)),
  }));
}

/** What is said otherwise of the situation as a whole. */
export function sayFrameChange({ field, before, after }: FrameChange): Saying {
  return { name: spellField(field), ...sayParts(before, after) };
}

/** Of two lists, only what is not in both. */
function sayParts(before: unknown, after: unknown): Omit<Saying, "name"> {
  const [old, new_] = [sayAll(before), sayAll(after)];
  return {
    before: old.filter((text) => !new_.includes(text)).join("; "),
    after: new_.filter((text) => !old.includes(text)).join("; "),
  };
}

function sayAll(value: unknown): readonly string[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== "object") return [JSON.stringify(value).replaceAll(/^"|"$/g, "")];
  const texts = listTexts(value).map(({ en }) => en);
  if (texts.length > 0) return texts;
  if (Array.isArray(value) && value.every((part) => typeof part === "number"))
    return [value.join(", ")];
  return Object.values(value).flatMap(sayAll);
}

/** "labelDetail" as "Label detail". */
function spellField(field: string): string {
  const words = field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function nameFeature(id: string | null, { places, areas }: Situation): string {
  if (id === null) return "";
  return [...places, ...areas].find((feature) => feature.id === id)?.name.en ?? id;
}

function nameMeasure(id: string, { measures }: Situation): string {
  return measures.find((measure) => measure.id === id)?.label.en ?? id;
}

function nameParty(id: string, { parties }: Situation): string {
  return parties.find((party) => party.id === id)?.name.en ?? id;
}

function nameSource(id: string, { sources }: Situation): string {
  return sources.find((source) => source.id === id)?.publisher ?? id;
}
