import { expect, it } from "vitest";
import { breakPack, expectSeen, seeSlip, type Slip } from "./broken.fixture.ts";
import { checkPack } from "./check-pack.ts";

const file = "claims.csv";

const slips: readonly (readonly [string, Slip])[] = [
  ["counts-whole", { file, from: "350,,exact", to: "350.5,,exact" }],
  ["counts-whole", { file, from: "1900,2100", to: "1900,99999999999999999999" }],
  [
    "population-holds-all",
    { file, from: "2013,3600,,about", to: "2013,2000,,about", at: "-last," },
  ],
];

it.each(slips)("%s %#", (rule, slip) => {
  expect(seeSlip(slip)).toContain(expectSeen(slip, rule)[0]);
});

it("headline-in-period: told where the measure is named", () => {
  const rows = ["first", "evening", "last"].map((id) => `arrivals-${id},arrivals`);
  const files = breakPack(
    rows.map((from) => ({ file, from, to: from.replace(/arrivals$/, "sheltered") })),
  );
  const problems = checkPack(files).filter(({ rule }) => rule === "headline-in-period");
  expect(problems).toMatchObject([
    {
      file: "situation.json",
      got: "0 headline claims on arrivals, none that begins within the period",
    },
  ]);
});
