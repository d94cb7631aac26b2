import type { Page } from "@playwright/test";
import { holdBack, open, QUICK, timeInAddress, withoutMap, withoutWebGl } from "./support/app.ts";
import { linkTime, listReports } from "./support/claims.ts";
import { readSituation } from "./support/packs.ts";
import { expect, test } from "./support/test.ts";

const AT = Date.parse("2023-09-27T10:00Z");
const parameter = (page: Page, name: string) => (): string | null =>
  new URL(page.url()).searchParams.get(name);

/** Presses Tab until what has the focus is called so, as a reader without a pointer would. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press("Tab");
    const now = await page.evaluate(() => {
      const { activeElement: active } = document;
      const label = active?.closest("label");
      const words = label?.querySelector("span") ?? label ?? active;
      return active?.getAttribute("aria-label") ?? words?.textContent?.trim() ?? "";
    });
    if (now.startsWith(name)) return;
  }
  throw new Error(`no way to ${name} by Tab`);
}

test.beforeEach(({ page }) => page.addInitScript(withoutWebGl));

test("by keyboard alone in a frame: what is on the map can be opened there too", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 560 });
  const { card, map } = await open(page, `?embed=1&t=${linkTime(AT)}`);
  const { keyboard } = page;
  const list = map.locator(".map-contents");
  await tabTo(page, "List of what is on the map");
  await expect(list.locator("summary")).toBeInViewport({ ratio: 1 });
  await keyboard.press("Enter");
  await list.locator("li button").first().waitFor();
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await expect(card.locator("h2")).toBeFocused();
  await keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  await expect(list.locator("li button").first()).toBeFocused();
  // No way leads to what a frame has no room for.
  await expect(page.locator('.skip[href="#details"]')).toBeHidden();
});

test("by keyboard alone: past the start, around the map, to what is on it and back", async ({
  page,
}) => {
  const { slider, card, map } = await open(page, `?t=${linkTime(AT)}`);
  const { keyboard } = page;
  const ground = page.getByRole("application", { name: "Map", exact: true });
  await tabTo(page, "Skip to the timeline");
  await keyboard.press("Enter");
  await expect(slider).toBeFocused();
  await keyboard.press("Shift+Tab");
  await keyboard.press("Control+Home");
  await page.evaluate(() => document.querySelector<HTMLElement>(".skip")?.focus());
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await expect(ground).toBeFocused();
  await expect(ground).toHaveAccessibleDescription(/value between two reports.+Next report/);

  const view = parameter(page, "view");
  await keyboard.press("+");
  await expect.poll(view, QUICK).not.toBeNull();
  const zoomed = view();
  for (const [there, back] of [
    ["ArrowRight", "ArrowLeft"],
    ["ArrowUp", "ArrowDown"],
  ] as const) {
    await keyboard.press(there);
    await expect.poll(view, QUICK).not.toBe(zoomed);
    await keyboard.press(back);
    await expect.poll(view, QUICK).toBe(zoomed);
  }
  await keyboard.press("0");
  await expect.poll(view, QUICK).toBeNull();

  await keyboard.press("m");
  await expect(map.locator("summary", { hasText: "List of what" })).toBeFocused();
  await map.locator(".map-contents li").first().waitFor();
  const all = await map.locator(".map-contents li").count();
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await expect(card.locator("h2")).toBeFocused();
  await expect.poll(parameter(page, "select"), QUICK).toMatch(/^place:/);
  await expect.poll(view, QUICK).not.toBeNull();
  expect(await map.locator(".map-contents li").count()).toBeLessThan(all);
  await keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  await expect(map.locator(".map-contents li button").first()).toBeFocused();
  await keyboard.press("Escape");
  await expect(map.locator(".map-contents")).not.toHaveAttribute("open");
  await expect(map.locator("summary", { hasText: "List of what" })).toBeFocused();

  await page.evaluate(() => document.querySelectorAll<HTMLElement>(".skip")[2]?.focus());
  await keyboard.press("Enter");
  await expect(page.locator(".details")).toBeFocused();
});

test("single keys play, step and show the list of keys, which turns them off", async ({ page }) => {
  const { play, pause, sheet, measure, sentence } = await open(page, `?t=${linkTime(AT)}`);
  const { keyboard } = page;
  const later = listReports("built", "arrivals").find(({ start }) => start > AT);
  await keyboard.press("l");
  await expect.poll(() => timeInAddress(page), QUICK).toBe(linkTime(later?.start ?? NaN));
  await keyboard.press("J");
  await expect.poll(() => timeInAddress(page), QUICK).not.toBe(linkTime(later?.start ?? NaN));
  await keyboard.press("k");
  await expect(pause).toBeVisible();
  await keyboard.press("k");
  await expect(play).toBeVisible();

  await play.focus();
  await tabTo(page, "What do these numbers count?");
  await keyboard.press("Enter");
  await expect(sheet.getByRole("heading", { name: "What is counted" })).toBeVisible();
  await expect(sheet).toContainText("never added up");
  await keyboard.press("Escape");
  await expect(page.locator(".measures-ask")).toBeFocused();
  await keyboard.press("Shift+Tab");
  await keyboard.press("ArrowRight");
  await expect(measure("Registered")).toBeChecked();
  await expect(sentence).toContainText("registered in Armenia");

  await tabTo(page, "In words");
  await keyboard.press("Enter");
  await expect(sheet).toContainText("The reports are those of the measure shown: Registered.");
  await keyboard.press("Escape");
  await tabTo(page, "Motion");
  await keyboard.press("End");
  await expect.poll(parameter(page, "motion"), QUICK).toBe("still");
  // In a list of choices letters choose.
  await keyboard.press("k");
  await expect(play).toBeVisible();

  for (const _ of ["theme", "language", "last button"]) await keyboard.press("Shift+Tab");
  await keyboard.press("?");
  await expect(sheet.getByRole("heading", { name: "Keys" })).toBeVisible();
  await tabTo(page, "Keys of a single letter");
  await keyboard.press("Space");
  await expect.poll(parameter(page, "keys"), QUICK).toBe("off");
  await keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  const at = timeInAddress(page);
  await keyboard.press("l");
  await keyboard.press("?");
  await expect(sheet).toHaveCount(0);
  expect(timeInAddress(page)).toBe(at);
});

test("by keyboard alone: playing at a speed, to reports and to events, to another language and theme", async ({
  page,
}) => {
  await page.addInitScript(withoutMap);
  const { play, pause, card, slider } = await open(page, `?t=${linkTime(AT)}`);
  const { keyboard } = page;
  const later = listReports("built", "arrivals").find(({ start }) => start > AT);
  await tabTo(page, "Next report");
  await keyboard.press("Enter");
  await expect.poll(() => timeInAddress(page), QUICK).toBe(linkTime(later?.start ?? NaN));
  await tabTo(page, "Speed");
  await keyboard.press("End");
  await expect.poll(parameter(page, "speed"), QUICK).toBe("24");
  await tabTo(page, "Play");
  const hours = async (): Promise<number> => Number(await slider.getAttribute("aria-valuenow"));
  const before = await hours();
  await keyboard.press("Space");
  await expect(pause).toBeFocused();
  await expect.poll(hours, QUICK).toBeGreaterThan(before + 2);
  await keyboard.press("Space");
  await expect(play).toBeFocused();

  const { events, period } = readSituation("built");
  const event = events.find(({ flag, time }) => flag && time.start >= period.start);
  await tabTo(page, event?.title.en ?? "?");
  await keyboard.press("Enter");
  await expect(card.locator("h2")).toBeFocused();
  await tabTo(page, "Go to this time");
  await keyboard.press("Enter");
  await expect.poll(() => timeInAddress(page), QUICK).toBe(linkTime(event?.time.start ?? NaN));
  await keyboard.press("Escape");
  await expect(card).toHaveCount(0);

  await tabTo(page, "Theme");
  await keyboard.press("End");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await keyboard.press("Shift+Tab");
  await keyboard.press("End");
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  // What has the focus keeps it while the words change.
  await keyboard.press("Home");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("by keyboard alone: every panel opens, holds no focus fast, and closes to where it was opened", async ({
  page,
  context,
}) => {
  await page.addInitScript(withoutMap);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { sheet } = await open(page);
  const { keyboard } = page;
  const rows = sheet.locator("tbody tr");
  const inside: Record<string, () => Promise<void>> = {
    Sources: async () => {
      await tabTo(page, "Find in the table");
      await keyboard.type("98,625");
      await expect.poll(() => rows.count(), QUICK).toBeLessThan(10);
      await tabTo(page, "Role");
      await keyboard.press("ArrowDown");
      await tabTo(page, "98,625 people");
      await keyboard.press("Enter");
      await expect(sheet.locator(".selection-card h2")).toBeFocused();
      await tabTo(page, "Copy citation");
      await keyboard.press("Enter");
      await expect(sheet.locator(".copy-status")).toHaveText("Copied");
      // Of what lies over one another the last opened closes first.
      await keyboard.press("Escape");
      await expect(sheet.locator(".selection-card h2")).toHaveCount(0);
      await tabTo(page, "Clear all filters");
      await keyboard.press("Enter");
      await expect.poll(() => rows.count(), QUICK).toBeGreaterThan(100);
    },
    Embed: async () => {
      await tabTo(page, "Size");
      await keyboard.press("End");
      await tabTo(page, "Copy");
      await keyboard.press("Enter");
      const copied = () => page.evaluate(() => navigator.clipboard.readText());
      await expect.poll(copied).toMatch(/^<iframe src="[^"]+embed=1/);
    },
  };
  for (const name of ["Sources", "Events", "In words", "About", "Keys", "Embed"]) {
    await tabTo(page, name);
    await keyboard.press("Enter");
    await expect(sheet.getByRole("heading", { name, level: 2 })).toBeVisible();
    await sheet.locator(".sheet-main > *").first().waitFor();
    const passed = new Set<string>();
    for (let step = 0; step < 4; step += 1) {
      await keyboard.press(step < 2 ? "Tab" : "Shift+Tab");
      passed.add(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? ""));
    }
    expect(passed.size, name).toBeGreaterThan(1);
    await inside[name]?.();
    await keyboard.press("Escape");
    await expect(sheet).toHaveCount(0);
    await expect(page.getByRole("button", { name, exact: true })).toBeFocused();
  }
});

test("a list that is opened before the script has come is filled once it has", async ({ page }) => {
  await page.addInitScript(withoutMap);
  let send = (): void => undefined;
  const opened = new Promise<void>((resolve) => (send = resolve));
  await page.route("**/assets/index*.js", async (route) => {
    await opened;
    await route.continue();
  });
  await page.goto("", { waitUntil: "commit" });
  const list = page.locator(".map-contents");
  await list.locator("summary").press("Enter");
  await expect(list).toHaveAttribute("open");
  await expect(list.locator("li")).toHaveCount(0);
  send();
  await expect(list.locator("li").nth(10)).toBeVisible();
});

