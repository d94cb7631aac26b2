import type { Claim } from "../domain/claims.ts";
import { byTime } from "../time/series.ts";

/** Claims that stand to one claim in the same way. */
export interface Relation {
  readonly kind: RelationKind;
  readonly claims: readonly Claim[];
}

export type RelationKind =
  | "repeats"
  | "computedFrom"
  | "basedOn"
  | "contradicts"
  | "contradictedBy"
  | "repeatedBy"
  | "usedBy"
  | "basisOf";

/** What a claim repeats, rests on and contradicts, and what repeats, uses and contradicts it, each in order of time; none empty. */
export function deriveRelations(claim: Claim, claims: readonly Claim[]): readonly Relation[] {
  const sources = claims.filter(({ id }) => claim.derivedFrom.includes(id));
  const users = claims.filter(({ derivedFrom }) => derivedFrom.includes(claim.id));
  const contradicts = claims.filter(({ id }) => claim.contradicts.includes(id));
  const contradictedBy = claims.filter(
    (one) => one.contradicts.includes(claim.id) && !contradicts.includes(one),
  );
  const relations: readonly Relation[] = [
    { kind: derivationOf(claim), claims: sources },
    { kind: "contradicts", claims: contradicts },
    { kind: "contradictedBy", claims: contradictedBy },
    { kind: "repeatedBy", claims: users.filter((one) => derivationOf(one) === "repeats") },
    { kind: "usedBy", claims: users.filter((one) => derivationOf(one) === "computedFrom") },
    { kind: "basisOf", claims: users.filter((one) => derivationOf(one) === "basedOn") },
  ];
  return relations
    .filter((relation) => relation.claims.length > 0)
    .map((relation) => ({ ...relation, claims: [...relation.claims].sort(byTime) }));
}

function derivationOf({ role, arithmetic }: Claim): "repeats" | "computedFrom" | "basedOn" {
  if (role === "repeat") return "repeats";
  return arithmetic ? "computedFrom" : "basedOn";
}
