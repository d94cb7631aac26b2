import { open, QUICK, show, timeInAddress, withoutMap, withoutWebGl } from "./support/app.ts";
import { expect, test } from "./support/test.ts";

test.beforeEach(async ({ page }) => {
  await page.addInitScript(withoutWebGl);
  await page.addInitScript(withoutMap);
});

const queryOf = (url: string): string => new URL(url).search;

const links = [
  ["t", "?t=2023-09-26T08:00Z"],
  ["measure", "?measure=vehicles"],
  ["view", "?view=46.500,39.700,8.50"],
  ["select", "?select=claim:arrivals-2023-09-29-2000"],
  ["panel", "?panel=events"],
  ["speed", "?speed=12"],
  ["dots", "?dots=50"],
  ["theme", "?theme=dark"],
  ["motion", "?motion=still"],
  ["keys", "?keys=off"],
  ["lang", "?lang=ru"],
] as const;

test("each parameter of a link is understood, kept as it was, and says nothing else", async ({
  page,
}) => {
  const seen: Record<(typeof links)[number][0], () => Promise<void>> = {
    t: () => expect(page.locator(".clock")).toContainText("26 September 2023, 12:00"),
    measure: () => expect(page.getByRole("radio", { name: "Vehicles" })).toBeChecked(),
    select: () => expect(page.locator(".selection-card")).toContainText("98,625"),
    panel: () => expect(page.getByRole("dialog")).toBeVisible(),
    speed: () => expect(page.getByRole("combobox", { name: /^Speed/ })).toHaveValue("12"),
    dots: () => expect(page.locator(".legend summary")).toContainText("50 people"),
    theme: () => expect(page.locator("html")).toHaveAttribute("data-theme", "dark"),
    view: () => Promise.resolve(),
    motion: () => expect(page.getByRole("combobox", { name: "Motion" })).toHaveValue("still"),
    keys: async () => {
      // It would open the list before the press is over.
      await page.keyboard.press("m");
      await expect(page.locator("#map-contents")).not.toHaveAttribute("open");
    },
    lang: async () => {
      await expect(page.locator("html")).toHaveAttribute("lang", "ru");
      await expect(page.locator(".headline .sentence")).toContainText("29 сентября");
    },
  };
  for (const [name, link] of links) {
    const { note } = await open(page, link);
    await seen[name]();
    await expect(note).toHaveCount(0);
    // Its name is in the page's language.
    const speed = page.locator(".timeline .speed select");
    // Any change writes the whole address anew.
    if (name !== "panel") {
      await speed.selectOption("24");
      await expect.poll(() => page.url(), QUICK).toContain("speed=24");
      await speed.selectOption(name === "speed" ? "12" : "6");
    }
    await expect.poll(() => queryOf(page.url()), QUICK).toBe(link);
  }
});

test("the address says nothing while everything is at its default", async ({ page }) => {
  const { speed } = await open(page);
  await speed.selectOption("24");
  await expect.poll(() => queryOf(page.url()), QUICK).toBe("?speed=24");
  await speed.selectOption("6");
  await expect.poll(() => queryOf(page.url()), QUICK).toBe("");
});

test("back and forward lead through what was opened, not through every moment", async ({
  page,
}) => {
  const { slider, measure, card, sheet, clock } = await open(page);
  const entries = () => page.evaluate(() => history.length);
  const before = await entries();
  await slider.focus();
  for (let step = 0; step < 6; step += 1) await slider.press("ArrowLeft");
  await expect.poll(() => queryOf(page.url()), QUICK).toContain("t=");
  expect(await entries()).toBe(before);
  const time = await clock.textContent();

  await page.locator("label", { hasText: "Vehicles" }).click();
  await page.getByRole("button", { name: "About", exact: true }).click();
  await expect(sheet).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await page.locator(".flags button").first().click();
  await expect(card).toBeVisible();
  expect(await entries()).toBe(before + 3);

  await page.goBack();
  await expect(card).toHaveCount(0);
  await page.goBack();
  await expect(sheet).toHaveCount(0);
  await expect(measure("Vehicles")).toBeChecked();
  await page.goBack();
  await expect(measure("Arrivals")).toBeChecked();
  await expect(clock).toHaveText(time ?? "");
  for (let step = 0; step < 3; step += 1) await page.goForward();
  await expect(card).toBeVisible();
  await page.reload();
  await expect(card).toBeVisible();
  await expect(clock).toHaveText(time ?? "");
});

