import { expect, it } from "vitest";
import { breakPack, expectSeen, seeSlip, type Slip } from "./broken.fixture.ts";
import { checkPack } from "./check-pack.ts";

const file = "situation.json";

const slips: readonly (readonly [string, Slip])[] = [
  [
    "routes-chain",
    {
      file,
      from: `"sheep-track", "causeway"`,
      to: `"quill-road", "causeway"`,
      at: `["quill-road", "causeway"] }`,
    },
  ],
  [
    "routes-chain",
    { file, from: `"sheep-track", "causeway"`, to: `"sheep-track", "north-coach", "causeway"` },
  ],
  [
    "corridor-reaches-crossing",
    { file: "routes.geojson", from: "[-20.11, -30]", to: "[-20.11, -30.00001]" },
  ],
  [
    "corridor-reaches-crossing",
    { file, from: `["sheep-track", "causeway"]`, to: `["sheep-track"]` },
  ],
  ["flow-measures", { file, from: `"housing": "sheltered"`, to: `"housing": "arrivals"` }],
  [
    "flow-measures",
    { file, from: `"travelTime": "hours-on-foot"`, to: `"travelTime": "people-before"` },
  ],
  [
    "flow-measures",
    { file, from: `"kind": "cumulative"`, to: `"kind": "period"`, at: `"measure": "arrivals"` },
  ],
  [
    "housing-has-gathering",
    { file: "claims.csv", from: "sheltered,north-riding", to: "sheltered,tidal-causeway" },
  ],
  ["flow-places", { file, from: `"crossing": "causeway-gate"`, to: `"crossing": "landing"` }],
  ["flow-places", { file, from: `"gathering": "place-unreported"`, to: `"gathering": "landing"` }],
  [
    "one-origin-takes-rest",
    { file, from: `"claim": "counted-quill-haven"`, to: `"claim": null`, at: `"origin-farms"` },
  ],
  [
    "gatherings-apart",
    {
      file: "places.geojson",
      from: "[-19.62, -30.08]",
      to: "[-19.78, -30.16]",
      at: `"place-unreported"`,
    },
  ],
  [
    "origin-shares",
    { file: "claims.csv", from: "1700,,about", to: "2301,,about", seenIn: file, at: "originTotal" },
  ],
];

it.each(slips)("%s %#", (rule, slip) => {
  expect(seeSlip(slip)).toEqual(expectSeen(slip, rule));
});

it("corridor-reaches-crossing: the way goes on beyond the crossing", () => {
  const routes = "routes.geojson";
  const files = breakPack([
    {
      file: routes,
      from: "[-20.11, -30], [-20.04, -29.99], [-19.98, -29.985]]",
      to: "[-20.11, -30]]",
    },
    {
      file: routes,
      from: `["causeway-head", "landing"]`,
      to: `["causeway-head", "causeway-gate"]`,
    },
  ]);
  const expected = "routes that begin before causeway-gate and end beyond it";
  expect(checkPack(files).filter(({ rule }) => rule === "corridor-reaches-crossing")).toMatchObject(
    [
      { file, got: "quill-road, causeway", expected },
      { file, got: "sheep-track, causeway", expected },
    ],
  );
});

it("gatherings-apart: two origins of one place, or of two places at one position", () => {
  const told = (slip: Slip) =>
    checkPack(breakPack([slip]))
      .filter(({ rule }) => rule === "gatherings-apart")
      .map(({ got, expected }) => `${got}: ${expected}`);
  expect(told({ file, from: `"origin-farms"`, to: `"origin-quill-haven"` })).toEqual([
    "origin-quill-haven at [-20.58, -30.05]: a position other than that of origin-quill-haven",
  ]);
  const farms = (position: string) =>
    `"little-brindle", "radiusKm": 4}, "geometry": {"type": "Point", "coordinates": ${position}`;
  const from = farms("[-20.42, -29.92]");
  expect(told({ file: "places.geojson", from, to: farms("[-20.58, -30.05]") })).toEqual([
    "origin-farms at [-20.58, -30.05]: a position other than that of origin-quill-haven",
  ]);
});

it("dots-seen: a dot that stands for too few where very many cross", () => {
  const told = (dotSize: number) => {
    const files = breakPack([
      { file: "claims.csv", from: "2300,,moreThan", to: "2300000,,moreThan" },
      { file, from: `"housing": "sheltered"`, to: `"housing": "sheltered", "dotSize": ${dotSize}` },
    ]);
    return checkPack(files).filter(({ rule }) => rule === "dots-seen");
  };
  expect(told(23)).toEqual([]);
  expect(told(22)).toMatchObject([
    {
      file,
      got: "22 people a dot where 2300000 cross",
      expected: "23 people a dot or more in flow.dotSize",
    },
  ]);
});
