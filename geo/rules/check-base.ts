import { parseJson, readJson } from "../../src/domain/parse-json.ts";
import type { Problem } from "../../src/domain/problem.ts";
import { Problems } from "../../src/domain/problems.ts";
import { collectionSchema } from "../../src/domain/schemas.ts";
import type { Bounds } from "../../src/domain/situation.ts";
import type { BaseFiles } from "../load.ts";
import { countrySchema, drawnSchema } from "./base-schema.ts";
import {
  atMostFiveDecimals,
  closedRing,
  insideWorkArea,
  noRepeatedVertex,
  rightHandRule,
  type Drawn,
} from "./geometry.ts";
import { listShapes } from "./shapes.ts";
import { sortProblems } from "./sort-problems.ts";

const BASE_FILES = ["borders", "countries", "lakes", "rivers", "roads"].map(
  (name) => `${name}.geojson`,
);

/** Everything that is wrong with the base map's files, by file and line. `box` is west, south, east, north of what is kept. */
export function checkBase(files: BaseFiles, box: Bounds): readonly Problem[] {
  const problems = new Problems();
  for (const file of BASE_FILES.filter((name) => files[name] === undefined)) {
    problems.add(file, 1, "file", undefined, "a file of this name in the base map");
  }
  const drawn = Object.entries(files).flatMap(([file, text]) => readDrawn(file, text, problems));
  return sortProblems([
    ...problems.found,
    ...closedRing(drawn),
    ...rightHandRule(drawn),
    ...noRepeatedVertex(drawn),
    ...insideWorkArea(drawn, box),
    ...atMostFiveDecimals(files),
  ]);
}

function readDrawn(file: string, text: string, problems: Problems): readonly Drawn[] {
  const json = parseJson(file, text, problems);
  if (json === null) return [];
  const schema = file === "countries.geojson" ? countrySchema : drawnSchema;
  const collection = readJson(json, [], json.value, collectionSchema, problems);
  return (collection?.features ?? []).flatMap((raw, index) => {
    const feature = readJson(json, ["features", index], raw, schema, problems);
    if (feature === null) return [];
    const line = json.lineOf(["features", index]);
    return [{ file, line, shapes: listShapes(feature.geometry) }];
  });
}
