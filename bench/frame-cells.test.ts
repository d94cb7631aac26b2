import { expect, it } from "vitest";
import { expectedFrameMs, FRAME_CELLS, keyOf, REFERENCE } from "./frame-cells.ts";

it("names every cell once", () => {
  const keys = FRAME_CELLS.map(keyOf);
  expect(new Set(keys).size).toBe(keys.length);
});

it("expects ten times the dots to take ten times as long, and what failed to fail", () => {
  const known = new Map([
    ["flows 1000", 700],
    ["trips 10000", null],
  ]);
  expect(expectedFrameMs({ subject: "flows", count: 10_000 }, known)).toBe(7000);
  expect(expectedFrameMs({ subject: "trips", count: 100_000 }, known)).toBe(Infinity);
  expect(expectedFrameMs({ subject: "canvas", count: 10_000 }, known)).toBeNull();
  expect(expectedFrameMs({ subject: "bare", count: null }, known)).toBeNull();
});

it("expects nothing of what all others are compared with, so that it is always tried", () => {
  expect(expectedFrameMs(REFERENCE, new Map([["trips 1000", 9000]]))).toBeNull();
});
