import type { Claim, SituationEvent, Source } from "./claims.ts";
import type { LocalText } from "./local-text.ts";
import { packLine, unpackLine, type PackedLine } from "./packed-line.ts";
import type { Area, Place, Route, Situation, SurveyedSituation } from "./situation.ts";
import { lngLat } from "./units.ts";
import { addKnownWords, listTexts } from "./words.ts";

/** Rows of one kind by column: what is alike stands together and compresses well. */
type Columns<Row> = { readonly [Key in keyof Row]: readonly Row[Key][] };

// Texts that only an opened card or table shows; they are a quarter of all that a situation weighs.
const LATE_IN_CLAIMS = ["note"] as const;
const LATE_IN_EVENTS = ["detail", "attributedTo"] as const;
const LATE_IN_SOURCES = ["url"] as const;

type LateInClaims = (typeof LATE_IN_CLAIMS)[number];
type LateInEvents = (typeof LATE_IN_EVENTS)[number];
type LateInSources = (typeof LATE_IN_SOURCES)[number];

type PackedRoute = Omit<Route, "path"> & { readonly path: PackedLine };
type Packed = "places" | "claims" | "events" | "sources" | "areas" | "routes";

/** A situation as the page loads it: the same facts in fewer bytes. Plain data. */
export type PackedSituation = Omit<Situation, Packed> & {
  readonly places: Columns<Place>;
  readonly claims: Columns<Omit<Claim, LateInClaims>>;
  readonly events: Columns<Omit<SituationEvent, LateInEvents>>;
  readonly sources: Columns<Omit<Source, LateInSources>>;
  readonly areas: readonly Area[];
  readonly routes: readonly PackedRoute[];
};

/** The texts of a situation that are loaded later, in the order of their rows. Plain data. */
export interface PackedTexts {
  readonly claims: Columns<Pick<Claim, LateInClaims>>;
  readonly events: Columns<Pick<SituationEvent, LateInEvents>>;
  readonly sources: Columns<Pick<Source, LateInSources>>;
  /** The texts, names above all, that the pack itself has in other languages. */
  readonly names: readonly LocalText[];
}

/** Packs a situation, without the outlines of its areas. Throws a RangeError when a coordinate has more than six decimals. */
export function packSituation(whole: SurveyedSituation): PackedSituation {
  const situation = inEnglish(whole) as SurveyedSituation;
  return {
    ...situation,
    places: toColumns(situation.places),
    claims: toColumns(situation.claims.map((row) => without(row, LATE_IN_CLAIMS))),
    events: toColumns(situation.events.map((row) => without(row, LATE_IN_EVENTS))),
    sources: toColumns(situation.sources.map((row) => without(row, LATE_IN_SOURCES))),
    areas: situation.areas.map(({ geometry: _outline, ...rest }) => rest),
    routes: situation.routes.map((route) => ({
      ...route,
      path: packLine(route.path.map(([lng, lat]) => [lng, lat])),
    })),
  };
}

/** The texts that `packSituation` leaves out. */
export function packTexts(situation: Situation): PackedTexts {
  const { claims, events, sources } = situation;
  return {
    names: listTexts(situation).filter((text) => Object.keys(text).length > 1),
    claims: toColumns(claims.map(({ note }) => ({ note }))),
    events: toColumns(events.map(({ detail, attributedTo }) => ({ detail, attributedTo }))),
    sources: toColumns(sources.map(({ url }) => ({ url }))),
  };
}

/** The situation that `packSituation` was given, without outlines. To read a text that comes later throws until `addTexts` has brought it. */
export function unpackSituation(packed: PackedSituation): Situation {
  return {
    ...packed,
    places: toRows(packed.places),
    claims: toRows(packed.claims).map((row) => awaiting<Claim>(row, LATE_IN_CLAIMS)),
    events: toRows(packed.events).map((row) => awaiting<SituationEvent>(row, LATE_IN_EVENTS)),
    sources: toRows(packed.sources).map((row) => awaiting<Source>(row, LATE_IN_SOURCES)),
    routes: packed.routes.map((route) => ({
      ...route,
      path: unpackLine(route.path).map(([lng, lat]) => lngLat(lng, lat)),
    })),
  };
}

/** Completes an unpacked situation, in place: everything already drawn from it stays as it is. */
export function addTexts(situation: Situation, texts: PackedTexts): void {
  const { claims, events, sources } = situation;
  const names = new Map(texts.names.map((name) => [name.en, name]));
  for (const text of listTexts(situation)) Object.assign(text, names.get(text.en));
  fill(claims, texts.claims);
  fill(events, texts.events);
  fill(sources, texts.sources);
  addKnownWords(situation);
}

/** The same with every text in English alone: what other languages say comes by itself. */
function inEnglish(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(inEnglish);
  if ("en" in value && typeof value.en === "string") return { en: value.en };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inEnglish(part)]));
}

function fill<Row extends object>(rows: readonly Row[], columns: Columns<Partial<Row>>): void {
  for (const [key, cells] of Object.entries<readonly unknown[]>(columns)) {
    for (const [index, row] of rows.entries())
      Object.defineProperty(row, key, { value: cells[index], enumerable: true });
  }
}

function awaiting<Row extends object>(row: object, keys: readonly (keyof Row & string)[]): Row {
  for (const key of keys) {
    const get = (): never => {
      throw new Error(`the ${key} has not been loaded yet`);
    };
    Object.defineProperty(row, key, { get, configurable: true });
  }
  return row as Row;
}

function without<Row extends object, Key extends keyof Row & string>(
  row: Row,
  keys: readonly Key[],
): Omit<Row, Key> {
  const left = Object.entries(row).filter(([key]) => !keys.some((one) => one === key));
  return Object.fromEntries(left) as Omit<Row, Key>;
}

/** All rows have the same keys: they are of one interface, which has no optional one. */
function toColumns<Row extends object>(rows: readonly Row[]): Columns<Row> {
  const keys = Object.keys(rows[0] ?? {}) as (keyof Row)[];
  const columns = keys.map((key) => [key, rows.map((row) => row[key])]);
  return Object.fromEntries(columns) as Columns<Row>;
}

function toRows<Row extends object>(columns: Columns<Row>): Row[] {
  const entries = Object.entries<readonly unknown[]>(columns);
  return (entries[0]?.[1] ?? []).map(
    (_, index) => Object.fromEntries(entries.map(([key, cells]) => [key, cells[index]])) as Row,
  );
}
