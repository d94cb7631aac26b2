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

test("while time runs the dots are drawn again and again, and MapLibre's ground where its tones change", async ({
  page,
}) => {
  await page.addInitScript(countFrames);
  const { play, pause } = await openMap(page, "?t=2023-09-26T20:00Z");
  await settle(page);
  const before = await framesOf(page);
  await play.click();
  const drawn = async (): Promise<number> => (await framesOf(page)).dots - before.dots;
  await expect.poll(drawn, { timeout: 20_000 }).toBeGreaterThan(60);
  await pause.click();
  const { ground, dots } = await framesOf(page);
  expect(ground - before.ground).toBeGreaterThan(0);
  expect(ground - before.ground).toBeLessThan((dots - before.dots) / 2);
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

test("a press on a name while time runs opens it, however often names are drawn meanwhile", async ({
  page,
}) => {
  const { card, play } = await openMap(page, "?view=46.2,39.7,8&t=2023-09-26T10:00Z");
  const name = await middleOf(page, /^Stepanakert/);
  await play.click();
  await page.mouse.move(...name);
  await page.mouse.down();
  const drawn = () => page.locator(".map-overlay .picture-signs").innerHTML();
  const before = await drawn();
  await expect.poll(drawn).not.toBe(before);
  await page.mouse.up();
  await expect(card.locator("h2")).toContainText("Stepanakert");
});

test("a finger that begins on a name moves the map all the way", async ({ newContext }) => {
  const context = await newContext({ hasTouch: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const { card } = await openMap(page, "?view=46.2,39.6,8&t=2023-09-27T10:00Z");
  const [x, y] = await middleOf(page, /^Goris/);
  const finger = await context.newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", left: number): Promise<unknown> =>
    finger.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [{ x: x - left, y }],
    });
  await touch("touchStart", 0);
  for (let left = 20; left <= 120; left += 20) {
    await touch("touchMove", left);
    // A frame for each: the name is drawn anew under the finger.
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  // At rest, so that the map does not glide on.
  await page.waitForTimeout(400);
  await touch("touchEnd", 120);
  await settle(page);
  const [moved] = await middleOf(page, /^Goris/);
  expect(x - moved).toBeGreaterThan(100);
  const lng = (): number => Number(new URL(page.url()).searchParams.get("view")?.split(",")[0]);
  await expect.poll(lng).toBeGreaterThan(46.2);
  await expect(card).toHaveCount(0);
});

test("what lies over a lost map answers to nothing", async ({ page }) => {
  const { map } = await openMap(page, "?view=46.2,39.7,8&t=2023-09-27T10:00Z");
  await page.locator("canvas.maplibregl-canvas").evaluate((canvas) => {
    const context = (canvas as HTMLCanvasElement).getContext("webgl2");
    context?.getExtension("WEBGL_lose_context")?.loseContext();
  });
  await expect(map).toHaveAttribute("data-status", "lost");
  const [x, y] = await middleOf(page, /^Goris/);
  const under = await page.evaluate(
    ([left, top]) => document.elementFromPoint(left, top)?.closest(".map-overlay") ?? null,
    [x, y] as const,
  );
  expect(under).toBeNull();
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
