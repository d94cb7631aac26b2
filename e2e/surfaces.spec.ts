import type { Page } from "@playwright/test";
import { open, openMap, settle, show, withoutWebGl } from "./support/app.ts";
import { expect, test } from "./support/test.ts";

/** The middle of the picture's box of an element, in CSS pixels of the window. */
async function middleOf(page: Page, selector: string): Promise<readonly [x: number, y: number]> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`no ${selector} in the picture`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

test("on the drawn map a press goes to what lies beneath dots, waters and lines", async ({
  page,
}) => {
  await page.addInitScript(withoutWebGl);
  const { card } = await open(page, "?t=2023-09-29T15:00Z");
  await expect(page.locator("[data-dots]")).toHaveAttribute("data-dots", "canvas2d");
  // All that is drawn over an area and names nothing itself.
  for (const covering of [".p-lake", ".p-road", ".p-river", ".p-border"])
    await expect(page.locator(`.picture ${covering}`).first(), covering).toHaveCSS(
      "pointer-events",
      "none",
    );
  const [x, y] = await middleOf(page, ".picture .p-lake");
  await page.mouse.click(x, y);
  await expect(card.locator("h2")).toBeVisible();
  const opened = await card.locator("h2").textContent();
  await page.keyboard.press("Escape");

  // The band of the rate belongs to its road, however thin that is.
  const aside = await page
    .locator(".picture .p-band")
    .first()
    .evaluate((band) => {
      const path = band as SVGPathElement;
      const [width, matrix] = [Number(path.getAttribute("stroke-width")), path.getScreenCTM()];
      const at = path.getPointAtLength(path.getTotalLength() / 2);
      const near = path.getPointAtLength(path.getTotalLength() / 2 + 1);
      const [dx, dy] = [near.x - at.x, near.y - at.y];
      const away = width / 2 - 1.5;
      const length = Math.hypot(dx, dy);
      const point = new DOMPoint(at.x - (dy / length) * away, at.y + (dx / length) * away);
      const { x: left, y: top } = point.matrixTransform(matrix ?? undefined);
      return { left, top, width };
    });
  expect(aside.width).toBeGreaterThan(5);
  await page.mouse.click(aside.left, aside.top);
  await expect(card.locator("h2")).toContainText(/corridor/i);
  expect(opened).not.toMatch(/corridor/i);
});

test("MapLibre's map is never empty while its window is made larger or smaller", async ({
  page,
}) => {
  await openMap(page, "?t=2023-09-27T10:00Z");
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>("canvas.maplibregl-canvas");
    const stage = document.querySelector(".map-stage");
    const seen: number[] = [];
    Object.assign(window, { seen });
    // Told after the map's own observer, with nothing but the screen to come.
    new ResizeObserver(() => {
      if (canvas === null) return;
      const copy = new OffscreenCanvas(1, 1).getContext("2d");
      copy?.drawImage(canvas, canvas.width / 2, canvas.height / 2, 1, 1, 0, 0, 1, 1);
      seen.push(copy?.getImageData(0, 0, 1, 1).data[3] ?? -1);
    }).observe(stage ?? document.body);
  });
  const read = () => page.evaluate(() => (window as unknown as { seen: number[] }).seen);
  // What an observer is told first is the size as it stands.
  await expect.poll(async () => (await read()).length).toBeGreaterThan(0);
  for (const [width, height] of [
    [1100, 760],
    [1240, 700],
    [900, 820],
  ] as const) {
    const before = (await read()).length;
    await page.setViewportSize({ width, height });
    await expect.poll(async () => (await read()).length).toBeGreaterThan(before);
    await settle(page);
  }
  expect(new Set(await read())).toEqual(new Set([255]));
});

test("a window that changes while the map glides leaves the reader's move as it was meant", async ({
  page,
}) => {
  const { map } = await openMap(page, "?t=2023-09-27T10:00Z");
  await show(page, "?t=2023-09-27T10:00Z");
  await map.getByRole("button", { name: "Zoom in" }).click();
  await page.setViewportSize({ width: 1180, height: 720 });
  const view = () => new URL(page.url()).searchParams.get("view");
  await expect.poll(view).not.toBeNull();
  const said = Number(view()?.split(",")[2]);
  await settle(page);
  // Once closer than the whole view, not half way there and back.
  await map.getByRole("button", { name: "Zoom out" }).click();
  await expect.poll(() => Number(view()?.split(",")[2])).toBeCloseTo(said - 1, 1);
});
