import { expect, it } from "vitest";
import { checkPack } from "./check-pack.ts";
import { breakPack, expectSeen, seeSlip } from "./broken.fixture.ts";

const file = "claims.csv";
const evening = "2014-03-04T18:00-03:30/2014-03-05T00:00-03:30";

it.each([
  [
    "shares hours with another",
    "arrivals,,2014-03-05T20:00-03:30",
    "arrivals,,2014-03-04T23:59-03:30",
  ],
  ["speaks of the same instant", evening, "2014-03-04T12:00-03:30"],
])("headline-no-overlap: a claim %s", (_what, from, to) => {
  const slip = { file, from, to, at: from === evening ? "arrivals-evening" : "arrivals-last" };
  expect(seeSlip(slip)).toEqual(expectSeen(slip, "headline-no-overlap"));
});

it("lets headline claims touch", () => {
  const slip = { file, from: evening, to: "2014-03-04T12:00-03:30/2014-03-05T20:00-03:30" };
  expect(checkPack(breakPack([slip]))).toEqual([]);
});

it("headline-never-falls: told with the claim before it in time", () => {
  const slip = { file, from: "00-03:30,420,", to: "00-03:30,1251,", at: "arrivals-evening" };
  expect(seeSlip(slip)).toEqual(expectSeen(slip, "headline-never-falls"));
  expect(checkPack(breakPack([slip]))[0]).toMatchObject({
    got: "1250",
    expected: "at least 1251, as arrivals-first in line 2 says",
  });
});

it("headline-never-falls: a stock may fall", () => {
  const later =
    "sheltered-less,sheltered,north-riding,2014-03-06,10,,exact,headline,harbour-office,Harbour office,wrackline-post,,,high,no,\n";
  const slip = { file, from: "sheltered-south,", to: `${later}sheltered-south,` };
  expect(checkPack(breakPack([slip]))).toEqual([]);
});
