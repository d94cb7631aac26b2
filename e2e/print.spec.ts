import type { Locator, Page } from "@playwright/test";
import { extractText } from "unpdf";
import { open, partsOf, withoutWebGl } from "./support/app.ts";
import { grouped, linkTime, listReports } from "./support/claims.ts";
import { frameAt, frameHtml, openHost } from "./support/host.ts";
import { readSituation } from "./support/packs.ts";
import { readRows } from "./support/pixels.ts";
import { expect, test } from "./support/test.ts";

const situation = readSituation("built");
const INK = "rgb(29, 34, 38)";

/** Prints as a browser does, and answers the file's number of pages and its words, with one blank between two. */
async function print(
  page: Page,
  format: "A4" | "Letter",
  landscape = false,
): Promise<{ pages: number; text: string }> {
  await page.emulateMedia({ media: null });
  const file = await page.pdf({ format, landscape });
  const { totalPages: pages, text } = await extractText(new Uint8Array(file), { mergePages: true });
  return { pages, text: text.replaceAll(/\s+/g, " ") };
}

/** Without the blanks that a line's end makes in it: an address is broken where the paper ends. */
const unbroken = (text: string): string => text.replaceAll(" ", "");

/** Shows the page as on paper and waits for the sheet: what draws it comes when the browser is idle. */
async function showSheet(page: Page): Promise<Locator> {
  await page.emulateMedia({ media: "print" });
  const sheet = page.locator(".print-sheet");
  await expect(sheet).toBeVisible({ timeout: 30_000 });
  return sheet;
}

/** Everything that can be pressed or dragged on the screen, as far as it shows. */
function controlsOf(page: Page): Locator {
  return page
    .locator(".play, .stepping, .map-buttons, .panels, .flags, .measures")
    .filter({ visible: true });
}

test("the view goes onto one page, with its sentence, map, legend, curve, sources and link", async ({
  page,
}) => {
  await open(page);
  const sheet = await showSheet(page);
  await expect(sheet.locator("h1")).toHaveText(situation.title.en);
  await expect(sheet.locator(".sentence")).toContainText("98,625 people had crossed into Armenia");
  await expect(sheet.locator(".print-picture")).toHaveAccessibleName(/^98,625 people/);
  await expect(sheet.locator(".print-picture .dots").first()).toBeAttached();
  await expect(sheet.locator(".print-legend")).toContainText("Each dot is 50 people");
  await expect(sheet.locator(".print-curve .marks path").first()).toBeVisible();
  await expect(sheet.locator(".print-sources")).toContainText("armenian-genocide.org");
  await expect(sheet.locator("footer")).toContainText(situation.disclaimer.en);
  await expect(sheet.getByRole("link", { name: page.url() })).toBeVisible();
  await expect(partsOf(page).slider).toBeHidden();
  await expect(controlsOf(page)).toHaveCount(0);
  const axis = await sheet.locator(".print-curve > svg").boundingBox();
  const key = await sheet.locator(".print-curve .key-items li").first().boundingBox();
  if (axis === null || key === null) throw new Error("no curve on paper, or no key");
  expect(key.y).toBeGreaterThanOrEqual(axis.y + axis.height - 1);
  for (const format of ["A4", "Letter"] as const) {
    for (const landscape of [false, true]) {
      const { pages, text } = await print(page, format, landscape);
      expect(pages, `${format}, landscape ${landscape}`).toBe(1);
      expect(text).toContain("98,625 people had crossed into Armenia");
      expect(text).toContain("Each dot is 50 people");
      expect(unbroken(text)).toContain("armenian-genocide.org");
      expect(text).toContain(situation.disclaimer.en);
      expect(unbroken(text)).toContain(page.url());
    }
  }
});

test("what is printed is what is shown: another time, another measure, on white", async ({
  page,
}) => {
  await page.addInitScript(withoutWebGl);
  await page.emulateMedia({ colorScheme: "dark" });
  const report = listReports("built", "state-housing").find(({ value }) => value > 10_000);
  if (report === undefined) throw new Error("no such report");
  const link = `?t=${linkTime(report.start)}&measure=state-housing&theme=dark`;
  await open(page, link);
  await showSheet(page);
  await page.emulateMedia({ media: "screen" });
  await expect(page.locator(".print-sheet")).toHaveCount(0);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const { sentence, next } = partsOf(page);
  await expect(sentence).toContainText(grouped(report.value));
  await next.click();
  await expect(sentence).not.toContainText(grouped(report.value));
  const shown = (await sentence.textContent()) ?? "";
  for (const format of ["A4", "Letter"] as const) {
    const { pages, text } = await print(page, format);
    expect(pages, format).toBe(1);
    expect(text).toContain(shown);
    expect(unbroken(text)).toContain("measure=state-housing");
    expect(unbroken(text)).not.toContain(link);
  }
  const sheet = await showSheet(page);
  await expect(sheet.locator("h1")).toHaveCSS("color", INK);
  await expect(page.locator("html")).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
});

test("a phone prints the same page, and then goes on as it was", async ({ page }) => {
  await page.addInitScript(withoutWebGl);
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "?t=2023-09-27T08:00Z");
  const curve = page.locator(".slider svg");
  const width = await curve.getAttribute("width");
  await showSheet(page);
  for (const format of ["A4", "Letter"] as const) {
    const { pages, text } = await print(page, format);
    expect(pages, format).toBe(1);
    expect(text).toContain("47,115 people had crossed into Armenia");
  }
  await expect(page.locator(".print-sheet")).toHaveCount(0);
  await expect(curve).toHaveAttribute("width", width ?? "");
  await expect(partsOf(page).play).toBeVisible();
});

