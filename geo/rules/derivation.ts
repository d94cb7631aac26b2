import type { Claim } from "../../src/domain/claims.ts";
import type { Problem } from "../../src/domain/problem.ts";
import type { RuleContext } from "./context.ts";

/** A claim neither repeats nor contradicts itself. */
export function* noSelfReference({ situation }: RuleContext): Iterable<Problem> {
  for (const claim of situation.claims) {
    if (![...claim.derivedFrom, ...claim.contradicts].includes(claim.id)) continue;
    yield at(claim, "no-self-reference", claim.id, "ids of other claims");
  }
}

/** Of two claims that contradict each other, each says so, as a reader may come from either. */
export function* contradictionMutual({ situation, claims }: RuleContext): Iterable<Problem> {
  for (const claim of situation.claims) {
    for (const id of claim.contradicts) {
      const other = claims.get(id);
      if (other === undefined || other.id === claim.id || other.contradicts.includes(claim.id))
        continue;
      const expected = `${claim.id} in contradicts of ${id} in line ${other.line}`;
      yield at(claim, "contradiction-mutual", `${id} on one side only`, expected);
    }
  }
}

/** A claim that is hardly to be trusted is never what a curve follows, and its note says why. */
export function* lowIsAlternative({ situation }: RuleContext): Iterable<Problem> {
  for (const claim of situation.claims) {
    if (claim.confidence !== "low" || (claim.role === "alternative" && claim.note !== null))
      continue;
    const got = `${claim.role} ${claim.note === null ? "without" : "with"} a note`;
    yield at(claim, "low-is-alternative", got, "role alternative and a note that says why");
  }
}

/** Going from a claim to what it is derived from never leads back to it. */
export function* noDerivationCycle({ situation, claims }: RuleContext): Iterable<Problem> {
  for (const claim of situation.claims) {
    const path = findWayBack(claim, claims);
    if (path === null || path.length < 2) continue;
    yield at(claim, "no-derivation-cycle", path.join(" from "), "a first statement at the end");
  }
}

/** A claim that repeats says which one. */
export function* repeatNeedsOrigin({ situation }: RuleContext): Iterable<Problem> {
  for (const claim of situation.claims) {
    if (claim.role !== "repeat" || claim.derivedFrom.length > 0) continue;
    yield at(claim, "repeat-needs-origin", "nothing in derived_from", "the claim that is repeated");
  }
}

/** A number that nobody stated says which stated numbers it was computed from. */
export function* arithmeticNeedsOrigin({ situation }: RuleContext): Iterable<Problem> {
  for (const claim of situation.claims) {
    if (!claim.arithmetic || claim.derivedFrom.length > 0) continue;
    const expected = "the claims that it is computed from";
    yield at(claim, "arithmetic-needs-origin", "nothing in derived_from", expected);
  }
}

/** The ids from a claim over its origins back to itself; null when no way leads back. */
function findWayBack(claim: Claim, claims: ReadonlyMap<string, Claim>): readonly string[] | null {
  const seen = new Set<string>();
  const open: (readonly string[])[] = [[claim.id]];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const last = path.at(-1) ?? claim.id;
    for (const origin of claims.get(last)?.derivedFrom ?? []) {
      if (origin === claim.id) return path;
      if (seen.has(origin)) continue;
      seen.add(origin);
      open.push([...path, origin]);
    }
  }
  return null;
}

function at(claim: Claim, rule: string, got: string, expected: string): Problem {
  return { file: "claims.csv", line: claim.line, rule, got, expected };
}
