import { expect, test } from "vitest";
import type { Ground } from "./clearance.ts";
import { nearestDisc } from "./clearance.ts";
import type { PolygonGeometry } from "./feature.ts";
import { distanceKm } from "./plane.ts";

const SQUARE: PolygonGeometry = {
  type: "Polygon",
  coordinates: [
    [
      [46, 40],
      [46.4, 40],
      [46.4, 40.3],
      [46, 40.3],
      [46, 40],
    ],
  ],
};
const ground = (discs: Ground["discs"] = []): Ground => ({ area: SQUARE, obstacles: [], discs });

test("a disc stays where it is asked for when it fits there", () => {
  const disc = nearestDisc([46.2, 40.15], 10, 20, ground());
  expect(disc.centre).toEqual([46.2, 40.15]);
  expect(disc.radiusKm).toBeGreaterThan(16);
});

test("a disc moves away from the edge only as far as it must", () => {
  const disc = nearestDisc([46.01, 40.15], 5, 20, ground());
  expect(disc.radiusKm).toBeGreaterThanOrEqual(5);
  expect(distanceKm(disc.centre, [46.01, 40.15])).toBeLessThan(5);
});

test("discs do not overlap", () => {
  const first = { centre: [46.2, 40.15], radiusKm: 6 } as const;
  const laid = { centre: [...first.centre] as [number, number], radiusKm: first.radiusKm };
  const disc = nearestDisc([46.2, 40.15], 4, 20, ground([laid]));
  expect(distanceKm(disc.centre, laid.centre)).toBeGreaterThanOrEqual(disc.radiusKm + 6);
});
