import { expect, test } from "vitest";
import {
  buildRows,
  COLUMNS,
  filterRows,
  NO_FILTER,
  sortRows,
  type RowFilter,
  type Sorting,
} from "./source-rows.ts";
import { testVoice } from "./voice.fixture.ts";

// A figure of low confidence to sort and filter by.
const situation = {
  ...testVoice.situation,
  claims: testVoice.situation.claims.map((claim) =>
    claim.id === "hours-on-foot" ? ({ ...claim, confidence: "low" } as const) : claim,
  ),
};
const rows = buildRows({ ...testVoice, situation });
const { claims, events } = situation;

const idsOf = (found: readonly { id: string }[]): readonly string[] => found.map(({ id }) => id);
const sorted = (column: Sorting["column"], descending = false) =>
  sortRows(rows, { column, descending }, "en");
const filtered = (filter: Partial<RowFilter>) => filterRows(rows, { ...NO_FILTER, ...filter });

test("every claim and every event has a row, in order of time", () => {
  expect(rows).toHaveLength(claims.length + events.length);
  const starts = rows.map(({ time }) => time.start);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
});

test.each(COLUMNS)("sorting by %s keeps every row, both ways", (column) => {
  for (const descending of [false, true]) {
    expect([...idsOf(sorted(column, descending))].sort()).toEqual([...idsOf(rows)].sort());
  }
});

test("figures sort as numbers, and events stand last both ways", () => {
  const up = sorted("what").map(({ value }) => value);
  const down = sorted("what", true).map(({ value }) => value);
  const numbers = claims.map(({ value }) => Number(value)).sort((a, b) => a - b);
  expect(up).toEqual([...numbers, null, null]);
  expect(down).toEqual([...numbers.toReversed(), null, null]);
});

test("confidence sorts from high to low, roles from the main series to events", () => {
  expect([...new Set(sorted("confidence").map(({ confidence }) => confidence))]).toEqual([
    "high",
    "medium",
    "low",
  ]);
  expect([...new Set(sorted("role").map(({ role }) => role))]).toEqual([
    "headline",
    "alternative",
    "repeat",
    "event",
  ]);
});

test("rows that are equal in a column stay in order of time", () => {
  const high = sorted("confidence", true).filter(({ confidence }) => confidence === "high");
  expect(idsOf(high)).toEqual(idsOf(rows.filter(({ confidence }) => confidence === "high")));
});

test("filters work together", () => {
  expect(idsOf(filtered({ measure: "arrivals", party: "island-council" }))).toEqual([
    "arrivals-council",
    "arrivals-repeated",
  ]);
  expect(idsOf(filtered({ measure: "arrivals", role: "repeat" }))).toEqual(["arrivals-repeated"]);
  expect(idsOf(filtered({ confidence: "low" }))).toEqual(["hours-on-foot"]);
  expect(filtered({ role: "event" })).toHaveLength(events.length);
  expect(filtered({ measure: "arrivals", text: "nothing like this" })).toEqual([]);
});

test("the search finds words in any order, numbers with and without separators, places, notes and sources", () => {
  expect(idsOf(filtered({ text: "COUNCIL households" }))).toEqual(["arrivals-council"]);
  expect(idsOf(filtered({ text: "1250" }))).toEqual(["arrivals-evening"]);
  expect(idsOf(filtered({ text: "1,250" }))).toEqual(["arrivals-evening"]);
  expect(idsOf(filtered({ text: "north riding" }))).toEqual(["sheltered-north"]);
  expect(idsOf(filtered({ text: "almanac" }))).toEqual(["people-before"]);
  expect(filtered({ text: "  " })).toHaveLength(rows.length);
});
