import type { Claim } from "../domain/claims.ts";
import type { Situation } from "../domain/situation.ts";

/**
 * The share of people that each origin of the flow plan is reported for, in the plan's order; they add up to 1.
 * An origin without a claim takes what the others leave of the stated total; without such an origin the shares are of their own sum.
 */
export function deriveOriginShares(situation: Situation): readonly number[] {
  const { origins, originTotal } = situation.flow;
  const claims = new Map(situation.claims.map((claim): [string, Claim] => [claim.id, claim]));
  const stated = origins.map(({ claim }) =>
    claim === null ? null : (claims.get(claim)?.value ?? 0),
  );
  const sum = stated.reduce<number>((total, value) => total + (value ?? 0), 0);
  const open = stated.filter((value) => value === null).length;
  const total = open === 0 ? sum : Math.max(claims.get(originTotal)?.value ?? 0, sum);
  return stated.map((value) => (value ?? (total - sum) / open) / total);
}

/**
 * An origin for each of `dots` dots, such that among the first so many dots every origin has its share to within one dot.
 * Deterministic: of the origins that have not had their share yet, the dot goes to the one that would be the first to lag by a whole
 * dot. (Always serving the one that lags most can leave a small origin further behind than that.)
 */
export function assignOrigins(shares: readonly number[], dots: number): Uint8Array {
  const given = shares.map(() => 0);
  return Uint8Array.from({ length: dots }, (_, dot) => {
    let best = 0;
    let soonest = Infinity;
    shares.forEach((share, origin) => {
      const had = given[origin] ?? 0;
      const due = (had + 1) / share;
      if (share * (dot + 1) > had && due < soonest) [best, soonest] = [origin, due];
    });
    given[best] = (given[best] ?? 0) + 1;
    return best;
  });
}
