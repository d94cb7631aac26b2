import { expect, it } from "vitest";
import { breakPack, expectSeen, seeSlip, type Slip } from "./broken.fixture.ts";
import { checkPack } from "./check-pack.ts";

const file = "situation.json";
const from = `"id": "travel-time",
      "kind": "stock",
      "unit": "hours",`;
const as = (kind: string, unit: string, countsOf: string): string => `"id": "travel-time",
      "kind": "${kind}",
      "unit": "${unit}",
      "countsOf": "${countsOf}",`;
const at = `"countsOf"`;

const slips: readonly (readonly [string, Slip])[] = [
  ["counts-growth", { file, from, to: as("stock", "hours", "arrivals"), at }],
  ["counts-growth", { file, from, to: as("period", "hours", "arrivals"), at }],
  ["counts-growth", { file, from, to: as("period", "hours", "sheltered"), at }],
  ["known-measure", { file, from, to: as("period", "hours", "departures"), at }],
];

it.each(slips)("%s %#", (rule, slip) => {
  expect(seeSlip(slip)).toEqual(expectSeen(slip, rule));
});

it("accepts a period that counts the growth of a running total", () => {
  const slip = { file, from, to: as("period", "persons", "arrivals") };
  const problems = checkPack(breakPack([slip])).filter(({ rule }) => rule === "counts-growth");
  expect(problems).toEqual([]);
});