test("by keyboard alone: from a card to what is counted and back to the card", async ({ page }) => {
  await page.addInitScript(withoutMap);
  const { card, sheet, measure } = await open(page);
  const { keyboard } = page;
  await tabTo(page, "98,625");
  await keyboard.press("Enter");
  await expect(card.locator("h2")).toBeFocused();
  await tabTo(page, "What do these numbers count?");
  await keyboard.press("Enter");
  await expect(sheet.getByRole("heading", { name: "What is counted" })).toBeVisible();
  await keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await expect(card.locator("h2")).toBeFocused();
  // From a choice too Escape closes what is open.
  await measure("Arrivals").focus();
  await keyboard.press("Escape");
  await expect(card).toHaveCount(0);
});

test("a card that comes late leaves whoever has gone on where they are, and closing it too", async ({
  page,
}) => {
  await page.addInitScript(withoutMap);
  const letThrough = await holdBack(page, /\/SelectionCard-/);
  const { card, timeline } = await open(page);
  const { keyboard } = page;
  await tabTo(page, "98,625");
  await keyboard.press("Enter");
  await tabTo(page, "Next report");
  const next = timeline.getByRole("button", { name: "Next report" });
  letThrough();
  await expect(card.locator("h2")).toBeVisible();
  await expect(next).toBeFocused();
  await keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  await expect(next).toBeFocused();
});

