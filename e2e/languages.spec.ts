import type { Page } from "@playwright/test";
import { holdBack, open, withoutMap, withoutWebGl } from "./support/app.ts";
import { listViolations } from "./support/axe.ts";
import { findFaults } from "./support/faults.ts";
import { sites } from "./support/sites.ts";
import { expect, test } from "./support/test.ts";

const PAGES = [
  {
    language: "hy",
    sentence: /^ուրբաթ, սեպտեմբերի 29, 20:00\. Հայաստան էր անցել 98\s625 մարդ։/,
    play: "Նվագարկել",
    translated: "Թարգմանված է։",
    council: "Ինքնահռչակ հանրապետության Անվտանգության խորհուրդ",
  },
  {
    language: "az",
    sentence: /^29 sentyabr, cümə, 20:00: Ermənistana 98\.625 nəfər keçmişdi\./,
    play: "Oynat",
    translated: "Tərcümədir.",
    council: "Özünü elan etmiş respublikanın Təhlükəsizlik Şurası",
  },
  {
    language: "ru",
    sentence: /^пятница, 29 сентября, 20:00: число перешедших в Армению – 98\s625 \(источник: /,
    play: "Воспроизвести",
    translated: "Переведено.",
    council: "Совет безопасности самопровозглашённой республики",
  },
] as const;

test.beforeEach(async ({ page }) => {
  await page.addInitScript(withoutWebGl);
  await page.addInitScript(withoutMap);
});

for (const { language, sentence, play, translated, council } of PAGES) {
  test(`the page in ${language} says everything in it, and fetches no other language`, async ({
    page,
  }) => {
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(`${language}/`);
    const slider = page.getByRole("slider");
    await expect(page.getByRole("button", { name: play, exact: true })).toBeEnabled();
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.locator(".headline .sentence")).toHaveText(sentence);
    await expect(slider).toHaveAttribute("aria-valuetext", /98[\s.]625/);
    for (const part of [".headline", ".controls", ".masthead", ".panels button"])
      await expect(page.locator(part).first()).not.toContainText(/\b(the|people|report|Sources)\b/);
    expect(await page.locator(".controls").innerText()).not.toMatch(/\bSept|\bM09/);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
      "no sideways scroll",
    ).toBeLessThanOrEqual(320);
    await page.evaluate(() => (document.documentElement.dir = "rtl"));
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
      "none from right to left",
    ).toBeLessThanOrEqual(320);
    await page.evaluate(() => (document.documentElement.dir = ""));
    const others = PAGES.filter((other) => other.language !== language);
    for (const other of others)
      expect(
        fetched.filter((path) => new RegExp(`[/-]${other.language}-[^/]*\\.js$`).test(path)),
      ).toEqual([]);
    expect(await listViolations(page)).toEqual([]);
  });

  test(`what is said in ${language} of an event is marked as translated, its English words with it`, async ({
    page,
  }) => {
    await page.goto(`${language}/?select=event:road-blocked`);
    const card = page.locator(".event-card");
    await expect(card).not.toContainText("Road blocked", { useInnerText: true });
    const original = card.locator(".original");
    await expect(original.locator("[lang=en]")).toBeHidden();
    await original.locator("summary").click();
    await expect(original.locator("[lang=en]")).toContainText("Road blocked near Shushi/Shusha");
    await page.keyboard.press("Escape");
    await expect(page.locator("#details")).toContainText(translated);
    await page.keyboard.press("m");
    await expect(page.locator(".map-contents")).toContainText(translated);
  });

  test(`what is looked for among events in ${language} is found once its words have come`, async ({
    page,
  }) => {
    const letThrough = await holdBack(page, /situation-notes-/);
    await page.goto(`${language}/?panel=events`);
    const found = page.locator(".event-card");
    await expect.poll(() => found.count()).toBeGreaterThan(20);
    await page.getByRole("searchbox").fill(council);
    await expect(found).toHaveCount(0);
    letThrough();
    await expect(found.first()).toContainText(council);
  });

  test(`the table of sources takes ${language} words that come later than its own`, async ({
    page,
  }) => {
    const letThrough = await holdBack(page, /situation-notes-/);
    await page.goto(`${language}/?panel=sources`);
    const table = page.locator(".source-table");
    const inEnglish = "Security Council of the self-declared republic";
    await expect(table).toContainText(inEnglish);
    letThrough();
    await expect(table).toContainText(council);
    await expect(table).not.toContainText(inEnglish);
    await page.getByRole("searchbox").fill(council);
    await expect.poll(() => table.locator("tbody tr").count()).toBeLessThan(20);
    await expect(table).toContainText(council);
  });
}

