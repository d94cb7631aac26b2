import { expect, it } from "vitest";
import { expectSeen, seeSlip } from "./broken.fixture.ts";

it.each([
  { file: "claims.csv", from: "arrivals-repeated,", to: "arrivals-first," },
  { file: "events.csv", from: "island-council-meets", to: "sea-wall-fails" },
  { file: "sources.csv", from: "brindle-almanac,", to: "wrackline-post," },
  { file: "places.geojson", from: `"id": "landing"`, to: `"id": "north-riding"` },
  { file: "situation.json", from: `"id": "island-council"`, to: `"id": "harbour-office"` },
])("sees an id used twice in $file", (slip) => {
  const seen = seeSlip({ ...slip });
  expect(seen.filter((problem) => problem.endsWith("unique-id"))).toHaveLength(1);
});

it("sees an id used twice on the later line", () => {
  const slip = {
    file: "claims.csv",
    from: "arrivals-repeated,",
    to: "arrivals-council,",
    at: "arrivals-council,arrivals,,2014-03-05T20:00",
  };
  expect(seeSlip(slip)).toEqual(expectSeen(slip, "unique-id"));
});

it("sees an id that could not stand in a list", () => {
  const slip = { file: "claims.csv", from: "sheltered-all,", to: "Sheltered all," };
  expect(seeSlip(slip)).toEqual(expectSeen(slip, "id-form"));
});
