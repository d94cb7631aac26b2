import type { Position } from "geojson";
import type { Problem } from "../../src/domain/problem.ts";
import type { Bounds } from "../../src/domain/situation.ts";
import type { RuleContext } from "./context.ts";
import { listShapes, signedArea, type Shape } from "./shapes.ts";

/** A feature of any file, for the invariants that packs and the base map share. */
export interface Drawn {
  readonly file: string;
  readonly line: number;
  readonly shapes: readonly Shape[];
}

/** Everything that a pack draws. */
export function listDrawn({ places, areas, routes }: RuleContext): readonly Drawn[] {
  return [...areas, ...routes, ...places].map(({ feature, file, line }) => ({
    file,
    line,
    shapes: listShapes(feature.geometry),
  }));
}

/** A ring ends where it begins. */
export function* closedRing(drawn: readonly Drawn[]): Iterable<Problem> {
  for (const { file, line, shapes } of drawn) {
    for (const { points } of shapes.filter(isRing)) {
      const [first, last] = [points[0], points.at(-1)];
      if (isSame(first, last)) continue;
      const expected = `the ring to end at its beginning ${tell(first)}`;
      yield { file, line, rule: "closed-ring", got: tell(last), expected };
    }
  }
}

/** Outer rings run counter-clockwise, holes clockwise (RFC 7946). */
export function* rightHandRule(drawn: readonly Drawn[]): Iterable<Problem> {
  for (const { file, line, shapes } of drawn) {
    for (const { role, points } of shapes.filter(isRing)) {
      const counterClockwise = signedArea(points) > 0;
      if (counterClockwise === (role === "outer")) continue;
      const got = `${role} ring ${counterClockwise ? "counter-clockwise" : "clockwise"} from ${tell(points[0])}`;
      const expected = "outer rings counter-clockwise, holes clockwise";
      yield { file, line, rule: "right-hand-rule", got, expected };
    }
  }
}

/** No vertex stands twice in a row. */
export function* noRepeatedVertex(drawn: readonly Drawn[]): Iterable<Problem> {
  for (const { file, line, shapes } of drawn) {
    for (const { points } of shapes) {
      const repeated = points.find((point, index) => index > 0 && isSame(points[index - 1], point));
      if (repeated === undefined) continue;
      const got = `${tell(repeated)} twice in a row`;
      yield { file, line, rule: "no-repeated-vertex", got, expected: "each vertex once" };
    }
  }
}

/** Nothing lies outside the box (west, south, east, north) that the reader can move in. */
export function* insideWorkArea(drawn: readonly Drawn[], box: Bounds): Iterable<Problem> {
  const [west, south, east, north] = box;
  for (const { file, line, shapes } of drawn) {
    const outside = shapes
      .flatMap(({ points }) => points)
      .find(([lng = 0, lat = 0]) => lng < west || lng > east || lat < south || lat > north);
    if (outside === undefined) continue;
    const expected = `a position within ${box.join(", ")}`;
    yield { file, line, rule: "inside-work-area", got: tell(outside), expected };
  }
}

/** Coordinates are written with five decimals (about a metre) at most. */
export function* atMostFiveDecimals(files: Readonly<Record<string, string>>): Iterable<Problem> {
  for (const [file, text] of Object.entries(files)) {
    if (!file.endsWith(".geojson")) continue;
    for (const [index, row] of text.split("\n").entries()) {
      const long = /-?\d+\.\d{6,}/.exec(row)?.[0];
      if (long === undefined) continue;
      const expected = "5 decimals at most";
      yield { file, line: index + 1, rule: "at-most-5-decimals", got: long, expected };
    }
  }
}

/** Whether two positions are the very same. */
export function isSame(a: Position | undefined, b: Position | undefined): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1];
}

/** A position for people who mend data. */
export function tell(position: Position | undefined): string {
  return position === undefined ? "nothing" : `[${position.join(", ")}]`;
}

function isRing({ role }: Shape): boolean {
  return role === "outer" || role === "hole";
}
