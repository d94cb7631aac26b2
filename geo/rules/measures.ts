import type { Problem } from "../../src/domain/problem.ts";
import type { RuleContext } from "./context.ts";

/** What counts the growth of another measure counts within a period, and the same things as that running total. */
export function* countsGrowth({ situation, lineInHead }: RuleContext): Iterable<Problem> {
  for (const [index, { id, kind, unit, countsOf }] of situation.measures.entries()) {
    const whole = situation.measures.find((candidate) => candidate.id === countsOf);
    if (whole === undefined) continue;
    if (kind === "period" && whole.kind === "cumulative" && whole.unit === unit) continue;
    const line = lineInHead("measures", index, "countsOf");
    const got = `${id}, a ${kind} of ${unit}, of ${whole.id}, a ${whole.kind} of ${whole.unit}`;
    const expected = "a period of a cumulative with the same unit";
    yield { file: "situation.json", line, rule: "counts-growth", got, expected };
  }
}
