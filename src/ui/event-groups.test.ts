import { expect, test } from "vitest";
import { groupEvents } from "./event-groups.ts";
import { testVoice } from "./voice.fixture.ts";

test("events are grouped by their local day, in order of time", () => {
  // 22:15 at this offset is the next day in UTC.
  expect(groupEvents("", testVoice).map(({ heading }) => heading)).toEqual([
    "3 March 2014",
    "5 March 2014",
  ]);
});

test("a search keeps the events that hold every word", () => {
  const found = groupEvents("ridings BEDS", testVoice).flatMap(({ events }) => events);
  expect(found.map(({ id }) => id)).toEqual(["island-council-meets"]);
  expect(groupEvents("snow", testVoice)).toEqual([]);
});
