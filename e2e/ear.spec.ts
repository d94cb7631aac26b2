import { LANGUAGES } from "../src/domain/languages.ts";
import { withoutWebGl } from "./support/app.ts";
import { readSituation } from "./support/packs.ts";
import { expect, test } from "./support/test.ts";

/** Five instants, and the key that leads on from each. */
const INSTANTS = ["Home", "PageUp", "Shift+ArrowRight", "ArrowRight", "End"] as const;

test.beforeEach(({ page }) => page.addInitScript(withoutWebGl));

for (const language of LANGUAGES) {
  const folder = language === "en" ? "" : `${language}/`;

  test(`what is heard of headline, slider, map list and tables, ${language}`, async ({ page }) => {
    await page.goto(`${folder}?view=46.35,39.55,11`);
    const [slider, list] = [page.getByRole("slider"), page.locator(".map-contents")];
    await list.locator("summary").press("Enter");
    // What is known of each comes after the names.
    await expect(list.locator("li").first()).toContainText("·");
    await expect(list.locator("ul [lang=en]")).toHaveCount(0);
    const instants: string[] = [];
    for (const key of INSTANTS) {
      await slider.press(key);
      instants.push(
        `${key}\n${await slider.getAttribute("aria-valuetext")}`,
        await page.locator(".headline").ariaSnapshot(),
        await list.locator("ul").ariaSnapshot(),
        (await page.locator(".map-ground + p").textContent()) ?? "",
      );
    }
    // The slider speaks for itself: nothing else does meanwhile.
    await expect(page.locator(".timeline [role=status]")).toHaveText("");

    const sheet = page.getByRole("dialog");
    const panel = (place: number) => page.locator(".panels > button").nth(place);
    await panel(2).press("Enter");
    const curve = sheet.locator(".curve-table");
    await expect(curve.getByRole("row").nth(3)).toBeVisible({ timeout: 15_000 });
    const tables = [await sheet.locator(".event-day").nth(3).ariaSnapshot()];
    for (let row = 0; row < 4; row += 1)
      tables.push(await curve.getByRole("row").nth(row).ariaSnapshot());
    const { claims, period } = readSituation("built");
    const drawn = claims.filter(
      ({ measure, place, time }) =>
        measure === "arrivals" && place === null && time.start <= period.end,
    );
    await expect(curve.getByRole("row")).toHaveCount(drawn.length + 1);
    await page.keyboard.press("Escape");

    await panel(0).press("Enter");
    const sources = sheet.locator(".source-table");
    await expect(sources.getByRole("row").nth(3)).toBeVisible({ timeout: 15_000 });
    for (let row = 0; row < 3; row += 1)
      tables.push(await sources.getByRole("row").nth(row).ariaSnapshot());

    expect.soft(instants.join("\n\n")).toMatchSnapshot(`five-instants-${language}.txt`);
    expect.soft(tables.join("\n\n")).toMatchSnapshot(`tables-${language}.txt`);
  });
}
