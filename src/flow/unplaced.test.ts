import { expect, test } from "vitest";
import { instant } from "../domain/units.ts";
import { deriveFlowSeries } from "./flow-series.ts";
import { readPack } from "./situation.fixture.ts";
import { deriveUnplaced } from "./unplaced.ts";

const series = deriveFlowSeries(readPack("e2e/fixtures/tiny-pack"));
const cover = instant(Date.parse("2014-03-05T20:00-03:30"));
const before = instant(Date.parse("2014-03-03T12:00-03:30"));

test("those without a reported place are the crossed less the housed, with every claim behind both", () => {
  const unplaced = deriveUnplaced(series, cover);
  // The last report says "more than": what follows from it is no more exact.
  expect(unplaced?.approximate).toBe(true);
  expect(unplaced?.value).toBe(2300 - 800 - 350);
  expect(unplaced?.claims.map(({ id }) => id)).toEqual([
    "arrivals-last",
    "sheltered-north",
    "sheltered-south",
  ]);
  expect(deriveUnplaced(series, before)).toBeNull();
});