test("a page in another language is printed in it, in letters that can be read back", async ({
  page,
}) => {
  await page.addInitScript(withoutWebGl);
  await open(page, "hy/");
  const sheet = await showSheet(page);
  const title = await sheet.locator("h1").innerText();
  expect(title).toMatch(/^\p{sc=Armn}/u);
  const { pages, text } = await print(page, "A4");
  expect(pages).toBe(1);
  expect(text).toContain(title);
  expect(text).toMatch(/98.625 մարդ/);
});

test("who prints before the sheet has come gets what is shown, and every source", async ({
  page,
}) => {
  await page.addInitScript(withoutWebGl);
  // Never answered.
  await page.route(/\/assets\/PrintSheet-/, () => undefined);
  await open(page, "?t=2023-09-27T10:00Z");
  const { pages, text } = await print(page, "A4");
  expect(pages).toBeGreaterThan(1);
  const sentence = await partsOf(page).sentence.innerText();
  expect(unbroken(text)).toContain(sentence.replaceAll(/\s/g, ""));
  const urls = situation.sources.map(({ url }) => url).filter((url) => url !== null);
  expect(urls.length).toBeGreaterThan(5);
  for (const url of urls.slice(0, 5)) expect(unbroken(text)).toContain(url);
});

test("an embed fetches nothing for paper and prints what it shows", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await open(page, "?embed=1");
  await page.waitForLoadState("networkidle");
  await page.emulateMedia({ media: "print" });
  await expect(partsOf(page).sentence).toBeVisible();
  await expect(controlsOf(page)).toHaveCount(0);
  await expect(page.locator(".print-sheet")).toHaveCount(0);
  expect(asked.filter((url) => url.includes("PrintSheet"))).toEqual([]);
});

test("a dark embed is printed in the colours of paper, its dots where its drawing has them", async ({
  page,
}) => {
  await open(page, "?embed=1&theme=dark&t=2023-09-29T15:59Z");
  await expect(page.locator("[data-dots]")).toHaveAttribute("data-dots", "webgl2");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".map-buttons")).toBeHidden();
  // Only what is within the ring, and not the ring; its signs may be drawn anew meanwhile.
  const within = ".picture .p-crowd { stroke: none !important; fill: none !important }";
  await page.addStyleTag({ content: within });
  const printed = await page
    .locator(".picture circle[data-pick='place:am-unreported']")
    .screenshot();
  const tones = await readRows(page, printed);
  const [above = NaN, below = NaN] = [tones.slice(0, 4), tones.slice(-4)].map((rows) =>
    rows.reduce((sum, tone) => sum + tone, 0),
  );
  const middle = tones[Math.floor(tones.length / 2)] ?? NaN;
  // Dark dots on light ground, and as many at the upper edge of the crowd as at the lower.
  expect(middle).toBeLessThan(180);
  expect(Math.abs(above - below) / 4).toBeLessThan(12);
  expect(above / 4 - middle).toBeGreaterThan(30);
});

test("in another page that is printed a frame keeps all that it shows within itself", async ({
  page,
}) => {
  await page.addInitScript(withoutWebGl);
  await openHost(page, frameHtml("", 390, 600));
  const frame = frameAt(page, 0);
  await expect(frame.locator(".sentence")).toContainText("98,625");
  await page.emulateMedia({ media: "print" });
  await expect(frame.locator(".play")).toBeHidden();
  for (const part of [".map-stage", ".slider svg", ".embed-foot"]) {
    const bottom = await frame.locator(part).evaluate((element) => {
      const { bottom: edge, height } = element.getBoundingClientRect();
      return { within: edge <= innerHeight, high: height > 15 };
    });
    expect(bottom, part).toEqual({ within: true, high: true });
  }
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false, colorScheme: "dark" });

  test("the page prints whole, on white: sentence, map, legend, curve, tables with addresses", async ({
    page,
  }) => {
    await page.goto("");
    await page.emulateMedia({ media: "print" });
    const { sentence } = partsOf(page);
    await expect(sentence).toBeVisible();
    await expect(sentence).toHaveCSS("color", INK);
    await expect(page.locator(".picture-box > svg")).toBeVisible();
    await expect(page.locator(".legend li").first()).toBeVisible();
    await expect(page.locator(".slider svg")).toBeVisible();
    await expect(page.locator(".plain-page tbody tr")).toHaveCount(situation.claims.length);
    await expect(controlsOf(page)).toHaveCount(0);
    const address = await page
      .locator(".plain-page a")
      .first()
      .evaluate((link) => [getComputedStyle(link, "::after").content, link.getAttribute("href")]);
    expect(address[0]).toContain(address[1]);
    const picture = await page.locator(".picture-box").boundingBox();
    const legend = await page.locator(".legend").boundingBox();
    expect(legend?.y ?? 0).toBeGreaterThanOrEqual(
      (picture?.y ?? NaN) + (picture?.height ?? NaN) - 1,
    );
    await page.emulateMedia({ media: null });
    expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(50_000);
  });
});
