import type { Situation } from "../src/domain/situation.ts";
import type * as Harness from "./harness/compare-dots.ts";
import { readSituation } from "./support/packs.ts";
import { sites } from "./support/sites.ts";
import { expect, test } from "./support/test.ts";

test.use({ baseURL: sites.harness });

/**
 * Float32 knows an hour of the second week to a tenth of a second, and a place near the middle of the map to some centimetres. What
 * is left is the sine of a dot's angle in the largest gatherings, which drivers may round to 2^-11: some ten metres at their rim.
 * Thirty metres are two pixels at the closest zoom, and an eighth of the distance between two neighbours.
 */
const TOLERANCE_METRES = 30;

const cases = [
  { pack: "built", size: 10, instants: 40 },
  // As many dots as there can be: the most slots, moves and texels.
  { pack: "built", size: 1, instants: 5 },
  { pack: "fixture", size: 10, instants: 40 },
] as const;

for (const { pack, size, instants } of cases) {
  test(`the vertex shader puts every dot where the reference does: ${pack} pack, ${size} people a dot`, async ({
    page,
  }) => {
    await page.goto("");
    const compare = await page.evaluate(
      async ([situation, dotSize, wanted]) => {
        // An address, not a path: this file is not the browser's.
        const address: string = "/e2e/harness/compare-dots.ts";
        const harness = (await import(address)) as typeof Harness;
        const telling = harness.listTellingInstants(situation, dotSize, wanted);
        return harness.compareDots(situation, dotSize, telling);
      },
      [readSituation(pack) as Situation, size as number, instants as number] as const,
    );
    const { worstMetres, worst, wrongLooks, phases, dots, farthestKilometres } = compare;
    test.info().annotations.push({ type: "worst", description: `${worstMetres} m, ${worst}` });
    expect(dots).toBeGreaterThan(100);
    expect(compare.instants).toBeGreaterThanOrEqual(Math.min(instants, 30));
    expect(farthestKilometres).toBeGreaterThan(5);
    if (instants >= 40)
      expect(phases).toEqual(["crossed", "placed", "travelling", "unplaced", "waiting"]);
    expect(worstMetres, worst).toBeLessThan(TOLERANCE_METRES);
    expect(wrongLooks).toEqual([]);
    expect(compare.rings).toBeGreaterThan(100);
    expect(compare.faint).toBeGreaterThan(0);
  });
}