test("of two presses before the card has come, the second one's opens with the focus, and gives it back", async ({
  page,
}) => {
  await page.addInitScript(withoutMap);
  const letThrough = await holdBack(page, /\/SelectionCard-/);
  const { card } = await open(page);
  const { keyboard } = page;
  await tabTo(page, "98,625");
  await keyboard.press("Enter");
  await tabTo(page, "Departures begin");
  await keyboard.press("Enter");
  letThrough();
  await expect(card.locator("h2")).toHaveText("Departures begin");
  await expect(card.locator("h2")).toBeFocused();
  await keyboard.press("Escape");
  await expect(page.locator(".flags button:focus")).toContainText("Departures begin");
});

test("from a figure in a panel to what is counted: on a phone too that is what shows", async ({
  page,
}) => {
  await page.addInitScript(withoutMap);
  await page.setViewportSize({ width: 390, height: 844 });
  const { sheet } = await open(page, "?panel=sources");
  await sheet.getByRole("button", { name: "98,625 people" }).first().click();
  await expect(sheet.locator(".selection-card h2")).toBeFocused();
  await sheet.getByRole("button", { name: "What do these numbers count?" }).click();
  await expect(sheet.getByRole("heading", { name: "What is counted" })).toBeFocused();
  await expect(sheet.getByText("never added up").first()).toBeVisible();
  // A step back brings the figure again.
  await page.goBack();
  await expect(sheet.locator(".selection-card")).toContainText("98,625 people");
  await page.keyboard.press("Escape");
  await expect(sheet.getByRole("searchbox")).toBeVisible();
});

