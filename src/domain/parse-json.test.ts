import { expect, it } from "vitest";
import { z } from "zod";
import { parseJson, readJson } from "./parse-json.ts";
import { formatProblem } from "./problem.ts";
import { Problems } from "./problems.ts";

const text = `{
  "title": "Causeway",
  "places": [
    { "id": "gate",
      "rank": 2 },
    { "id": "head" }
  ]
}
`;

it("knows on which line each part stands, or the nearest part that is there", () => {
  const json = parseJson("t.json", text, new Problems());
  expect(json?.lineOf([])).toBe(1);
  expect(json?.lineOf(["places", 0])).toBe(4);
  expect(json?.lineOf(["places", 0, "rank"])).toBe(5);
  expect(json?.lineOf(["places", 1, "rank"])).toBe(6);
  expect(json?.lineOf(["nowhere", "at", "all"])).toBe(1);
});

it.each([
  ["a comma too many", `{\n  "a": 1,\n}`, 3],
  ["a comment", `{\n  "a": 1 // one\n}`, 2],
  ["nothing", "", 1],
])("tells where there is %s", (_what, broken, line) => {
  const problems = new Problems();
  expect(parseJson("t.json", broken, problems)).toBeNull();
  expect(problems.found).toMatchObject([{ file: "t.json", line, rule: "json" }]);
});

it("reads past a byte order mark, and shows what it cannot read", () => {
  expect(parseJson("t.json", `\uFEFF${text}`, new Problems())?.lineOf(["places", 0])).toBe(4);
  const problems = new Problems();
  parseJson("t.json", `{\n  "a": 1,\n}`, problems);
  expect(problems.found.map(formatProblem)).toEqual([
    `t.json:3 json: got "}", expected well-formed JSON (property name expected)`,
  ]);
});

it("names a field that is unknown, and says once what two schemas want", () => {
  const local = z.intersection(z.object({ en: z.string() }), z.record(z.string(), z.string()));
  const schema = z.strictObject({ title: local });
  const problems = new Problems();
  const json = parseJson("t.json", `{\n  "titel": { "en": "A" }\n}`, problems);
  if (json === null) throw new Error("not read");
  readJson(json, [], json.value, schema, problems);
  expect(problems.found.map(formatProblem)).toEqual([
    `t.json:1 shape: got nothing, expected object at title`,
    `t.json:2 shape: got "titel", expected no field of this name at titel`,
  ]);
});

it("tells everything that a schema finds, each on its line", () => {
  const schema = z.object({
    title: z.number(),
    places: z.array(z.object({ id: z.string(), rank: z.number() })),
  });
  const problems = new Problems();
  const json = parseJson("t.json", text, problems);
  if (json === null) throw new Error("not read");
  expect(readJson(json, [], json.value, schema, problems)).toBeNull();
  expect(problems.found.map(formatProblem)).toEqual([
    `t.json:2 shape: got "Causeway", expected number at title`,
    `t.json:6 shape: got nothing, expected number at places.1.rank`,
  ]);
});
