import { expect, it } from "vitest";
import {
  CLAIM_COLUMNS,
  EVENT_COLUMNS,
  SOURCE_COLUMNS,
  parseClaims,
  parseEvents,
  parseSources,
} from "./parse-tables.ts";
import { formatProblem } from "./problem.ts";
import { Problems } from "./problems.ts";

const claims = (...rows: string[]): string => [CLAIM_COLUMNS.join(), ...rows].join("\n");

it("reads a claim with all that belongs to it", () => {
  const problems = new Problems();
  const row = `late,arrivals,,2014-03-05,1900,2100,about,alternative,council,"Pell, mayor",post,a  b,c,medium,yes,Counted twice.`;
  expect(parseClaims(claims(row), -210, problems)).toEqual([
    {
      id: "late",
      measure: "arrivals",
      place: null,
      time: { start: Date.parse("2014-03-05T03:30Z"), end: Date.parse("2014-03-06T03:30Z") },
      precision: "day",
      value: 1900,
      valueMax: 2100,
      qualifier: "about",
      role: "alternative",
      party: "council",
      statedBy: { en: "Pell, mayor" },
      source: "post",
      derivedFrom: ["a", "b"],
      contradicts: ["c"],
      confidence: "medium",
      arithmetic: true,
      note: { en: "Counted twice." },
      line: 2,
    },
  ]);
  expect(problems.found).toEqual([]);
});

it("tells everything that is wrong with a row, and leaves the row out", () => {
  const problems = new Problems();
  const text = claims(
    "a,arrivals,,2014-03-05T20:00,1 900,-5,circa,headline,council,,post,,,high,maybe,",
    "b,arrivals,,2014-03-06,2000,,exact,headline,council,Pell,post,,,high,no,",
  );
  expect(parseClaims(text, -210, problems).map(({ id, line }) => [id, line])).toEqual([["b", 3]]);
  const told = problems.found.map(formatProblem);
  expect(told.every((line) => line.startsWith("claims.csv:2 "))).toBe(true);
  expect(
    told.map((line) => line.replace(/^\S+ (\S+): got (.*), expected .* in (\w+)$/, "$3 $1 $2")),
  ).toEqual([
    `time time "2014-03-05T20:00"`,
    `value number "1 900"`,
    `value_max number "-5"`,
    `qualifier allowed-value "circa"`,
    `stated_by_en required ""`,
    `arithmetic allowed-value "maybe"`,
  ]);
});

it("reads decimals, and refuses a number too large to hold as it refuses any other text", () => {
  const problems = new Problems();
  const row = (id: string, value: string): string =>
    `${id},travel-time,,2014-03-06,${value},,exact,headline,council,Pell,post,,,high,no,`;
  const huge = "9".repeat(309);
  const text = claims(row("a", "5.5"), row("b", huge), row("c", "1e3"));
  expect(parseClaims(text, 0, problems).map(({ id, value }) => [id, value])).toEqual([["a", 5.5]]);
  const expected = "a number such as 98625 or 5.5 in value";
  expect(problems.found).toMatchObject([
    { line: 3, rule: "number", expected },
    { line: 4, rule: "number", expected },
  ]);
});

it("reads events and sources; what is empty is null", () => {
  const problems = new Problems();
  const event = `${EVENT_COLUMNS.join()}\nflood,2014-03,Flood,The sea came in.,,Harbour office,post,high,yes\n`;
  expect(parseEvents(event, 0, problems)).toMatchObject([
    { id: "flood", precision: "month", place: null, flag: true, line: 2 },
  ]);
  const backwards = [
    EVENT_COLUMNS.join(),
    ...["2014-05-02", "2014-05-01"].map(
      (day) => `on-${day},${day},A title,A detail,,council,post,high,no`,
    ),
  ].join("\n");
  expect(parseEvents(backwards, 0, problems).map(({ id }) => id)).toEqual([
    "on-2014-05-01",
    "on-2014-05-02",
  ]);
  const sources = `${SOURCE_COLUMNS.join()}\npost,The Post,,,\nold,Almanac,,,2013\n`;
  expect(parseSources(sources, 0, problems)).toMatchObject([
    { id: "post", title: null, url: null, published: null, publishedPrecision: null },
    { id: "old", published: Date.parse("2013-01-01T00:00Z"), publishedPrecision: "year" },
  ]);
  expect(problems.found).toEqual([]);
});
