import { expect, it } from "vitest";
import { checkBase } from "./check-base.ts";

const box = [0, 0, 10, 10] as const;
const collection = (...features: string[]): string =>
  `{ "type": "FeatureCollection", "features": [\n${features.join(",\n")}\n] }\n`;
const feature = (properties: string, type: string, coordinates: string): string =>
  `{ "type": "Feature", "properties": ${properties}, "geometry": { "type": "${type}", "coordinates": ${coordinates} } }`;

const sound = {
  "borders.geojson": collection(feature("{}", "LineString", "[[0, 0], [1, 1]]")),
  "countries.geojson": collection(
    feature(`{ "iso": "QN" }`, "Polygon", "[[[0, 0], [5, 0], [5, 5], [0, 0]]]"),
    feature(`{ "iso": "QM" }`, "Polygon", "[[[0, 0], [5, 5], [0, 5], [0, 0]]]"),
  ),
  "coarse.geojson": collection(
    feature(`{ "layer": "land", "iso": "QN" }`, "Polygon", "[[[0, 0], [5, 0], [5, 5], [0, 0]]]"),
    feature(`{ "layer": "land", "iso": "QM" }`, "Polygon", "[[[0, 0], [5, 5], [0, 5], [0, 0]]]"),
    feature(`{ "layer": "border", "between": "QM-QN" }`, "LineString", "[[0, 0], [5, 5]]"),
    feature(`{ "layer": "river" }`, "LineString", "[[0, 0], [1.125, 1]]"),
  ),
  "lakes.geojson": collection(),
  "rivers.geojson": collection(
    feature("{}", "MultiLineString", "[[[0, 0], [1, 1]], [[2, 2], [3, 2]]]"),
  ),
  "roads.geojson": collection(),
};

it("finds nothing wrong with a sound base map", () => {
  expect(checkBase(sound, box)).toEqual([]);
});

it("tells everything that is wrong at once", () => {
  const { "lakes.geojson": _missing, ...rest } = sound;
  const files = {
    ...rest,
    "borders.geojson": collection(
      feature("{}", "LineString", "[[0, 0], [11, 1]]"),
      feature("{}", "LineString", "[[0, 0], [0.1234567, 1]]"),
    ),
    "countries.geojson": collection(
      feature(`{ "iso": "QN" }`, "Polygon", "[[[0, 0], [5, 5], [5, 0], [0, 0]]]"),
      feature("{}", "Polygon", "[[[0, 0], [5, 0], [5, 5], [0, 0]]]"),
    ),
  };
  expect(checkBase(files, box).map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
    "borders.geojson:2 inside-work-area",
    "borders.geojson:3 at-most-5-decimals",
    "countries.geojson:2 right-hand-rule",
    "countries.geojson:3 shape",
    "lakes.geojson:1 file",
  ]);
});

it.each([
  ["coarse.geojson:4 coarse-border-shared", "[[0, 0], [5, 5]]", "[[0, 0], [5, 4]]"],
  ["coarse.geojson:5 coarse-decimals", "1.125", "1.1253"],
  ["coarse.geojson:5 shape", `"river"`, `"stream"`],
  ["coarse.geojson:4 shape", "QM-QN", "QM"],
])("tells what is wrong with the coarse cut: %s", (expected, from, to) => {
  const broken = sound["coarse.geojson"].replace(from, to);
  const problems = checkBase({ ...sound, "coarse.geojson": broken }, box);
  const seen = new Set(problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`));
  expect([...seen]).toEqual([expected]);
});
