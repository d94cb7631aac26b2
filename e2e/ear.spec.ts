import { open, withoutWebGl } from "./support/app.ts";
import { readSituation } from "./support/packs.ts";
import { expect, test } from "./support/test.ts";

/** Five instants, and the key that leads on from each. */
const INSTANTS = ["Home", "PageUp", "Shift+ArrowRight", "ArrowRight", "End"] as const;

test("what is heard of headline, slider and map list at five instants", async ({ page }) => {
  await page.addInitScript(withoutWebGl);
  const { headline, slider, map, timeline } = await open(page, "?view=46.35,39.55,11");
  await map.getByText("List of what is on the map").press("Enter");
  const heard: string[] = [];
  for (const key of INSTANTS) {
    await slider.press(key);
    heard.push(
      `${key}\n${await slider.getAttribute("aria-valuetext")}`,
      await headline.ariaSnapshot(),
      await map.locator(".map-contents ul").ariaSnapshot(),
      (await page.locator(".map-ground + p").textContent()) ?? "",
    );
  }
  expect(heard.join("\n\n")).toMatchSnapshot("five-instants.txt");
  // The slider speaks for itself: nothing else does meanwhile.
  await expect(timeline.getByRole("status")).toHaveText("");
});

test("what is heard of the transcript, the curve's table and the table of sources", async ({
  page,
}) => {
  await page.addInitScript(withoutWebGl);
  const { sheet } = await open(page, "?panel=transcript");
  const curve = sheet.locator(".curve-table");
  await expect(curve.getByRole("row").nth(3)).toBeVisible({ timeout: 15_000 });
  const heard = [await sheet.locator(".event-day").nth(3).ariaSnapshot()];
  for (let row = 0; row < 4; row += 1)
    heard.push(await curve.getByRole("row").nth(row).ariaSnapshot());
  const { claims, period } = readSituation("built");
  const drawn = claims.filter(
    ({ measure, place, time }) =>
      measure === "arrivals" && place === null && time.start <= period.end,
  );
  await expect(curve.getByRole("row")).toHaveCount(drawn.length + 1);

  await open(page, "?panel=sources");
  const sources = sheet.locator(".source-table");
  await expect(sources.getByRole("row").nth(3)).toBeVisible({ timeout: 15_000 });
  for (let row = 0; row < 3; row += 1)
    heard.push(await sources.getByRole("row").nth(row).ariaSnapshot());
  expect(heard.join("\n\n")).toMatchSnapshot("tables.txt");
});
