import { expect, it } from "vitest";
import { checkPack } from "./check-pack.ts";
import { breakPack, expectSeen, seeSlip } from "./broken.fixture.ts";

const file = "claims.csv";
const firstEnds = ",,medium,no,\narrivals-evening";

it.each([
  ["no-self-reference", `,${firstEnds}`, `,arrivals-first${firstEnds}`, "arrivals-first,"],
  ["no-self-reference", firstEnds, `arrivals-first${firstEnds}`, "arrivals-first,"],
  ["contradiction-mutual", ",,arrivals-council,high", ",,,high", "arrivals-council,arrivals"],
  ["repeat-needs-origin", "post,arrivals-last,,high", "post,,,high", "arrivals-repeated,"],
  ["arithmetic-needs-origin", "sheltered-north sheltered-south", "", "sheltered-all,"],
  ["low-is-alternative", "almanac,,,medium", "almanac,,,low", "people-before,"],
  [
    "low-is-alternative",
    "medium,no,The council counted households.",
    "low,no,",
    "arrivals-council,arrivals",
  ],
])("%s %#", (rule, from, to, at) => {
  const slip = { file, from, to, at };
  expect(seeSlip(slip)).toEqual(expectSeen(slip, rule));
});

it("no-derivation-cycle is told for every claim of the cycle", () => {
  const slip = {
    file,
    from: "sheltered-south,sheltered,south-riding,2014-03-05T20:00-03:30,350,,exact,headline,harbour-office,Harbour office,wrackline-post,",
    to: "",
  };
  const to = `${slip.from}sheltered-all`;
  const found = checkPack(breakPack([{ ...slip, to }]));
  expect(found.map(({ line, rule, got }) => ({ line, rule, got }))).toEqual([
    { line: 8, rule: "no-derivation-cycle", got: "sheltered-south from sheltered-all" },
    { line: 9, rule: "no-derivation-cycle", got: "sheltered-all from sheltered-south" },
  ]);
});
