import { expect, test } from "vitest";
import { instant } from "../domain/units.ts";
import { deriveUnplaced, findPhase, listFigures, listKnown, readFlowRate } from "./known.ts";
import { testVoice } from "./voice.fixture.ts";

const { situation } = testVoice;
const at = (text: string) => instant(Date.parse(text));
const cover = at("2014-03-05T20:00-03:30");
const before = at("2014-03-03T12:00-03:30");

test("an area's figure is known from its report on", () => {
  expect(listKnown(situation, "north-riding", before)).toEqual([]);
  expect(listKnown(situation, "north-riding", cover)).toMatchObject([
    { measure: { id: "sheltered" }, reading: { kind: "reported", value: 800 } },
  ]);
  expect(listFigures(situation, "north-riding").map(({ id }) => id)).toEqual(["sheltered-north"]);
});

test("those without a reported place are the crossed less the housed, with every claim behind both", () => {
  const unplaced = deriveUnplaced(situation, cover);
  expect(unplaced?.value).toBe(2300 - 800 - 350);
  expect(unplaced?.claims.map(({ id }) => id)).toEqual([
    "arrivals-last",
    "sheltered-north",
    "sheltered-south",
  ]);
  expect(deriveUnplaced(situation, before)).toBeNull();
});

test("a crossing's phase begins at its start and ends before the next", () => {
  const gate = situation.places.find(({ kind }) => kind === "crossing");
  if (gate === undefined) throw new Error("the pack has no crossing");
  expect(findPhase(gate, at("2014-03-04T05:59-03:30"))?.state).toBe("closed");
  expect(findPhase(gate, at("2014-03-04T06:00-03:30"))?.state).toBe("outbound");
  expect(findPhase(gate, at("2014-01-01T00:00-03:30"))).toBeNull();
});

test("the rate lies between two reports of the series that the dots follow", () => {
  expect(readFlowRate(situation, cover)?.to.id).toBe("arrivals-last");
  expect(readFlowRate(situation, before)).toBeNull();
});