for (const path of ["", "hy/", "az/", "ru/", "?embed=1"])
  test(`before its script has come no page is wider than the window: /${path}`, async ({
    page,
  }) => {
    await page.route(/\.js$/, (route) =>
      route.fulfill({ contentType: "text/javascript", body: "" }),
    );
    await page.goto(path);
    for (const width of [320, 390, 768]) {
      await page.setViewportSize({ width, height: 700 });
      await expect(page.getByRole("slider")).toBeVisible();
      const reaches = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(reaches).toBe(width);
    }
  });

test("letters that the reader's own fonts lack come from the page's", async ({ page }) => {
  // Where a font of this machine lacks them, in the heading alone perhaps, they come with the page.
  const fetched = page.waitForResponse(/letters-armenian-\w+\.woff2$/);
  await page.goto("hy/");
  await expect(page.getByRole("button", { name: "Նվագարկել", exact: true })).toBeEnabled();
  // As on a device whose fonts have the letters of English alone.
  await page.addStyleTag({ content: ".headline, .picture { font-family: Letters !important }" });
  expect((await fetched).ok()).toBe(true);
  const loaded = await page.evaluate(async () => {
    const fonts = await document.fonts.ready;
    return [...fonts].flatMap(({ status, unicodeRange }) =>
      status === "loaded" ? [unicodeRange] : [],
    );
  });
  expect(loaded).toContain("U+530-58F");
});
/** What is not to be read or pressed in the page at two widths, from left to right and from right to left. */
async function listFaults(page: Page, part: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [width, height] of [
    [320, 640],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const direction of ["ltr", "rtl"]) {
      await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
      const found = await page.evaluate(findFaults);
      faults.push(...found.map((fault) => `${part}, ${width} px, ${direction}: ${fault}`));
    }
  }
  return faults;
}

for (const language of ["en", ...PAGES.map((one) => one.language)]) {
  test(`nothing is cut and nothing lies over another in ${language}, in either direction`, async ({
    page,
  }) => {
    // What a frame shows is a page of its own.
    await page.route(/embed=1/, (route) => route.fulfill({ contentType: "text/html", body: "" }));
    await page.goto(`${language === "en" ? "" : `${language}/`}?panel=embed&measure=registered`);
    const dialog = page.getByRole("dialog");
    await dialog.locator(".snippet").first().waitFor();
    const faults = [...(await listFaults(page, "embed"))];
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    faults.push(...(await listFaults(page, "page")));
    expect(faults).toEqual([]);
  });
}

test("the reader changes the language, a link keeps it, and the English page fetches none other", async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(request.url()));
  await open(page);
  const language = page.getByRole("combobox", { name: "Language" });
  await expect(language).toHaveValue("en");
  await expect(page.locator(".headline .sentence")).toContainText("according to");
  expect(fetched.filter((url) => /[/-](hy|az|ru)-/.test(url))).toEqual([]);
  await language.selectOption("ru");
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  await expect(page).toHaveTitle(/^Отъезд из Нагорного Карабаха/);
  await expect(page).toHaveURL(/\?lang=ru$/);
  // What one pastes is the page in that language; the script for it stands once, beside the first page.
  await page.goto("ru/?panel=embed");
  const snippet = page.getByRole("dialog").getByLabel("Рамка по высоте содержимого");
  await expect(snippet).toHaveValue(new RegExp(`src="${sites.built}ru/\\?embed=1"`));
  await expect(snippet).toHaveValue(new RegExp(`<script src="${sites.built}embed.js"`));
  const guide = page.getByRole("dialog").locator(".outside-link");
  await expect(guide).toHaveAttribute("href", `${sites.built}embedders.html`);
  await page.goto("hy/?lang=az");
  await expect(page.locator("html")).toHaveAttribute("lang", "az");
});

test("words that cannot be fetched leave the old ones, and the page says so", async ({
  page,
  expectProblem,
}) => {
  expectProblem(/^console: Failed to load resource: net::ERR_FAILED \(\S+\/ru-[^/]*\.js\)$/);
  expectProblem(/^page error: Failed to fetch dynamically imported module: \S+\/ru-[^/]*\.js$/);
  await page.route(/\/ru-[^/]*\.js$/, (route) => route.abort());
  await open(page);
  await page.getByRole("combobox", { name: "Language" }).selectOption("ru");
  await expect(page.locator(".note")).toContainText("Русский");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("combobox", { name: "Language" })).toHaveValue("en");
});
