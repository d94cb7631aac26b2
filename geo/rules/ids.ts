import type { Problem } from "../../src/domain/problem.ts";
import type { RuleContext } from "./context.ts";

interface Named {
  readonly id: string;
  readonly file: string;
  readonly line: number;
}

/** An id is used once in its file; places, areas and routes share one set of names, as claims and links speak of all three. */
export function* uniqueId(context: RuleContext): Iterable<Problem> {
  const { claims, events, sources } = context.situation;
  const { places, areas, routes } = context;
  const groups: readonly (readonly Named[])[] = [
    claims.map(({ id, line }) => ({ id, line, file: "claims.csv" })),
    events.map(({ id, line }) => ({ id, line, file: "events.csv" })),
    sources.map(({ id, line }) => ({ id, line, file: "sources.csv" })),
    [...areas, ...routes, ...places].map(({ feature, file, line }) => ({
      id: feature.properties.id,
      file,
      line,
    })),
    namedInHead(context, "measures"),
    namedInHead(context, "parties"),
  ];
  for (const group of groups) yield* findRepeated(group);
}

/** Ids of tables are written like all others, so that they can stand in a link and in a list separated by spaces. */
export function* idForm({ situation }: RuleContext): Iterable<Problem> {
  const tables = {
    "claims.csv": situation.claims,
    "events.csv": situation.events,
    "sources.csv": situation.sources,
  };
  for (const [file, rows] of Object.entries(tables)) {
    for (const { id, line } of rows) {
      if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) continue;
      yield { file, line, rule: "id-form", got: id, expected: "lower-case words joined by -" };
    }
  }
}

function namedInHead(
  { situation, lineInHead }: RuleContext,
  list: "measures" | "parties",
): Named[] {
  return situation[list].map(({ id }, index) => ({
    id,
    file: "situation.json",
    line: lineInHead(list, index),
  }));
}

function* findRepeated(group: readonly Named[]): Iterable<Problem> {
  const first = new Map<string, Named>();
  for (const named of group) {
    const earlier = first.get(named.id);
    if (earlier === undefined) first.set(named.id, named);
    else {
      const expected = `an id other than that in ${earlier.file}:${earlier.line}`;
      yield { file: named.file, line: named.line, rule: "unique-id", got: named.id, expected };
    }
  }
}
