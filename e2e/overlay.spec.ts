import type { Page } from "@playwright/test";
import { openMap, settle } from "./support/app.ts";
import { expect, test } from "./support/test.ts";

/** What MapLibre draws are triangles, our dots are points: in how many frames each was drawn since the page began. */
declare global {
  interface Window {
    drawn?: { ground: number; dots: number };
  }
}

function countFrames(): void {
  const drawn = { ground: 0, dots: 0 };
  window.drawn = drawn;
  const told = new Set<keyof typeof drawn>();
  const tell = (what: keyof typeof drawn): void => {
    if (told.has(what)) return;
    told.add(what);
    drawn[what] += 1;
    requestAnimationFrame(() => told.delete(what));
  };
  const gl = WebGL2RenderingContext.prototype;
  const { drawArrays, drawElements } = gl;
  gl.drawArrays = function (...args) {
    tell(args[0] === this.POINTS ? "dots" : "ground");
    drawArrays.apply(this, args);
  };
  gl.drawElements = function (...args) {
    tell("ground");
    drawElements.apply(this, args);
  };
}

const framesOf = async (page: Page) =>
  page.evaluate(() => ({ ground: 0, dots: 0, ...window.drawn }));

/** The middle of a name's box over MapLibre's map, in CSS pixels of the window. */
async function middleOf(page: Page, name: RegExp): Promise<readonly [x: number, y: number]> {
  const label = page.locator(".map-overlay .p-label").filter({ hasText: name }).first();
  const box = await label.boundingBox();
  if (box === null) throw new Error(`no ${String(name)} on the map`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

test.use({ viewport: { width: 900, height: 640 } });

test("while time runs the dots are drawn in every frame, and MapLibre's ground where its tones change", async ({
  page,
}) => {
  await page.addInitScript(countFrames);
  const { play, pause } = await openMap(page, "?t=2023-09-26T20:00Z");
  await settle(page);
  const before = await framesOf(page);
  await play.click();
  await expect.poll(async () => (await framesOf(page)).dots - before.dots).toBeGreaterThan(60);
  await pause.click();
  const { ground, dots } = await framesOf(page);
  expect(ground - before.ground).toBeGreaterThan(0);
  expect(ground - before.ground).toBeLessThan((dots - before.dots) / 2);
});

test("what lies over the ground goes with it in every frame of a move", async ({ page }) => {
  const { map } = await openMap(page, "?t=2023-09-27T10:00Z");
  await page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    const look = (): void => {
      const place = document.querySelector(".map-overlay .p-place");
      seen.add(`${place?.getAttribute("cx")} ${place?.getAttribute("cy")}`);
      requestAnimationFrame(look);
    };
    look();
  });
  await map.getByRole("button", { name: "Zoom in" }).click();
  await settle(page);
  // Where it began, where it ended, and at least once on the way, however few frames there were.
  const seen = await page.evaluate(() => (window as unknown as { seen: Set<string> }).seen.size);
  expect(seen).toBeGreaterThanOrEqual(3);
});

test("a hand on a name moves the map and opens nothing; a press on it does", async ({ page }) => {
  const { card } = await openMap(page, "?view=46.2,39.7,8&t=2023-09-27T10:00Z");
  const [x, y] = await middleOf(page, /^Goris/);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 20, { steps: 4 });
  await page.mouse.up();
  await settle(page);
  const lng = (): number => Number(new URL(page.url()).searchParams.get("view")?.split(",")[0]);
  await expect.poll(lng).toBeLessThan(46.2);
  await expect(card).toHaveCount(0);

  await page.mouse.click(...(await middleOf(page, /^Goris/)));
  await expect(card.locator("h2")).toContainText("Goris");
});

test("all within the ring around those whose place is not reported answers to a press", async ({
  page,
}) => {
  const { card } = await openMap(page, "?view=46.2,39.5,8.5&t=2023-09-29T10:00Z");
  const box = await page.locator(".map-overlay .p-crowd").boundingBox();
  if (box === null) throw new Error("no ring");
  await page.mouse.click(box.x + box.width * 0.4, box.y + box.height * 0.6);
  await expect(card.locator("h2")).toBeVisible();
  await expect.poll(() => page.url()).toContain("select=place:");
});
