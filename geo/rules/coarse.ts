import type { Problem } from "../../src/domain/problem.ts";
import type { BaseFiles } from "../load.ts";
import { coarseSchema } from "./base-schema.ts";
import { locate } from "./context.ts";
import { tell } from "./geometry.ts";
import { listShapes } from "./shapes.ts";

/** The base map for small pictures, all layers in one file. */
export const COARSE_FILE = "coarse.geojson";

/** The coarse cut is written with three decimals (about a hundred metres) at most: more cannot be seen, and costs. */
export function* coarseDecimals(file: string, text: string | undefined): Iterable<Problem> {
  for (const [index, row] of (text ?? "").split("\n").entries()) {
    const long = /-?\d+\.\d{4,}/.exec(row)?.[0];
    if (long === undefined) continue;
    const expected = "3 decimals at most in a coarse cut";
    yield { file, line: index + 1, rule: "coarse-decimals", got: long, expected };
  }
}

/** A border of the coarse cut is the very line on which its two countries meet. Throws on a file of another shape. */
export function* coarseBorderShared(files: BaseFiles): Iterable<Problem> {
  const features = locate(COARSE_FILE, files[COARSE_FILE] ?? "", coarseSchema);
  const vertices = new Map<string, Set<string>>();
  for (const { feature } of features) {
    if (feature.properties.layer !== "land") continue;
    const points = listShapes(feature.geometry).flatMap((shape) => shape.points);
    vertices.set(feature.properties.iso, new Set(points.map(String)));
  }
  for (const { feature, file, line } of features) {
    if (feature.properties.layer !== "border") continue;
    const points = listShapes(feature.geometry).flatMap((shape) => shape.points);
    for (const iso of feature.properties.between.split("-")) {
      const apart = points.find((point) => !vertices.get(iso)?.has(String(point)));
      if (apart === undefined) continue;
      const expected = `a vertex of the land of ${iso}`;
      yield { file, line, rule: "coarse-border-shared", got: tell(apart), expected };
    }
  }
}