test("what is opened while time plays is a step back from, to that moment", async ({ page }) => {
  const { play, pause, card, slider } = await open(page, "?t=2023-09-24T20:00Z");
  const entries = () => page.evaluate(() => history.length);
  const hour = async (): Promise<number> => Number(await slider.getAttribute("aria-valuenow"));
  const [before, from] = [await entries(), await hour()];
  await play.click();
  await expect.poll(hour).toBeGreaterThan(from);
  const when = await hour();
  await page.locator(".flags button").first().click();
  await expect(card).toBeVisible();
  await expect.poll(hour).toBeGreaterThan(when);
  expect(await entries()).toBe(before + 1);
  await page.goBack();
  await expect(card).toHaveCount(0);
  await expect(pause).toHaveCount(0);
  expect(await hour()).toBeGreaterThanOrEqual(when);
});

test("whoever leaves the page while time plays, and comes back, is where they left", async ({
  page,
}) => {
  const { play, slider } = await open(page, "?t=2023-09-24T20:00Z");
  const hour = async (): Promise<number> => Number(await slider.getAttribute("aria-valuenow"));
  const from = await hour();
  await play.click();
  await expect.poll(hour).toBeGreaterThan(from + 2);
  const [left, asked] = [await hour(), timeInAddress(page)];
  await page.goto("changes.html");
  await page.goBack();
  // The page itself came with another time, the cover's, which is five days off.
  expect(timeInAddress(page)).not.toBe(asked);
  await expect.poll(async () => Math.abs((await hour()) - left)).toBeLessThan(72);
  expect(await hour()).toBeGreaterThan(from + 2);
});

const nasty = [
  "",
  "__proto__",
  "constructor",
  "NaN",
  "Infinity",
  "-1",
  "1e999",
  "💥",
  "<img src=x onerror=alert(1)>",
  "%00",
  "9".repeat(400),
  "x".repeat(8000),
  "claim:__proto__",
  "NaN,NaN,NaN",
  "2023-99-99T99:99Z",
];

test("what a parameter cannot mean falls back, with a note and without an error", async ({
  page,
}) => {
  const { note, clock, sentence } = await open(page);
  for (const [name] of links) {
    for (const value of ["nonsense", ...nasty]) {
      await show(page, `?${name}=${encodeURIComponent(value)}`);
      const shown = `${name} = ${value.slice(0, 60)}`;
      await expect(note.locator("code")).toHaveText(shown.trim());
    }
    await expect(clock).toHaveText("Fri 29 September 2023, 20:00");
    await expect(sentence).toContainText("98,625");
  }
  await note.getByRole("button", { name: "Close" }).click();
  await expect(note).toHaveCount(0);
});

test("a long value that means nothing does not make the page wider", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const { note } = await open(page, `?t=${"x".repeat(8000)}&select=${"claim:".repeat(99)}`);
  await expect(note.getByRole("listitem")).toHaveCount(2);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});

test("a link of nothing but nonsense opens the page, and lists all of it", async ({ page }) => {
  const query = links.map(([name]) => `${name}=__proto__`).join("&");
  const { note, sentence } = await open(page, `?${query}&utm_source=x&__proto__=1`);
  await expect(note.getByRole("listitem")).toHaveCount(links.length);
  await expect(sentence).toContainText("98,625");
  await expect(note).not.toContainText("utm_source");
});

test("earliest and latest are the ends of the period; a time outside is brought to the nearer one, with a note", async ({
  page,
}) => {
  const { clock, note } = await open(page, "?t=earliest");
  await expect(clock).toHaveText("Tue 19 September 2023, 00:00");
  await expect(note).toHaveCount(0);
  for (const [link, shown] of [
    ["1999-01-01T00:00Z", "Tue 19 September 2023, 00:00"],
    ["2031-01-01T00:00Z", "Thu 5 October 2023, 00:00"],
  ] as const) {
    await open(page, `?t=${link}`);
    await expect(clock).toHaveText(shown);
    await expect(note).toContainText(`t = ${link} lies outside the period`);
  }
  await open(page, "?t=latest");
  await expect(clock).toHaveText("Thu 5 October 2023, 00:00");
});
