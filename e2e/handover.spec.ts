import type { Page } from "@playwright/test";
import { open, withoutWebGl } from "./support/app.ts";
import { differingShare } from "./support/pixels.ts";
import { expect, test } from "./support/test.ts";

const COVER = "2023-09-29T16:00Z";

/** To be run before a page's own scripts: there is no canvas to draw on. */
function withoutCanvas(): void {
  Object.defineProperty(HTMLCanvasElement.prototype, "getContext", { value: () => null });
}

/** The map as it stands, once this painter has drawn the dots. */
async function look(page: Page, dots: "svg" | "canvas2d" | "webgl2"): Promise<Buffer> {
  await expect(page.locator("[data-dots]")).toHaveAttribute("data-dots", dots);
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  return page.locator(".map").screenshot();
}

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
]) {
  test.describe(`${viewport.width} px wide`, () => {
    test.use({ viewport });

    test("the drawn dots give way to those on a canvas without a jump", async ({ page }) => {
      const { slider } = await open(page, "?embed=1");
      const drawn = await look(page, "svg");
      await slider.focus();
      await slider.press("ArrowLeft");
      await expect(page.locator("[data-dots]")).toHaveAttribute("data-dots", "webgl2");
      await slider.press("ArrowRight");
      await slider.blur();
      const canvas = await look(page, "webgl2");
      const share = await differingShare(page, drawn, canvas);
      test.info().annotations.push({ type: "differing pixels", description: String(share) });
      // The canvas has five times as many dots, each for a fifth of the people: the legend says so.
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThan(0.005);
    });

    test("the same dots look alike, whoever draws them", async ({ newContext }) => {
      const looks: Buffer[] = [];
      for (const [dots, without] of [
        ["svg", withoutCanvas],
        ["canvas2d", withoutWebGl],
        ["webgl2", null],
      ] as const) {
        const context = await newContext();
        const page = await context.newPage();
        if (without !== null) await page.addInitScript(without);
        await open(page, `?embed=1&dots=50&t=${COVER}`);
        // Without a canvas names are not measured but estimated; they are not what is compared.
        await page.addStyleTag({ content: ".picture-signs { visibility: hidden }" });
        looks.push(await look(page, dots));
        const share = await differingShare(
          page,
          looks[0] ?? Buffer.of(),
          looks.at(-1) ?? Buffer.of(),
        );
        test.info().annotations.push({ type: `differing, ${dots}`, description: String(share) });
        // Squares in the place of discs would make it half a hundredth.
        expect(share, dots).toBeLessThan(0.002);
        await context.close();
      }
    });
  });
}

/** How wide strokes of a kind are on the page, in CSS pixels. */
async function strokeWidths(page: Page, selector: string): Promise<readonly number[]> {
  return page.locator(selector).evaluateAll((paths) =>
    paths.map((path) => {
      const { strokeWidth, vectorEffect } = getComputedStyle(path);
      const scale = (path as SVGGraphicsElement).getScreenCTM()?.a ?? NaN;
      return parseFloat(strokeWidth) * (vectorEffect === "non-scaling-stroke" ? 1 : scale);
    }),
  );
}

for (const viewport of [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]) {
  test(`the picture that comes with a page of ${viewport.width} px has dots and lines as wide as the map drawn there`, async ({
    newContext,
  }) => {
    const came = await (await newContext({ viewport })).newPage();
    await came.route("**/assets/*.js", (route) =>
      route.fulfill({ contentType: "text/javascript", body: "" }),
    );
    await came.goto("./");
    const drawn = await (await newContext({ viewport })).newPage();
    await drawn.addInitScript(withoutCanvas);
    await open(drawn, "?dots=50&t=2023-09-29T15:59Z");
    await expect(drawn.locator(".picture-ground")).toBeVisible();
    for (const [kind, share] of [
      [".dots-placed", 0.1],
      [".dots-waiting", 0.1],
      // The band's width is a rate's on any page.
      [".p-band", 0.01],
      // Lines are those of a page midway between the narrow and the wide one.
      [".p-border", 0.25],
      [".p-route-corridor", 0.35],
      [".p-region", 0.25],
    ] as const) {
      const [own = NaN] = await strokeWidths(came, `.picture-whole ${kind}`);
      const [there = NaN] = await strokeWidths(drawn, `.picture-ground ${kind}`);
      expect(Math.abs(own / there - 1), `${kind}: ${own} and ${there} px`).toBeLessThan(share);
    }
    await came.context().close();
    await drawn.context().close();
  });
}
