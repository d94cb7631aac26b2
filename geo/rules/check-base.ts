import type { z } from "zod";
import { parseJson, readJson } from "../../src/domain/parse-json.ts";
import type { Problem } from "../../src/domain/problem.ts";
import { Problems } from "../../src/domain/problems.ts";
import { collectionSchema } from "../../src/domain/schemas.ts";
import type { Bounds } from "../../src/domain/situation.ts";
import type { BaseFiles } from "../load.ts";
import { coarseSchema, countrySchema, drawnSchema } from "./base-schema.ts";
import { COARSE_FILE, coarseBorderShared, coarseDecimals } from "./coarse.ts";
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

const BASE_FILES = ["borders", "coarse", "countries", "lakes", "rivers", "roads"].map(
  (name) => `${name}.geojson`,
);

const SCHEMAS: Readonly<Record<string, z.ZodType<z.infer<typeof drawnSchema>>>> = {
  "countries.geojson": countrySchema,
  [COARSE_FILE]: coarseSchema,
};

/** Everything that is wrong with the base map's files, by file and line. `box` is west, south, east, north of what is kept. */
export function checkBase(files: BaseFiles, box: Bounds): readonly Problem[] {
  const problems = new Problems();
  for (const file of BASE_FILES.filter((name) => files[name] === undefined)) {
    problems.add(file, 1, "file", undefined, "a file of this name in the base map");
  }
  const drawn = Object.entries(files).flatMap(([file, text]) => readDrawn(file, text, problems));
  // Who shares what can only be asked of a file that can be read.
  const isReadable = !problems.found.some((problem) => problem.file === COARSE_FILE);
  return sortProblems([
    ...problems.found,
    ...closedRing(drawn),
    ...rightHandRule(drawn),
    ...noRepeatedVertex(drawn),
    ...insideWorkArea(drawn, box),
    ...atMostFiveDecimals(files),
    ...coarseDecimals(COARSE_FILE, files[COARSE_FILE]),
    ...(isReadable ? coarseBorderShared(files) : []),
  ]);
}

function readDrawn(file: string, text: string, problems: Problems): readonly Drawn[] {
  const json = parseJson(file, text, problems);
  if (json === null) return [];
  const schema = SCHEMAS[file] ?? drawnSchema;
  const collection = readJson(json, [], json.value, collectionSchema, problems);
  return (collection?.features ?? []).flatMap((raw, index) => {
    const feature = readJson(json, ["features", index], raw, schema, problems);
    if (feature === null) return [];
    const line = json.lineOf(["features", index]);
    return [{ file, line, shapes: listShapes(feature.geometry) }];
  });
}
