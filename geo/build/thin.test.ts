import { describe, expect, it } from "vitest";
import type { LonLat } from "./feature.ts";
import { nearestOnPath } from "./plane.ts";
import { smoothLine } from "./spline.ts";
import { thinLine } from "./thin.ts";

const corners: LonLat[] = [
  [46.7, 39.8],
  [46.72, 39.7],
  [46.5, 39.65],
  [46.4, 39.5],
];

describe("a thinned line", () => {
  const smooth = smoothLine(corners);

  it("has fewer vertices, all of them the line's own, and passes what it must pass", () => {
    const thin = thinLine(smooth, corners, 0.01);
    expect(thin.length).toBeLessThan(smooth.length * 0.8);
    for (const vertex of thin) expect(smooth).toContainEqual(vertex);
    for (const corner of corners) expect(thin).toContainEqual(corner);
  });

  it("lies within the tolerance of the line", () => {
    for (const tolerance of [0.005, 0.01, 0.1]) {
      const thin = thinLine(smooth, corners, tolerance);
      for (const vertex of smooth)
        expect(nearestOnPath(vertex, thin).km).toBeLessThanOrEqual(tolerance + 1e-9);
    }
  });

  it("keeps a line of two vertices, and what is kept on a straight one", () => {
    const straight: LonLat[] = [
      [46, 40],
      [46.1, 40],
      [46.2, 40],
    ];
    expect(thinLine(straight.slice(0, 2), [], 1)).toEqual(straight.slice(0, 2));
    expect(thinLine(straight, [], 1)).toEqual([straight[0], straight[2]]);
    expect(thinLine(straight, [[46.1, 40]], 1)).toEqual(straight);
  });
});
