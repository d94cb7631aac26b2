import { expect, it } from "vitest";
import { expectSeen, seeSlip, tinyPack } from "./broken.fixture.ts";
import { checkPack } from "./check-pack.ts";

it.each([
  ["headline-sentences", "situation.json", `by {time}, according to {source}."`, `by {time}."`],
  [
    "headline-sentences",
    "situation.json",
    "{value} people may have been sheltered",
    "Some may have been sheltered",
  ],
  [
    "headline-sentences",
    "situation.json",
    `"headlineMeasure": "arrivals"`,
    `"headlineMeasure": "population"`,
  ],
  [
    "headline-sentences",
    "situation.json",
    `by {time}, according to {source}."`,
    `at {place} by {time}, according to {source}."`,
  ],
  [
    "headline-sentences",
    "situation.json",
    `by {time}, according to {source}."`,
    `by {time}, according to {source} at {time}."`,
  ],
  ["text-readable", "claims.csv", "Said in the evening", "Said in the \uFFFDvening"],
  ["view-in-bounds", "situation.json", `"view": [-20.75`, `"view": [-21.75`],
  ["view-in-bounds", "situation.json", `"view": [-20.75`, `"view": [-19.2`],
  ["https-url", "sources.csv", "https://example.org", "example.org"],
  ["https-url", "situation.json", `"https://example.org/"`, `"javascript:alert(1)"`],
  ["text-trimmed", "claims.csv", "Said in the evening", "Said in  the evening"],
  [
    "text-trimmed",
    "claims.csv",
    ",about,headline,island-council",
    ",about ,headline,island-council",
  ],
  ["text-trimmed", "places.geojson", `"The Landing"`, `"The Landing "`],
])("%s in %s", (rule, file, from, to) => {
  const at = from.startsWith(`"headlineMeasure`) ? `"id": "population"` : to;
  const slip = { file, from, to, at };
  expect(seeSlip(slip)).toEqual(expectSeen(slip, rule));
});

it("headline-sentences: the map is told in those of the flow's measure, whatever the headline is", () => {
  const head = JSON.parse(tinyPack["situation.json"] ?? "") as {
    headlineMeasure: string;
    measures: { sentence?: object }[];
  };
  head.headlineMeasure = "sheltered";
  delete head.measures[0]?.sentence;
  const text = JSON.stringify(head, null, 2);
  expect(checkPack({ ...tinyPack, "situation.json": text })).toEqual([
    {
      file: "situation.json",
      line: text.split("\n").findIndex((line) => line.includes(`"id": "arrivals"`)) + 1,
      rule: "headline-sentences",
      got: "no sentence",
      expected: "sentence on flow.measure",
    },
  ]);
});
