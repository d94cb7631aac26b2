import type { LocalText } from "./local-text.ts";
import { packLine, unpackLine, type PackedLine } from "./packed-line.ts";
import type { CrossingPhase, Situation, SurveyedSituation } from "./situation.ts";
import { lngLat } from "./units.ts";
import { addKnownWords, keepBeginning, listTexts } from "./words.ts";

/** Rows of one kind by column: what is alike stands together and compresses well. */
type Columns<Row> = { readonly [Key in keyof Row]: readonly Row[Key][] };

// What nobody asks who looks at map, sentence and curve alone: where a claim was read, and how far it is to be trusted.
const PROVENANCE = {
  claims: ["source", "confidence", "arithmetic"],
  sources: ["publisher"],
} as const;
// What only an opened card, panel or table shows; it is a quarter of all that a situation weighs.
const LATE = {
  places: ["positionNote", "note", "source"],
  areas: ["note", "line", "schematic", "source"],
  routes: ["name", "note", "source", "schematic", "validity"],
  measures: ["explain"],
  claims: ["note", "line"],
  events: ["detail", "place", "attributedTo", "source", "confidence", "line"],
  sources: ["url", "title", "published", "publishedPrecision", "line"],
} as const;
const KINDS = Object.keys(LATE) as Kind[];
const LATE_IN_PHASES = ["note", "source", "confidence", "validity"] as const;
type LateInPhase = Pick<CrossingPhase, (typeof LATE_IN_PHASES)[number]>;

type Kind = keyof typeof LATE;
type RowOf<Of extends Kind> = Situation[Of][number];
type LateIn<Of extends Kind> = (typeof LATE)[Of][number] & keyof RowOf<Of>;
type Traced = keyof typeof PROVENANCE;
type Provenance<Of extends Traced> = (typeof PROVENANCE)[Of][number] & keyof RowOf<Of>;
type Early<Of extends Kind> = Omit<
  RowOf<Of>,
  LateIn<Of> | (Of extends Traced ? Provenance<Of> : never)
>;

/** A situation as the page loads it: the same facts in fewer bytes. Plain data. */
export type PackedSituation = Omit<Situation, Kind | "about"> & {
  readonly places: Columns<Early<"places">>;
  readonly claims: Columns<Early<"claims">>;
  readonly events: Columns<Early<"events">>;
  readonly sources: Columns<Early<"sources">>;
  readonly measures: readonly Early<"measures">[];
  readonly areas: readonly Early<"areas">[];
  readonly routes: readonly (Omit<Early<"routes">, "path"> & { readonly path: PackedLine })[];
};

/** What a page loads of a situation before it tells of a claim's source, in the order of its rows. Plain data. */
export type PackedProvenance = {
  readonly [Of in Traced]: Columns<Pick<RowOf<Of>, Provenance<Of>>>;
};

/** What a page loads of a situation later, in the order of its rows. Plain data. */
export type PackedTexts = {
  readonly [Of in Kind]: Columns<Pick<RowOf<Of>, LateIn<Of>>>;
} & Pick<Situation, "about"> & {
    /** What comes later of each crossing's phases, by place. */
    readonly phases: readonly Columns<LateInPhase>[];
    /** The texts, names above all, that the pack itself has in other languages. */
    readonly names: readonly LocalText[];
  };

/** Packs a situation, without the outlines of its areas. Throws a RangeError when a coordinate has more than six decimals. */
export function packSituation(whole: SurveyedSituation): PackedSituation {
  const { about: _late, ...situation } = inEnglish(whole) as SurveyedSituation;
  const early = <Of extends Kind>(kind: Of): Early<Of>[] =>
    situation[kind].map((row) => without(row, listLater(kind)) as Early<Of>);
  return {
    ...situation,
    places: toColumns(
      early("places").map((place) => ({
        ...place,
        phases: place.phases.map((phase) => without(phase, LATE_IN_PHASES) as CrossingPhase),
      })),
    ),
    claims: toColumns(early("claims")),
    events: toColumns(early("events")),
    sources: toColumns(early("sources")),
    measures: early("measures"),
    areas: early("areas").map((area) => without(area, ["geometry"]) as Early<"areas">),
    routes: early("routes").map((route) => ({
      ...route,
      path: packLine(route.path.map(([lng, lat]) => [lng, lat])),
    })),
  };
}

