import { expect, it } from "vitest";
import { FIRST_SHEET, sheetFor } from "./extent.ts";

it("draws as finely as the first sheet what is as wide", () => {
  const { coarse, grain } = sheetFor(FIRST_SHEET.coarse);
  expect(coarse).toEqual(FIRST_SHEET.coarse);
  expect(grain).toBe(1);
});

it("draws the more coarsely the more land a screen shows, by kilometres and not by degrees", () => {
  const [equator, far] = [sheetFor([20, -2, 33.2, 2]), sheetFor([20, 58, 33.2, 62])];
  expect(equator.grain).toBeCloseTo(2 / Math.cos((40.1 * Math.PI) / 180), 6);
  expect(far.grain).toBeCloseTo(equator.grain / 2, 6);
  expect(sheetFor([-76, -56, -66, -17]).grain).toBeCloseTo(39 / 4.2, 6);
});

it("keeps a little more than a reader can pan to, but nothing beyond the edge of the world", () => {
  expect(sheetFor([21, 3, 39, 23]).extent).toEqual([20.46, 2.4, 39.54, 23.6]);
  expect(sheetFor([170, 80, 179.9, 89.9]).extent).toEqual([169.703, 79.703, 180, 90]);
});
