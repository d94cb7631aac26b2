import { expect, test } from "vitest";
import { instant } from "../domain/units.ts";
import { listFigures, listKnown, readFlowRate } from "./known.ts";
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

test("the rate lies between two reports of the series that the dots follow", () => {
  expect(readFlowRate(situation, cover)?.to.id).toBe("arrivals-last");
  expect(readFlowRate(situation, before)).toBeNull();
});
