import type { Claim } from "../../src/domain/claims.ts";
import type { Problem } from "../../src/domain/problem.ts";
import type { RuleContext } from "./context.ts";
import { tellTime } from "./tell.ts";

/** The claims that one curve follows speak of one time each: touching is fine, sharing time is not. */
export function* headlineNoOverlap({ situation }: RuleContext): Iterable<Problem> {
  for (const series of groupHeadlines(situation.claims)) {
    for (const [index, claim] of series.entries()) {
      const earlier = series.slice(0, index).find((other) => overlap(other, claim));
      if (earlier === undefined) continue;
      const got = `${tellTime(claim.time.start, situation)} to ${tellTime(claim.time.end, situation)}`;
      const expected = `no time of ${earlier.id} in line ${earlier.line}`;
      yield { file: "claims.csv", line: claim.line, rule: "headline-no-overlap", got, expected };
    }
  }
}

/** A number that only ever grows does not fall along its curve. */
export function* headlineNeverFalls({ situation }: RuleContext): Iterable<Problem> {
  const growing = new Set(
    situation.measures.filter(({ kind }) => kind === "cumulative").map(({ id }) => id),
  );
  for (const series of groupHeadlines(situation.claims)) {
    for (const [index, claim] of series.entries()) {
      const before = series[index - 1];
      if (before === undefined || !growing.has(claim.measure) || claim.value >= before.value)
        continue;
      const got = String(claim.value);
      const expected = `at least ${before.value}, as ${before.id} in line ${before.line} says`;
      yield { file: "claims.csv", line: claim.line, rule: "headline-never-falls", got, expected };
    }
  }
}

/** Headline claims by measure and place, each group in order of time. */
function groupHeadlines(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.role !== "headline") continue;
    const key = `${claim.measure} ${claim.place ?? ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [claim]);
    else group.push(claim);
  }
  return [...groups.values()].map((group) =>
    group.toSorted((a, b) => a.time.start - b.time.start || a.time.end - b.time.end),
  );
}

function overlap({ time: a }: Claim, { time: b }: Claim): boolean {
  const sameInstant = a.start === b.start && a.end === b.end;
  return sameInstant || (a.start < b.end && b.start < a.end);
}
