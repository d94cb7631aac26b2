import { expect, it } from "vitest";
import { expectSeen, seeSlip } from "./broken.fixture.ts";

it.each([
  ["known-measure", "claims.csv", "hours-on-foot,travel-time,,2014", "hours-on-foot,travel,,2014"],
  ["known-measure", "situation.json", `"housing": "sheltered"`, `"housing": "shelter"`],
  ["known-party", "claims.csv", "headline,island-council,", "headline,reporters,"],
  ["known-source", "claims.csv", "Island council,brindle-almanac", "Island council,almanac"],
  ["known-source", "events.csv", "Island council,wrackline-post", "Island council,the-post"],
  [
    "known-source",
    "places.geojson",
    `tide"}, "source": "wrackline-post"`,
    `tide"}, "source": "post"`,
  ],
  ["known-place", "claims.csv", "counted-origin,origin-quill", "counted-origin,from-quill"],
  ["known-place", "events.csv", ",quill-haven,", ",quillhaven,"],
  ["known-point", "routes.geojson", `["landing", "low-sallow"]`, `["landing", "high-sallow"]`],
  ["known-point", "situation.json", `"gathering": "place-unreported"`, `"gathering": "elsewhere"`],
  ["known-area", "places.geojson", `"area": "north-riding"}`, `"area": "west-riding"}`],
  ["known-route", "situation.json", `"sheep-track", "causeway"`, `"goat-track", "causeway"`],
  [
    "known-claim",
    "claims.csv",
    ",,medium,no,\narrivals-evening",
    ",nobody,medium,no,\narrivals-evening",
  ],
  [
    "known-claim",
    "claims.csv",
    "post,arrivals-last,,high,no,\nsheltered",
    "post,arrivals-end,,high,no,\nsheltered",
  ],
  ["known-claim", "situation.json", `"travelTime": "hours-on-foot"`, `"travelTime": "hours"`],
  ["population-claim-known", "situation.json", `"claim": "people-before"`, `"claim": "people"`],
])("%s is told in %s", (rule, file, from, to) => {
  const [at = to] = to.split("\n");
  const slip = { file, from, to, at };
  expect(seeSlip(slip)).toEqual(expectSeen(slip, rule));
});
