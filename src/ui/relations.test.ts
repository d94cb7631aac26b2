import { expect, test } from "vitest";
import { deriveRelations } from "./relations.ts";
import { findTestClaim, testVoice } from "./voice.fixture.ts";

function relationsOf(id: string) {
  return deriveRelations(findTestClaim(id), testVoice.situation.claims).map(({ kind, claims }) => [
    kind,
    claims.map((claim) => claim.id),
  ]);
}

test("what a claim contradicts, and what repeats it or rests on it, is derived from both sides", () => {
  expect(relationsOf("arrivals-last")).toEqual([
    ["contradicts", ["arrivals-council"]],
    ["repeatedBy", ["arrivals-repeated"]],
    ["basisOf", ["counted-by-origin"]],
  ]);
  expect(relationsOf("arrivals-repeated")).toEqual([["repeats", ["arrivals-last"]]]);
  expect(relationsOf("counted-by-origin")).toEqual([["basedOn", ["arrivals-last"]]]);
});

test("arithmetic names its parts, and the parts name the arithmetic", () => {
  expect(relationsOf("sheltered-all")).toEqual([
    ["computedFrom", ["sheltered-north", "sheltered-south"]],
  ]);
  expect(relationsOf("sheltered-north")).toEqual([["usedBy", ["sheltered-all"]]]);
});

test("a contradiction that only one side states is told on the other", () => {
  const one = { ...findTestClaim("arrivals-last"), contradicts: [] };
  const other = findTestClaim("arrivals-council");
  expect(deriveRelations(one, [one, other])).toEqual([{ kind: "contradictedBy", claims: [other] }]);
});

test("a claim that stands alone has no relations", () => {
  expect(relationsOf("people-before")).toEqual([]);
});
