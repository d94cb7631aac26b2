import type { Page } from "@playwright/test";
import { LANGUAGES } from "../src/domain/languages.ts";
import { PANELS } from "../src/state/view-state.ts";
import { open, openMap, settle, show, withoutWebGl } from "./support/app.ts";
import { listViolations } from "./support/axe.ts";
import { expect, test } from "./support/test.ts";

const CARDS = [
  "claim:arrivals-2023-09-29-2000",
  "place:goris",
  "area:syunik",
  "route:northern-road",
  "event:road-blocked",
];
const COLOURS = { coloursAlone: true };

const panelOf = (name: string) => ({ query: `panel=${name}`, part: `dialog[data-panel=${name}]` });
const cardOf = (id: string) => ({ query: `select=${id}`, part: ".selection-card" });
const OPENED = [...CARDS.map(cardOf), ...PANELS.map(panelOf)];

/** Shows a card or a panel and waits for what is in it. */
async function openPart(page: Page, query: string, part: string): Promise<void> {
  await show(page, `?${query}`);
  const content = page.locator(part).locator("h2, .sheet-main > *");
  await content.last().waitFor();
  if (part.includes("transcript")) await page.locator(".curve-table").waitFor();
}

for (const language of LANGUAGES) {
  test.describe("with MapLibre", () => {
    test.use({ viewport: { width: 800, height: 600 } });

    test(`the page in both themes, the lost map and what opens have no violations, ${language}`, async ({
      page,
    }) => {
      test.slow();
      const { map, canvas } = await openMap(page, language === "en" ? "" : `${language}/`);
      expect(await listViolations(page)).toEqual([]);
      await show(page, "?theme=dark");
      await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
      await settle(page);
      expect(await listViolations(page, COLOURS), "dark").toEqual([]);
      await show(page, "?theme=light");
      // From here on there is nothing to draw, which takes most of the time.
      await canvas.evaluate((element) => {
        const context = (element as HTMLCanvasElement).getContext("webgl2");
        context?.getExtension("WEBGL_lose_context")?.loseContext();
      });
      await map.locator(".map-message").waitFor();
      expect(await listViolations(page, { within: ".map" }), "lost").toEqual([]);
      // In English the tests below ask about them, in both themes.
      for (const { query, part } of language === "en" ? [] : OPENED) {
        await openPart(page, query, part);
        expect(await listViolations(page, { within: part }), query).toEqual([]);
      }
      if (language === "en") return;
      await open(page, `${language}/?theme=dark&embed=1&select=place:goris`);
      await page.locator(".selection-card h2").waitFor();
      expect(await listViolations(page), "dark embed").toEqual([]);
    });
  });
}

test.describe("without a map", () => {
  test.beforeEach(({ page }) => page.addInitScript(withoutWebGl));

  test("the page as a whole has none, whatever is open, at the end, in an embed", async ({
    page,
  }) => {
    test.slow();
    await open(page, "?t=latest&measure=registered");
    expect(await listViolations(page)).toEqual([]);
    for (const { query, part } of OPENED) {
      await openPart(page, query, part);
      expect(await listViolations(page), query).toEqual([]);
    }
    await open(page, "?embed=1&select=place:goris&dots=nonsense");
    await expect(page.locator(".embed-foot")).toBeVisible();
    await page.locator(".selection-card h2").waitFor();
    expect(await listViolations(page), "embed").toEqual([]);
  });

  test("the other theme has none either: it is the same page in other colours", async ({
    page,
  }) => {
    await open(page, "?theme=dark&t=latest&measure=registered");
    expect(await listViolations(page, COLOURS)).toEqual([]);
    for (const { query, part } of OPENED) {
      await openPart(page, `theme=dark&${query}`, part);
      expect(await listViolations(page, { within: part, ...COLOURS }), query).toEqual([]);
    }
    await open(page, "?theme=dark&embed=1&select=place:goris&dots=nonsense");
    await page.locator(".selection-card h2").waitFor();
    expect(await listViolations(page, COLOURS), "embed").toEqual([]);
  });

  test("what keys open has none, in forced colours neither", async ({ page }) => {
    test.slow();
    const { map, sheet } = await open(page, "?motion=still");
    const expectNone = async (what: string): Promise<void> => {
      for (const forcedColors of ["active", "none"] as const) {
        await page.emulateMedia({ forcedColors });
        expect(await listViolations(page), `${what}, forced colours ${forcedColors}`).toEqual([]);
      }
    };
    await page.keyboard.press("m");
    await map.locator(".map-contents[open] li").first().waitFor();
    await expectNone("list");
    await page.keyboard.press("?");
    await sheet.getByRole("checkbox").waitFor();
    await expectNone("keys");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "In words" }).press("Enter");
    await sheet.locator(".curve-table").waitFor();
    await expectNone("transcript");
  });

  test("what failed has none: a link, words, a panel, the clipboard", async ({
    page,
    expectProblem,
  }) => {
    expectProblem(/Failed to fetch|ERR_FAILED|dynamically imported/);
    await page.route(/\/ru-[^/]*\.js$/, (route) => route.abort());
    await page.route(/\/PanelSheet-[^/]*\.js$/, (route) => route.abort());
    const { note, card } = await open(page, "?t=nonsense&dots=7");
    await page.getByRole("combobox", { name: "Language" }).selectOption("ru");
    await expect(note).toHaveCount(2);
    await page.getByRole("button", { name: "Sources", exact: true }).click();
    await page.getByRole("alert").getByRole("button", { name: "Try again" }).waitFor();
    expect(await listViolations(page), "notes and panel").toEqual([]);
    await show(page, "?t=nonsense&dots=7&theme=dark");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    expect(await listViolations(page, COLOURS), "notes and panel, dark").toEqual([]);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
    });
    await openPart(page, "select=claim:arrivals-2023-09-29-2000", ".selection-card");
    await card.getByRole("button", { name: "Copy citation" }).click();
    await card.getByRole("textbox").waitFor();
    expect(await listViolations(page, { within: ".selection-card" }), "by hand").toEqual([]);
  });
});
