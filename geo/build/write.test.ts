import { expect, test } from "vitest";
import type { LonLat } from "./feature.ts";
import { feature } from "./feature.ts";
import { signedArea } from "./plane.ts";
import { tidyFeatures } from "./write.ts";

const CLOCKWISE: LonLat[] = [
  [46, 40],
  [46, 41],
  [47.00004, 41],
  [47.00001, 41],
  [47, 40],
  [46, 40],
];

test("rings are rounded, without repeated vertices, and counter-clockwise", () => {
  const [tidy] = tidyFeatures([feature({ type: "Polygon", coordinates: [CLOCKWISE] }, {})], 4);
  const [ring = []] = tidy?.geometry.coordinates ?? [];
  expect(ring).toHaveLength(5);
  expect(signedArea(ring)).toBeGreaterThan(0);
});

test("spikes are cut off", () => {
  const spiked: LonLat[] = [
    [46, 40],
    [47, 40],
    [48, 40],
    [47, 40],
    [47, 41],
    [46, 40],
  ];
  const [tidy] = tidyFeatures([feature({ type: "Polygon", coordinates: [spiked] }, {})], 4);
  expect(tidy?.geometry.coordinates[0]).not.toContainEqual([48, 40]);
});
