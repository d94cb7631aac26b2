import type { Situation } from "./situation.ts";

/** The lists of a situation whose rows have ids. */
const LISTS = [
  "claims",
  "events",
  "places",
  "areas",
  "routes",
  "sources",
  "measures",
  "parties",
] as const;
export type ListName = (typeof LISTS)[number];

type RowOf<List extends ListName> = Situation[List][number];
type Row = RowOf<ListName>;

/** A row that both situations have, with the fields in which they differ. */
export interface ChangedRow<One> {
  readonly before: One;
  readonly after: One;
  readonly fields: readonly (keyof One & string)[];
}

export interface RowChanges<One> {
  readonly added: readonly One[];
  readonly removed: readonly One[];
  readonly changed: readonly ChangedRow<One>[];
}

/** What of the frame differs: everything in a situation that is no list of rows. */
export interface FrameChange {
  readonly field: FrameField;
  readonly before: unknown;
  readonly after: unknown;
}
export type FrameField = Exclude<keyof Situation, ListName>;

/** All that differs between two situations. The version itself and the order of rows say nothing about what is known. */
export type SituationChanges = {
  readonly [List in ListName]: RowChanges<RowOf<List>>;
} & { readonly frame: readonly FrameChange[] };

/** What has to be done to the first situation to have the second; rows in the second's order, those that are gone in the first's. */
export function diffSituations(before: Situation, after: Situation): SituationChanges {
  return {
    claims: diffRows(before.claims, after.claims),
    events: diffRows(before.events, after.events),
    places: diffRows(before.places, after.places),
    areas: diffRows(before.areas, after.areas),
    routes: diffRows(before.routes, after.routes),
    sources: diffRows(before.sources, after.sources),
    measures: diffRows(before.measures, after.measures),
    parties: diffRows(before.parties, after.parties),
    frame: listFields(before, after)
      .filter((field) => field !== "version" && !isList(field))
      .filter((field) => !isSame(before[field], after[field]))
      .map((field) => ({
        field: field as FrameField,
        before: before[field],
        after: after[field],
      })),
  };
}

/** Whether nothing differs. */
export function isUnchanged(changes: SituationChanges): boolean {
  const { frame } = changes;
  return (
    frame.length === 0 &&
    LISTS.every((list) => {
      const { added, removed, changed } = changes[list];
      return added.length + removed.length + changed.length === 0;
    })
  );
}

/** How the rows of one list differ from those of an earlier one, by their ids. */
export function diffRows<One extends Row>(
  before: readonly One[],
  after: readonly One[],
): RowChanges<One> {
  const earlier = new Map(before.map((row) => [row.id, row]));
  const later = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !earlier.has(id)),
    removed: before.filter(({ id }) => !later.has(id)),
    changed: after.flatMap((row) => {
      const old = earlier.get(row.id);
      const fields = old === undefined ? [] : diffFields(old, row);
      return old === undefined || fields.length === 0 ? [] : [{ before: old, after: row, fields }];
    }),
  };
}

function diffFields<One extends Row>(before: One, after: One): readonly (keyof One & string)[] {
  // A line number is where a row stands in its file.
  return listFields(before, after).filter(
    (field) => field !== "line" && !isSame(before[field], after[field]),
  );
}

function listFields<One extends object>(before: One, after: One): readonly (keyof One & string)[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof One & string)[];
}

function isList(field: string): boolean {
  return LISTS.some((list) => list === field);
}

/** Whether two pieces of plain data say the same, in whatever order their keys stand. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object") return false;
  if (one === null || other === null || Array.isArray(one) !== Array.isArray(other)) return false;
  const [mine, its] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return (
    mine.size === its.size &&
    [...mine].every(([key, value]) => its.has(key) && isSame(value, its.get(key)))
  );
}
