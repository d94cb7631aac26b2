import { expect, test } from "vitest";
import type { LonLat } from "./feature.ts";
import { cutCorners, smoothLine } from "./spline.ts";

const THROUGH: LonLat[] = [
  [46.75, 39.82],
  [46.64, 39.69],
  [46.6, 39.64],
  [46.57, 39.56],
];

test("a smooth line has every given point as an exact vertex, in order", () => {
  const path = smoothLine(THROUGH);
  const found = THROUGH.map((point) => path.findIndex((vertex) => vertex === point));
  expect(found[0]).toBe(0);
  expect(found.at(-1)).toBe(path.length - 1);
  expect(found).toEqual(found.toSorted((a, b) => a - b));
});

test("two points give a straight line", () => {
  const path = smoothLine([
    [46, 40],
    [46.1, 40],
  ]);
  expect(path.length).toBeGreaterThan(10);
  for (const [, lat] of path) expect(lat).toBeCloseTo(40, 10);
});

test("cutting corners keeps the ends of a line and the closure of a ring", () => {
  const open = cutCorners(THROUGH, 2, false);
  expect([open[0], open.at(-1)]).toEqual([THROUGH[0], THROUGH.at(-1)]);
  const ring = cutCorners([...THROUGH, [46.75, 39.82]], 2, true);
  expect(ring.at(-1)).toEqual(ring[0]);
});
