import { expect, it } from "vitest";
import type { Bounds } from "../../src/domain/situation.ts";
import { loadBase, type BaseFiles } from "../load.ts";
import { checkPack } from "./check-pack.ts";
import { breakPack, expectSeen, seeSlip, tinyPack, type Slip } from "./broken.fixture.ts";

const places = { file: "places.geojson" };
const ferry = { file: "routes.geojson", at: "north-ferry" };
const region = { file: "areas.geojson", at: "little-brindle" };
const survey = `"line": {"en": "Shore at high water, as surveyed in 2009"}, `;

const slips: readonly (readonly [rule: string, slip: Slip])[] = [
  ["route-ends-at-place", { ...ferry, from: "29.7], [-19.72,", to: "29.7], [-19.71," }],
  ["route-ends-at-place", { ...ferry, from: "[-20.42, -29.92], [-20.1", to: "[-20.1" }],
  ["region-has-line-and-date", { ...region, from: `"asOf": "2009", `, to: "" }],
  ["region-has-line-and-date", { ...region, from: survey, to: "" }],
  [
    "schematic-marked",
    { ...ferry, from: `shore"}, "schematic": true`, to: `shore"}, "schematic": false` },
  ],
  ["place-complete", { ...places, from: `"kind": "registration"`, to: `"kind": "capital"` }],
  ["place-complete", { ...places, from: `, "radiusKm": 5`, to: "", at: `"place-unreported` }],
  ["place-complete", { ...places, from: `"kind": "waypoint"`, to: `"kind": "crossing"` }],
  ["gathering-inside", { ...places, from: `"radiusKm": 6`, to: `"radiusKm": 26` }],
  ["gathering-inside", { ...places, from: "[-19.78, -30.16]", to: "[-19.78, -29.8]" }],
];

it.each(slips)("%s %#", (rule, slip) => {
  expect(seeSlip(slip)).toEqual(expectSeen(slip, rule));
});

it("schematic-marked: a course that was read somewhere is not drawn by hand", () => {
  const to = `shore"}, "schematic": false, "source": "brindle-almanac"`;
  expect(seeSlip({ ...ferry, from: `shore"}, "schematic": true`, to })).toEqual([]);
});

/** A base map with one country, which reaches from one corner of a box to the other. */
function countryOver([west, south, east, north]: Bounds): BaseFiles {
  const coordinates = [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ];
  const geometry = { type: "Polygon", coordinates };
  const features = [{ type: "Feature", properties: { iso: "QN" }, geometry }];
  return { "countries.geojson": JSON.stringify({ type: "FeatureCollection", features }) };
}

it("gathering-inside: held against the country where the base map has it", () => {
  const island = (west: number) => countryOver([west, -30.3, -19.4, -29.7]);
  expect(checkPack(tinyPack, island(-20))).toEqual([]);
  expect(checkPack(tinyPack, island(-19.63))).toEqual([
    {
      file: "places.geojson",
      line: 13,
      rule: "gathering-inside",
      got: "5 km where the edge is 1.0 km away",
      expected: "a disc inside QN",
    },
  ]);
});

it("host-in-base: told on its line, and nothing more of a country that is not there", () => {
  const nowhere = JSON.stringify({ type: "FeatureCollection", features: [] });
  expect(checkPack(tinyPack, { "countries.geojson": nowhere })).toMatchObject([
    { file: "situation.json", rule: "host-in-base", got: "QN" },
  ]);
});

it("base-covers: a reader could pan beyond the base map, on any side", () => {
  const base = loadBase("e2e/fixtures/tiny-pack/base");
  const told = (bounds: string) =>
    checkPack(
      breakPack([{ file: "situation.json", from: "[-21, -30.7, -19, -29.3]", to: bounds }]),
      base,
    ).map(({ rule }) => rule);
  expect(told("[-21.0, -30.7, -19, -29.3]")).toEqual([]);
  for (const wider of [
    "[-21.2, -30.7, -19, -29.3]",
    "[-21, -30.9, -19, -29.3]",
    "[-21, -30.7, -18.8, -29.3]",
    "[-21, -30.7, -19, -29.1]",
  ])
    expect(told(wider)).toEqual(["base-covers"]);
});

it("host-in-base: a part of the host far from what is looked at is not enough", () => {
  const hostAt = (west: number, south: number) =>
    checkPack(tinyPack, countryOver([west, south, west + 1, south + 1])).filter(
      ({ rule }) => rule === "host-in-base",
    );
  expect(hostAt(-20.5, -30)).toEqual([]);
  expect(hostAt(40, 40)).toHaveLength(1);
  expect(hostAt(-20.5, 40)).toHaveLength(1);
});
