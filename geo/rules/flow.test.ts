import { expect, it } from "vitest";
import { expectSeen, seeSlip, type Slip } from "./broken.fixture.ts";

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
    "origin-shares",
    { file: "claims.csv", from: "1700,,about", to: "2301,,about", seenIn: file, at: "originTotal" },
  ],
];

it.each(slips)("%s %#", (rule, slip) => {
  expect(seeSlip(slip)).toEqual(expectSeen(slip, rule));
});
