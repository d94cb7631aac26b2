import { parseJson, readJson } from "../../src/domain/parse-json.ts";
import type { Problem } from "../../src/domain/problem.ts";
import { Problems } from "../../src/domain/problems.ts";
import { collectionSchema } from "../../src/domain/schemas.ts";
import { COARSE_AREAS_FILE } from "../load.ts";
import { coarseAreaSchema } from "./base-schema.ts";
import { coarseDecimals } from "./coarse.ts";
import type { RuleContext } from "./context.ts";
import { closedRing, insideWorkArea, noRepeatedVertex, rightHandRule } from "./geometry.ts";
import { listShapes } from "./shapes.ts";

/** Where there is a coarse cut it holds every area once, under its id and kind, and is as sound as the fine one. */
export function* coarseAreas({ files, areas, situation }: RuleContext): Iterable<Problem> {
  const text = files[COARSE_AREAS_FILE];
  if (text === undefined) return;
  const problems = new Problems();
  const json = parseJson(COARSE_AREAS_FILE, text, problems);
  const collection = json && readJson(json, [], json.value, collectionSchema, problems);
  const left = new Map(
    areas.map(({ feature: { properties } }) => [properties.id, properties.kind]),
  );
  const drawn = (collection?.features ?? []).flatMap((raw, index) => {
    const feature = json && readJson(json, ["features", index], raw, coarseAreaSchema, problems);
    if (!feature) return [];
    const line = json.lineOf(["features", index]);
    const { id, kind } = feature.properties;
    if (left.get(id) !== kind) {
      const expected = "the id and kind of an area in areas.geojson, each once";
      problems.add(COARSE_AREAS_FILE, line, "coarse-areas", { id, kind }, expected);
    }
    left.delete(id);
    return [{ file: COARSE_AREAS_FILE, line, shapes: listShapes(feature.geometry) }];
  });
  if (problems.found.length === 0 && left.size > 0)
    problems.add(
      COARSE_AREAS_FILE,
      1,
      "coarse-areas",
      undefined,
      `a cut of ${[...left.keys()].join(", ")}`,
    );
  yield* problems.found;
  yield* closedRing(drawn);
  yield* rightHandRule(drawn);
  yield* noRepeatedVertex(drawn);
  yield* insideWorkArea(drawn, situation.maxBounds);
  yield* coarseDecimals(COARSE_AREAS_FILE, text);
}
