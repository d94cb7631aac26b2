import type { Claim } from "../../src/domain/claims.ts";
import type { ChangedRow, FrameChange } from "../../src/domain/diff-situations.ts";
import type { Situation } from "../../src/domain/situation.ts";
import { instant, interval } from "../../src/domain/units.ts";
import { createFormatter, type Formatter } from "../../src/ui/format.ts";
import { CONFIDENCE_EXPLAINED, ROLE_LABELS } from "../../src/ui/kind-labels.ts";
import "../../src/ui/messages/add-panels.ts";
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
  return { situation, format: createFormatter("en", situation, messages) };
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
export function sayRowChange(
  row: { readonly before: object; readonly after: object; readonly fields: readonly string[] },
  teller: Teller,
): readonly Saying[] {
  const [before, after] = [new Map(Object.entries(row.before)), new Map(Object.entries(row.after))];
  return row.fields.map((field) =>
    sayFieldChange(field, before.get(field), after.get(field), teller),
  );
}

/** What is said otherwise of the situation as a whole. */
export function sayFrameChange({ field, before, after }: FrameChange, teller: Teller): Saying {
  return sayFieldChange(field, before, after, teller);
}

/** Of two lists, only what is not in both. */
function sayFieldChange(field: string, before: unknown, after: unknown, teller: Teller): Saying {
  const [old, new_] = [sayAll(before, field, teller), sayAll(after, field, teller)];
  const before_ = old.filter((text) => !new_.includes(text)).join("; ");
  const after_ = new_.filter((text) => !old.includes(text)).join("; ");
  // What differs in something that is not spelled out differs all the same.
  const silent = before_ === "" && after_ === "";
  return { name: spellField(field), before: before_, after: silent ? "changed" : after_ };
}

/** The fields whose numbers are instants. */
const INSTANTS: ReadonlySet<string> = new Set("start end from to published cover opens".split(" "));

/** Everything that a value says, one thing after another: texts in each language, times in words, positions to a metre. */
function sayAll(value: unknown, field: string, teller: Teller): readonly string[] {
  if (value === null || value === undefined) return [];
  if (typeof value === "number" && INSTANTS.has(field)) {
    const at = instant(value);
    return [teller.format.span(interval(at, at), "instant")];
  }
  if (typeof value !== "object") return [JSON.stringify(value).replaceAll(/^"|"$/g, "")];
  if (Array.isArray(value) && value.every((part) => typeof part === "number"))
    return [value.map((part) => Number(part.toFixed(5))).join(", ")];
  // Outlines and ways: their points would fill the page and tell nobody anything.
  if (Array.isArray(value) && Array.isArray(value[0]))
    return [`${value.flat(3).length / 2} points`];
  const isText = "en" in value;
  return Object.entries(value).flatMap(([key, part]) => {
    const said = sayAll(part, Array.isArray(value) ? field : key, teller);
    return isText && key !== "en" ? said.map((text) => `${text} (${key})`) : said;
  });
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