test("what goes with a press leaves the focus somewhere", async ({ page }) => {
  await page.addInitScript(withoutMap);
  const { sheet, note, slider } = await open(page, "?speed=7&panel=sources");
  await tabTo(page, "Find in the table");
  await page.keyboard.type("98,625");
  const clear = sheet.getByRole("button", { name: "Clear all filters" });
  await clear.press("Enter");
  await expect(sheet.getByRole("searchbox")).toHaveValue("");
  await expect(clear).toBeFocused();
  await page.keyboard.press("Escape");
  await note.getByRole("button", { name: "Close" }).press("Enter");
  await expect(note).toHaveCount(0);
  await expect(slider).toBeFocused();
});

for (const width of [320, 390, 599, 1280]) {
  test(`the name of what has the focus stays within the window, ${width} px wide`, async ({
    page,
  }) => {
    await page.addInitScript(withoutMap);
    await page.setViewportSize({ width, height: 844 });
    await open(page, "?lang=ru&t=2023-09-27T10:00Z");
    const timeline = page.locator(".timeline");
    for (const button of [
      timeline.locator(".play"),
      timeline.locator(".step").first(),
      timeline.locator(".step").last(),
      page.locator(".measures-ask"),
    ]) {
      await button.focus();
      await page.keyboard.press("Shift");
      const beyond = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const label = getComputedStyle(document.activeElement ?? document.body, "::after");
        return { beyond: scrollWidth - clientWidth, shown: label.content !== "none" };
      });
      expect(beyond).toEqual({ beyond: 0, shown: true });
    }
  });
}