/** Of what `packSituation` leaves out, where claims come from. */
export function packProvenance(situation: Situation): PackedProvenance {
  return pickColumns(situation, PROVENANCE) as PackedProvenance;
}

/** What else `packSituation` leaves out, but for the outlines. */
export function packTexts(situation: Situation): PackedTexts {
  return {
    ...(pickColumns(situation, LATE) as Omit<PackedTexts, "about" | "phases" | "names">),
    about: situation.about,
    phases: situation.places.map(({ phases }) =>
      toColumns(phases.map((phase) => only(phase, LATE_IN_PHASES) as LateInPhase)),
    ),
    names: listTexts(situation).filter((text) => Object.keys(text).length > 1),
  };
}

/**
 * The situation that `packSituation` was given, without outlines. To read what comes later throws until `addProvenance` or `addTexts` has
 * brought it.
 */
export function unpackSituation(packed: PackedSituation): Situation {
  const rows = {
    ...packed,
    places: toRows(packed.places).map((place) => ({
      ...place,
      phases: place.phases.map((phase) => awaiting({ ...phase }, LATE_IN_PHASES)),
    })),
    claims: toRows(packed.claims),
    events: toRows(packed.events),
    sources: toRows(packed.sources),
    routes: packed.routes.map((route) => ({
      ...route,
      path: unpackLine(route.path).map(([lng, lat]) => lngLat(lng, lat)),
    })),
  };
  for (const kind of KINDS) for (const row of rows[kind]) awaiting(row, listLater(kind));
  const situation = awaiting<object>(rows, ["about"]) as Situation;
  keepBeginning(situation);
  return situation;
}

/** Brings where claims come from into an unpacked situation, in place. */
export function addProvenance(situation: Situation, provenance: PackedProvenance): void {
  for (const kind of Object.keys(PROVENANCE) as Traced[]) fill(situation[kind], provenance[kind]);
}

/** Brings all other texts into an unpacked situation, in place: everything already drawn from it stays as it is. */
export function addTexts(situation: Situation, texts: PackedTexts): void {
  const names = new Map(texts.names.map((name) => [name.en, name]));
  for (const text of listTexts(situation)) Object.assign(text, names.get(text.en));
  for (const kind of KINDS) fill(situation[kind], texts[kind]);
  for (const [index, { phases }] of situation.places.entries())
    fill(phases, { ...texts.phases[index] });
  bring(situation, "about", texts.about);
  addKnownWords(situation);
}

/** The same with every text in English alone: what other languages say comes by itself. */
function inEnglish(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(inEnglish);
  if ("en" in value && typeof value.en === "string") return { en: value.en };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inEnglish(part)]));
}

/** Columns of the rows' fields named, by kind. */
function pickColumns(
  situation: Situation,
  fields: Partial<Readonly<Record<Kind, readonly string[]>>>,
): object {
  const columns = Object.entries(fields).map(([kind, keys]) => [
    kind,
    toColumns<object>(situation[kind as Kind].map((row) => only(row, keys))),
  ]);
  return Object.fromEntries(columns) as object;
}

/** What of the rows of this kind comes later than the rows. */
function listLater(kind: Kind): readonly string[] {
  return [...LATE[kind], ...(kind in PROVENANCE ? PROVENANCE[kind as Traced] : [])];
}

function fill(
  rows: readonly object[],
  columns: Readonly<Record<string, readonly unknown[]>>,
): void {
  for (const [key, cells] of Object.entries(columns))
    for (const [index, row] of rows.entries()) bring(row, key, cells[index]);
}

function bring(row: object, key: string, value: unknown): void {
  Object.defineProperty(row, key, { value, enumerable: true });
}

/** The same object, whose `keys` throw until they are brought. */
function awaiting<Row extends object>(row: Row, keys: readonly string[]): Row {
  for (const key of keys) {
    const get = (): never => {
      throw new Error(`the ${key} has not been loaded yet`);
    };
    Object.defineProperty(row, key, { get, configurable: true });
  }
  return row;
}

function only(row: object, keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(row).filter(([key]) => keys.includes(key)));
}

function without(row: object, keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)));
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
