import { openMap, settle } from "./support/app.ts";
import { expect, test } from "./support/test.ts";

test.use({ viewport: { width: 1024, height: 600 } });

// That no request leaves the origin and that the console stays clean is asserted for every test; this one uses everything once.
test("a whole visit asks no other origin for anything, sets no cookie and stores nothing", async ({
  page,
  context,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const { slider, play, pause, next, speed, measure, map, card, sheet, theme } =
    await openMap(page);
  await next.click();
  await speed.selectOption("24");
  await play.click();
  await page.waitForTimeout(700);
  await pause.click();
  await measure("State housing").check({ force: true });
  await measure("Arrivals").check({ force: true });
  await slider.press("End");
  await slider.press("Shift+ArrowLeft");
  await map.getByRole("button", { name: "Zoom in" }).click();
  await settle(page);
  await page.locator(".flags button").first().click();
  await expect(card).toBeVisible();
  await page.keyboard.press("Escape");
  for (const panel of ["Sources", "Events", "About"]) {
    await page.getByRole("button", { name: panel, exact: true }).click();
    await expect(sheet).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(sheet).toHaveCount(0);
  }
  await theme.selectOption("dark");
  await settle(page);
  await page.goBack();
  await page.goForward();

  const origins = new Set(
    asked.filter((url) => url.startsWith("http")).map((url) => new URL(url).origin),
  );
  expect(origins.size).toBe(1);
  expect(asked.filter((url) => /glyph|sprite|\.pbf|\.woff|tile/i.test(url))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  const stored = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
  ]);
  expect(stored).toEqual([0, 0, 0, 0]);
});
