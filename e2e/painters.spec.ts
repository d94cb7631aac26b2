import type { Situation } from "../src/domain/situation.ts";
import type { Camera } from "../src/state/view-state.ts";
import type * as Harness from "./harness/compare-painters.ts";
import { readSituation } from "./support/packs.ts";
import { sites } from "./support/sites.ts";
import { expect, test } from "./support/test.ts";

test.use({ baseURL: sites.harness });

const cameras: readonly (readonly [name: string, camera: Camera | null])[] = [
  ["the whole view", null],
  [
    "closer and turned",
    { centre: [46.3, 39.7] as unknown as Camera["centre"], zoom: 8.6, bearing: 25 },
  ],
];
const sizes = [
  { width: 390, height: 300 },
  { width: 1000, height: 600 },
  // So wide that the view is limited by the bounds beyond which there is nothing to see.
  { width: 1400, height: 420 },
];

test("every painter puts the same places on the same pixels", async ({ page }) => {
  test.slow();
  await page.goto("");
  for (const [name, camera] of cameras) {
    for (const size of camera === null ? sizes : sizes.slice(0, 2)) {
      const places = await page.evaluate(
        async ([situation, wanted, window_]) => {
          const address: string = "/e2e/harness/compare-painters.ts";
          const harness = (await import(address)) as typeof Harness;
          return harness.comparePainters(situation, wanted, window_);
        },
        [readSituation("built") as Situation, camera, size] as const,
      );
      const where = `${name}, ${size.width} px`;
      expect(places.length, where).toBeGreaterThanOrEqual(10);
      for (const { place, maplibre, ...others } of places) {
        for (const [painter, pixel] of Object.entries(others)) {
          // At most zooms the signs of small places are not shown.
          if (pixel === null) continue;
          const away = Math.hypot(pixel[0] - maplibre[0], pixel[1] - maplibre[1]);
          expect(away, `${place}, ${painter}, ${where}`).toBeLessThan(1);
        }
      }
      expect(places.filter(({ overlay }) => overlay !== null).length, where).toBeGreaterThan(3);
    }
  }
});

test("what lies over MapLibre's ground is where the ground is, in every frame of a move", async ({
  page,
}) => {
  await page.goto("");
  const { frames, worst } = await page.evaluate(
    async ([situation, size]) => {
      const address: string = "/e2e/harness/compare-painters.ts";
      const harness = (await import(address)) as typeof Harness;
      return harness.compareGlide(situation, size);
    },
    [readSituation("built") as Situation, { width: 390, height: 300 }] as const,
  );
  expect(frames).toBeGreaterThanOrEqual(5);
  expect(worst).toBeLessThan(1);
});
