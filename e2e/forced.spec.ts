import type { Page } from "@playwright/test";
import { PALETTES } from "../src/scene/palette.ts";
import { partsOf, settle, watchDrawing } from "./support/app.ts";
import { expect, test } from "./support/test.ts";

const DOTS = ".picture-dots canvas";
const MAP = "canvas.maplibregl-canvas";
const DOTS_OVER_MAP = ".map-overlay canvas";
const BLACK = "#000000";
/** Where a dot lets something shine through its colour is not told to the last digit. */
const ABOUT_WHITE = /^#(f[a-f]){3}$/;

/** How many pixels of a canvas have which colour, those left out that let more than half of their ground shine through. */
async function countColours(page: Page, selector: string): Promise<ReadonlyMap<string, number>> {
  const counts = await page.locator(selector).evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) throw new Error("no canvas");
    const copy = new OffscreenCanvas(element.width, element.height).getContext("2d");
    if (copy === null) throw new Error("no copy of the canvas");
    copy.drawImage(element, 0, 0);
    const { data } = copy.getImageData(0, 0, element.width, element.height);
    const found: Record<string, number> = {};
    for (let at = 0; at < data.length; at += 4) {
      if ((data[at + 3] ?? 0) < 128) continue;
      const hex = [...data.subarray(at, at + 3)].map((one) => one.toString(16).padStart(2, "0"));
      const colour = `#${hex.join("")}`;
      found[colour] = (found[colour] ?? 0) + 1;
    }
    return found;
  });
  return new Map(Object.entries(counts));
}

test("in forced colours dots and MapLibre's map take the reader's own, and give them back", async ({
  page,
}) => {
  await page.addInitScript(watchDrawing);
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark", reducedMotion: "reduce" });
  await page.setViewportSize({ width: 700, height: 600 });
  // An embed has its dots on a canvas of their own until somebody touches the map.
  await page.goto("?embed=1&t=2023-09-30T08:00Z");
  await expect.poll(async () => (await countColours(page, DOTS)).size).toBeGreaterThan(0);
  for (const colour of (await countColours(page, DOTS)).keys()) expect(colour).toMatch(ABOUT_WHITE);

  const { map } = partsOf(page);
  await map.getByRole("button", { name: "Zoom in" }).click();
  await page.locator(".map[data-status=ready]").waitFor({ timeout: 20_000 });
  await settle(page);
  const over = await countColours(page, DOTS_OVER_MAP);
  expect(over.size).toBeGreaterThan(0);
  for (const colour of over.keys()) expect(colour).toMatch(ABOUT_WHITE);
  await expect(map.locator(".map-overlay .p-label").first()).toHaveCSS(
    "fill",
    "rgb(255, 255, 255)",
  );
  const { land, hostLand, water, ink } = PALETTES.dark;
  const forced = await countColours(page, MAP);
  const [most] = [...forced].sort((a, b) => b[1] - a[1]);
  expect(most?.[0]).toBe(BLACK);
  const gray = await page.evaluate(() => {
    document.body.style.color = "GrayText";
    const [red = 0, green = 0, blue = 0] =
      getComputedStyle(document.body).color.match(/\d+/g) ?? [];
    document.body.style.color = "";
    return `#${[red, green, blue].map((one) => Number(one).toString(16).padStart(2, "0")).join("")}`;
  });
  expect(forced.get(gray), `borders in ${gray}`).toBeGreaterThan(100);
  for (const colour of [land, hostLand, water, ink])
    expect(forced.get(colour) ?? 0, colour).toBeLessThan(5);

  await page.emulateMedia({ forcedColors: "none" });
  await expect
    .poll(async () => (await countColours(page, MAP)).get(land) ?? 0)
    .toBeGreaterThan(1000);
});
