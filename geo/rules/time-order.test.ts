import { expect, it } from "vitest";
import { expectSeen, seeSlip, tinyPack } from "./broken.fixture.ts";

it.each([
  ["range-ordered", "claims.csv", "1900,2100", "1900,1900"],
  [
    "interval-ordered",
    "claims.csv",
    "2014-03-04T18:00-03:30/2014-03-05T00:00-03:30",
    "2014-03-04T18:00-03:30/2014-03-04T21:30Z",
  ],
  [
    "interval-ordered",
    "situation.json",
    "2014-03-03T12:00-03:30/2014-03-07T00:00-03:30",
    "2014-03-05T20:00-03:30/2014-03-05T20:00-03:30",
  ],
  [
    "interval-ordered",
    "routes.geojson",
    `"validFrom": "2014-03-04T06:00-03:30", "validTo": null`,
    `"validFrom": "2014-03-04T06:00-03:30", "validTo": "2014-03-03"`,
  ],
  ["claim-in-sane-time", "claims.csv", "little-brindle,2013,", "little-brindle,1813,"],
  ["published-after", "claims.csv", "travel-time,,2014-03-04,", "travel-time,,2014-04-03,"],
  ["published-after", "events.csv", "2014-03-05,The", "2014-03-15,The"],
  [
    "crossing-states-ordered",
    "places.geojson",
    `"to": "2014-03-04T06:00-03:30"`,
    `"to": "2014-03-04T06:01-03:30"`,
  ],
  ["crossing-states-ordered", "places.geojson", `"to": "2014-03-04T06:00-03:30"`, `"to": null`],
  [
    "crossing-states-ordered",
    "places.geojson",
    `"to": "2014-03-04T06:00-03:30"`,
    `"to": "2014-02-28"`,
  ],
  ["cover-in-period", "situation.json", `"cover": "2014-03-05T`, `"cover": "2014-03-08T`],
  [
    "opens-before-first-arrival",
    "situation.json",
    `"opens": "2014-03-04T06:00`,
    `"opens": "2014-03-04T12:00`,
  ],
])("%s in %s", (rule, file, from, to) => {
  const at = rule === "crossing-states-ordered" ? `"kind": "crossing"` : to;
  const slip = { file, from, to, at };
  expect(seeSlip(slip)).toEqual(expectSeen(slip, rule));
});

it("opens-before-first-arrival: held against where the first claim begins, not where it ends", () => {
  const first = (time: string) =>
    seeSlip({
      file: "claims.csv",
      from: "arrivals-first,arrivals,,2014-03-04T12:00-03:30",
      to: `arrivals-first,arrivals,,${time}`,
    });
  expect(first("2014-03-04T06:01-03:30/2014-03-04T12:00-03:30")).toEqual([]);
  expect(first("2014-03-04T06:00-03:30/2014-03-04T12:00-03:30")).toEqual([
    `situation.json:${lineOf(`"opens"`)} opens-before-first-arrival`,
  ]);
});

function lineOf(text: string): number {
  const lines = (tinyPack["situation.json"] ?? "").split("\n");
  return lines.findIndex((line) => line.includes(text)) + 1;
}
