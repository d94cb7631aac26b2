import type { Situation } from "../src/domain/situation.ts";
import type * as Harness from "./harness/compare-looks.ts";
import { readSituation } from "./support/packs.ts";
import { sites } from "./support/sites.ts";
import { expect, test } from "./support/test.ts";

test.use({ baseURL: sites.harness });

/**
 * The shader's discs and rings cover what they are said to, to a hundredth. The browser's own come out up to a sixth paler where they are
 * small, as it counts how much of a pixel is covered.
 */
const SHARE = { small: { canvas2d: 0.18, webgl2: 0.18 }, near: { canvas2d: 0.15, webgl2: 0.08 } };
/** Of a square's full tone: that many of its dots may lie on another side of its edge. */
const SQUARE = 0.15;

const PHONE = { width: 384, height: 300 };
const PAGE = { width: 960, height: 600 };

const cases = [
  { pack: "built", dotSize: 50, size: PHONE, nearer: 0 },
  { pack: "built", dotSize: 50, size: PAGE, nearer: 0 },
  // Rings, and dots as large as they become.
  { pack: "built", dotSize: 50, size: PAGE, nearer: 2 },
  { pack: "built", dotSize: 50, size: PAGE, nearer: 4.6 },
  { pack: "fixture", dotSize: 10, size: PAGE, nearer: 0 },
] as const;

for (const { pack, dotSize, size, nearer } of cases) {
  test(`dots have one tone, whoever paints them: ${pack} pack, ${dotSize} people a dot, ${size.width} px, ${nearer} nearer`, async ({
    page,
  }) => {
    await page.goto("");
    const situation = readSituation(pack) as Situation;
    const { start, end } = situation.period;
    for (const part of [0, 0.4, 0.55, 0.7, 0.9, 1]) {
      const at = Math.round(start + part * (end - start));
      const { ink, worst } = await page.evaluate(
        async ([wanted, people, time, window_, zooms]) => {
          const address: string = "/e2e/harness/compare-looks.ts";
          const harness = (await import(address)) as typeof Harness;
          return harness.compareLooks(wanted, people, time, window_, zooms);
        },
        [situation, dotSize as number, at, size, nearer as number] as const,
      );
      const where = `${part} of the period`;
      // At first nobody is where it looks from near.
      if (nearer === 0 || part >= 0.4) expect(ink["svg"], where).toBeGreaterThan(0.0009);
      const shares = nearer === 0 ? SHARE.small : SHARE.near;
      for (const painter of ["canvas2d", "webgl2"] as const) {
        const [own = NaN, drawn = NaN] = [ink[painter], ink["svg"]];
        expect(Math.abs(own - drawn), `${painter}, ${where}`).toBeLessThanOrEqual(
          drawn * shares[painter],
        );
        expect(worst[painter], `${painter}, ${where}`).toBeLessThan(SQUARE);
      }
    }
  });
}
