import type { JSONPath } from "jsonc-parser";
import type { z } from "zod";
import type { Claim } from "../../src/domain/claims.ts";
import { parseJson, readJson, type JsonFile } from "../../src/domain/parse-json.ts";
import type { PackFiles } from "../../src/domain/parse-situation.ts";
import type { Problem } from "../../src/domain/problem.ts";
import { Problems } from "../../src/domain/problems.ts";
import {
  areaSchema,
  collectionSchema,
  placeSchema,
  routeSchema,
} from "../../src/domain/schemas.ts";
import type { Situation } from "../../src/domain/situation.ts";
import type { BaseFiles } from "../load.ts";

export type PlaceFeature = z.infer<typeof placeSchema>;
export type AreaFeature = z.infer<typeof areaSchema>;
export type RouteFeature = z.infer<typeof routeSchema>;

/** A feature as it stands in its file. */
export interface Located<Feature> {
  readonly feature: Feature;
  readonly file: string;
  /** Line on which the feature begins, counted from 1. */
  readonly line: number;
}

/** What an invariant looks at: the parsed situation, and the files for what parsing leaves behind (lines, raw text). */
export interface RuleContext {
  readonly files: PackFiles;
  readonly base: BaseFiles;
  readonly situation: Situation;
  /** The first claim of each id. */
  readonly claims: ReadonlyMap<string, Claim>;
  readonly places: readonly Located<PlaceFeature>[];
  readonly areas: readonly Located<AreaFeature>[];
  readonly routes: readonly Located<RouteFeature>[];
  /** Line of a part of situation.json. */
  readonly lineInHead: (...path: JSONPath) => number;
}

/** One invariant. Its name is the rule's name in kebab case. */
export type Rule = (context: RuleContext) => Iterable<Problem>;

/** The context for a pack that `parseSituation` accepts. Throws on any other. */
export function createContext(
  files: PackFiles,
  base: BaseFiles,
  situation: Situation,
): RuleContext {
  const head = readFile("situation.json", files["situation.json"] ?? "");
  return {
    files,
    base,
    situation,
    claims: new Map(situation.claims.toReversed().map((claim) => [claim.id, claim])),
    places: locate("places.geojson", files["places.geojson"] ?? "", placeSchema),
    areas: locate("areas.geojson", files["areas.geojson"] ?? "", areaSchema),
    routes: locate("routes.geojson", files["routes.geojson"] ?? "", routeSchema),
    lineInHead: (...path) => head.lineOf(path),
  };
}

/** The features of a GeoJSON file with their lines. Throws when the file does not have that shape. */
export function locate<Feature>(
  file: string,
  text: string,
  schema: z.ZodType<Feature>,
): Located<Feature>[] {
  const json = readFile(file, text);
  const problems = new Problems();
  const collection = readJson(json, [], json.value, collectionSchema, problems);
  return (collection?.features ?? []).map((raw, index) => {
    const feature = readJson(json, ["features", index], raw, schema, problems);
    if (feature === null) throw new Error(`${file} was checked before its shape was`);
    return { feature, file, line: json.lineOf(["features", index]) };
  });
}

function readFile(file: string, text: string): JsonFile {
  const json = parseJson(file, text, new Problems());
  if (json === null) throw new Error(`${file} was checked before it was read`);
  return json;
}
