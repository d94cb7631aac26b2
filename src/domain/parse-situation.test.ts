import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { PACK_FILES, parseSituation, type PackFiles } from "./parse-situation.ts";
import { formatProblem } from "./problem.ts";
import type { Situation } from "./situation.ts";

const folder = new URL("../../e2e/fixtures/tiny-pack/", import.meta.url);
const files: PackFiles = Object.fromEntries(
  PACK_FILES.map((name) => [name, readFileSync(new URL(name, folder), "utf8")]),
);

function read(pack: PackFiles): Situation {
  const parsed = parseSituation(pack);
  if (!parsed.ok) throw new Error(parsed.failure.map(formatProblem).join("\n"));
  return parsed.value;
}

function tell(
  changes: Readonly<Record<string, readonly [from: string, to: string]>>,
): readonly string[] {
  const broken = Object.entries(changes).map(([name, [from, to]]) => {
    expect(files[name]).toContain(from);
    return [name, files[name]?.replace(from, to) ?? ""] as const;
  });
  const parsed = parseSituation({ ...files, ...Object.fromEntries(broken) });
  return parsed.ok ? [] : parsed.failure.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}

it("reads a whole pack", () => {
  const situation = read(files);
  expect(situation).toMatchObject({
    id: "tiny-pack",
    utcOffsetMinutes: -210,
    cover: Date.parse("2014-03-05T23:30Z"),
    hostCountry: "QN",
    flow: { opens: Date.parse("2014-03-04T09:30Z"), crossing: "causeway-gate" },
  });
  expect(situation.measures.map(({ id, sentence }) => [id, sentence !== null])).toEqual([
    ["arrivals", true],
    ["sheltered", true],
    ["counted-origin", false],
    ["population", false],
    ["travel-time", false],
  ]);
  expect(situation.claims).toHaveLength(12);
  expect(situation.events).toHaveLength(2);
  expect(situation.sources).toHaveLength(2);
  expect(situation.areas.map(({ kind }) => kind)).toEqual([
    "region",
    "corridor",
    "province",
    "province",
  ]);
});

it("reads dates in features as days of the situation's offset", () => {
  const situation = read(files);
  const gate = situation.places.find(({ id }) => id === "causeway-gate");
  const opened = Date.parse("2014-03-04T09:30Z");
  expect(gate?.phases).toMatchObject([
    {
      state: "closed",
      from: Date.parse("2014-03-01T03:30Z"),
      to: opened,
      validity: { from: { precision: "day" }, to: { precision: "instant" } },
    },
    { state: "outbound", from: opened, to: null },
  ]);
  const ferry = situation.routes.find(({ id }) => id === "north-ferry");
  const end = Date.parse("2014-03-03T03:30Z");
  expect(ferry?.validity).toMatchObject({ from: null, to: { time: { end }, precision: "day" } });
});

it("is plain data that nobody changes, and survives being sent as JSON", () => {
  const situation = read(files);
  expect(Object.isFrozen(situation.claims[0]?.time)).toBe(true);
  expect(Object.isFrozen(situation.flow.origins)).toBe(true);
  expect(JSON.parse(JSON.stringify(situation))).toEqual(situation);
});

it("tells which files are missing", () => {
  const { "claims.csv": _claims, "situation.json": _head, ...rest } = files;
  expect(parseSituation(rest)).toMatchObject({
    failure: [
      { file: "situation.json", rule: "file" },
      { file: "claims.csv", rule: "file" },
    ],
  });
});

it("tells of a property that nobody reads, as it is likely misspelt", () => {
  expect(tell({ "routes.geojson": [`"note": {`, `"notes": {`] })).toEqual([
    "routes.geojson:4 shape",
  ]);
});

it("asks for a minute where a bare date is too wide, and says so", () => {
  const head = (files["situation.json"] ?? "")
    .replace(`"cover": "2014-03-05T20:00-03:30"`, `"cover": "2014-03-05"`)
    .replace(`"opens": "2014-03-04T06:00-03:30"`, `"opens": "2014-03"`);
  const parsed = parseSituation({ ...files, "situation.json": head });
  expect(parsed.ok ? [] : parsed.failure.map(formatProblem)).toEqual([
    `situation.json:10 time: got "2014-03-05", expected a date, hour and minute with offset, such as 2014-03-05T20:00-03:30 at cover`,
    `situation.json:101 time: got "2014-03", expected a date, hour and minute with offset, such as 2014-03-05T20:00-03:30 at flow.opens`,
  ]);
});

it("tells of a text that is empty, and of one in what is no language", () => {
  const told = (name: string, from: string, to: string) => {
    const parsed = parseSituation({ ...files, [name]: files[name]?.replace(from, to) ?? "" });
    return parsed.ok ? [] : parsed.failure.map(formatProblem);
  };
  const places = "places.geojson";
  const at = "at features.0.properties.name";
  const name = `"name": {"en": "Quill Haven"`;
  expect(told(places, name, `${name}, "ka": "ქვილი", "az-Arab": "a", "es-419": "b"`)).toEqual([]);
  expect(told(places, name, `${name}, "hy": ""`)).toEqual([
    `places.geojson:2 shape: got "", expected some text ${at}.hy`,
  ]);
  expect(told(places, name, `"name": {"en": ""`)).toEqual([
    `places.geojson:2 shape: got "", expected some text ${at}.en`,
  ]);
  for (const key of ["armenian", "HY", "hy_AM", "note"])
    expect(told(places, name, `${name}, "${key}": "Quill Haven"`)).toEqual([
      `places.geojson:2 shape: got "${key}", expected a language tag such as hy or az-Latn ${at}.${key}`,
    ]);
  expect(told(places, name, `"name": {"hy": "Quill Haven"`)).toEqual([
    `places.geojson:2 shape: got nothing, expected string ${at}.en`,
  ]);
});

it("tells what is wrong in all files at once", () => {
  const found = tell({
    "situation.json": [`"period": "2014-03-03T12:00-03:30/`, `"period": "2014-03-33T12:00-03:30/`],
    "areas.geojson": [`"kind": "region"`, `"kind": "county"`],
    "routes.geojson": [`"validTo": "2014-03-02"`, `"validTo": "March"`],
    "places.geojson": [`"from": "2014-03-01"`, `"from": "01.03.2014"`],
    "claims.csv": [",420,", ",some,"],
    "sources.csv": [",2014-03-06", ",06-03-2014"],
  });
  expect(found).toEqual([
    "areas.geojson:2 shape",
    "routes.geojson:5 time",
    "places.geojson:5 time",
    "claims.csv:2 number",
    "sources.csv:2 time",
    "situation.json:9 time",
  ]);
});
