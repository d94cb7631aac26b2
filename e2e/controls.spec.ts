import type { Page } from "@playwright/test";
import { grouped, linkTime, listReports } from "./support/claims.ts";
import {
  fingerprint,
  open,
  openMap,
  QUICK,
  settle,
  show,
  timeInAddress,
  withoutMap,
  withoutWebGl,
} from "./support/app.ts";
import { readSituation } from "./support/packs.ts";
import { sites } from "./support/sites.ts";
import { expect, test } from "./support/test.ts";

const { period, events } = readSituation("built");
const arrivals = listReports("built", "arrivals").filter(({ start }) => start <= period.end);
const starts = [...new Set(arrivals.map(({ start }) => start))];
const AT = Date.parse("2023-09-27T10:00Z");
const HOUR = 3_600_000;
const LINK = `?t=${linkTime(AT)}`;

const expectTime = (page: Page, at: number) =>
  expect.poll(() => timeInAddress(page), { ...QUICK, message: linkTime(at) }).toBe(linkTime(at));

test.describe("time, without a map", () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(withoutWebGl);
    await page.addInitScript(withoutMap);
  });

  test("the slider's keys: by step, by day, by report, to both ends", async ({ page }) => {
    const { slider } = await open(page, LINK);
    await slider.focus();
    const next = starts.find((start) => start > AT) ?? NaN;
    const keys: [key: string, at: number][] = [
      ["ArrowRight", AT + HOUR],
      ["ArrowLeft", AT],
      ["ArrowUp", AT + HOUR],
      ["ArrowDown", AT],
      ["Shift+ArrowRight", AT + 24 * HOUR],
      ["Shift+ArrowLeft", AT],
      ["PageUp", next],
      ["PageDown", starts.findLast((start) => start < next) ?? NaN],
      ["Home", period.start],
      ["ArrowLeft", period.start],
      ["End", period.end],
      ["ArrowRight", period.end],
    ];
    for (const [key, at] of keys) {
      await slider.press(key);
      await expectTime(page, at);
      await expect(slider).toBeFocused();
    }
    // Keys with a meaning of the browser's own are left alone.
    await slider.press("Control+ArrowLeft");
    await slider.press("a");
    await expectTime(page, period.end);
  });

  test("the slider by mouse: a press goes there, a drag follows, a release ends it", async ({
    page,
  }) => {
    const { slider } = await open(page, LINK);
    const box = await slider.boundingBox();
    if (box === null) throw new Error("no slider");
    const y = box.y + box.height / 2;
    await page.mouse.click(box.x + 1, y);
    await expectTime(page, period.start);
    await page.mouse.move(box.x + 30, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, y, { steps: 5 });
    const half = Number(await slider.getAttribute("aria-valuenow"));
    expect(Math.abs(half - (period.end - period.start) / HOUR / 2)).toBeLessThan(6);
    await page.mouse.move(box.x + box.width * 3, y - 300, { steps: 3 });
    await page.mouse.up();
    await expectTime(page, period.end);
    await page.mouse.move(box.x + 30, y);
    await expectTime(page, period.end);
    // A quarter of an hour at the least, so that links stay readable.
    await page.mouse.click(box.x + box.width * 0.617, y);
    await expect.poll(() => timeInAddress(page), QUICK).toMatch(/:(00|15|30|45)Z$/);
  });

  test("play and pause by keyboard", async ({ page }) => {
    const { play, pause, slider } = await open(page, LINK);
    const shown = async (): Promise<number> => Number(await slider.getAttribute("aria-valuenow"));
    await play.press("Enter");
    await expect(pause).toBeFocused();
    // Links are rounded: it has to have played for longer than that.
    await expect.poll(shown, QUICK).toBeGreaterThan((AT - period.start) / HOUR + 1);
    await pause.press("Space");
    await expect(play).toBeFocused();
    await expect.poll(() => timeInAddress(page), QUICK).not.toBe(linkTime(AT));
  });

  test("steps from report to report, by mouse and by keyboard, and stops at both ends", async ({
    page,
  }) => {
    const { next, previous, sentence } = await open(page, LINK);
    const later = arrivals.find(({ start }) => start > AT);
    await next.click();
    await expectTime(page, later?.start ?? NaN);
    await expect(sentence).toContainText(grouped(later?.value ?? NaN));
    await previous.press("Enter");
    const earlier = starts.findLast((start) => start < (later?.start ?? 0)) ?? NaN;
    await expectTime(page, earlier);
    await next.press("Space");
    await expectTime(page, later?.start ?? NaN);

    await open(page, "?t=earliest");
    await expect(previous).toHaveAttribute("aria-disabled", "true");
    await previous.press("Enter");
    await expectTime(page, period.start);
    await open(page, "?t=latest");
    await expect(next).toHaveAttribute("aria-disabled", "true");
  });

  test("steps onto both of two reports that begin at the same minute, from either side", async ({
    page,
  }) => {
    const all = listReports("built", "registered").filter(({ start }) => start <= period.end);
    const index = all.findIndex(({ start }, at) => start === all[at + 1]?.start);
    const [exact, span] = [all[index], all[index + 1]];
    if (exact === undefined || span === undefined) throw new Error("no such pair in the pack");
    const link = `?t=${linkTime(exact.start - HOUR)}&measure=registered`;
    const { next, previous, badge, sentence, slider } = await open(page, link);
    const shows = async ({ value }: { value: number }, at: number) => {
      await expectTime(page, at);
      await expect(badge).toHaveText("reported");
      await expect(sentence).toContainText(grouped(value));
    };
    await next.click();
    await shows(exact, exact.start);
    await next.click();
    await shows(span, span.start + 60_000);
    await next.click();
    await expect(sentence).toContainText(grouped(all[index + 2]?.value ?? NaN));
    await slider.press("PageDown");
    await shows(span, span.start + 60_000);
    await previous.press("Enter");
    await shows(exact, exact.start);
  });

  test("steps are said in a sentence to those who listen, dragging is not", async ({ page }) => {
    const { timeline, slider, next, play, pause } = await open(page, LINK);
    const status = timeline.getByRole("status");
    await expect(status).toHaveText("");
    const later = arrivals.find(({ start }) => start > AT);
    await next.click();
    await expect(status).toContainText(`${grouped(later?.value ?? NaN)} people had crossed`);
    const box = await slider.boundingBox();
    if (box === null) throw new Error("no slider");
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + 30, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, y, { steps: 4 });
    await page.waitForTimeout(1000);
    await expect(status).toHaveText("");
    await page.mouse.up();
    // The slider says its own value where it has the focus: the same sentence is not said twice.
    await slider.press("ArrowRight");
    await page.waitForTimeout(900);
    await expect(status).toHaveText("");
    await next.click();
    await expect(status).toHaveText(/people .+ into Armenia by/);
    await play.click();
    await page.waitForTimeout(900);
    await expect(status).toHaveText("");
    await pause.click();
    await expect(status).toHaveText(/people .+ into Armenia by/);
  });

  test("speed by mouse and by keyboard", async ({ page }) => {
    const { speed } = await open(page);
    await expect(speed).toHaveValue("6");
    await speed.selectOption("24");
    await expect.poll(() => page.url(), QUICK).toContain("speed=24");
    await speed.focus();
    await speed.press("ArrowUp");
    await expect(speed).toHaveValue("12");
    await expect.poll(() => page.url(), QUICK).toContain("speed=12");
  });

  test("the measure changes headline, curve and address, by mouse and by keyboard", async ({
    page,
  }) => {
    const { measure, sentence, slider } = await open(page, LINK);
    const curve = () => slider.locator("svg path.interpolated").getAttribute("d");
    const before = await curve();
    const counted = page.locator(".legend summary .legend-counted");
    await expect(counted).toHaveCount(0);
    await page.locator("label", { hasText: "Registered" }).click();
    await expect(measure("Registered")).toBeChecked();
    await expect(sentence).toContainText("registered in Armenia");
    // The dots do not follow: the legend says what they count.
    await expect(counted).toHaveText("Arrivals");
    expect(await curve()).not.toBe(before);
    await measure("Registered").press("ArrowRight");
    await expect(measure("Vehicles")).toBeChecked();
    await expect(sentence).toContainText("vehicles");
    await measure("Vehicles").press("ArrowLeft");
    await measure("Registered").press("ArrowLeft");
    await expect(measure("Arrivals")).toBeChecked();
    await expect(counted).toHaveCount(0);
    expect(await curve()).toBe(before);
    await expect.poll(() => new URL(page.url()).search).toBe(LINK);
  });

  test("flags open their events, which lead to their time", async ({ page }) => {
    const { timeline, card } = await open(page);
    const flagged = events.filter(
      ({ flag, time }) => flag && time.start >= period.start && time.start <= period.end,
    );
    const flags = timeline.locator(".flags button");
    await expect(flags).toHaveCount(flagged.length);
    const [first, second] = flagged;
    await flags.first().click();
    await expect(card).toContainText(first?.title.en ?? "?");
    await expect(card).toContainText(first?.attributedTo.en ?? "?");
    await flags.nth(1).press("Enter");
    await expect(card.getByRole("heading", { name: second?.title.en ?? "?" })).toBeFocused();
    await card.getByRole("button", { name: "Go to this time" }).press("Enter");
    await expectTime(page, second?.time.start ?? NaN);
  });

  test("a claim leads to its time, also from the table of sources, which closes", async ({
    page,
  }) => {
    const report = listReports("built", "arrivals").find(({ value }) => value > 50_000);
    if (report === undefined) throw new Error("no such report");
    const { sheet, sentence } = await open(page, "?panel=sources");
    await sheet
      .locator(".row-button", { hasText: grouped(report.value) })
      .first()
      .click();
    await sheet.getByRole("button", { name: "Go to this time" }).click();
    await expect(sheet).toBeHidden();
    await expectTime(page, report.start);
    await expect(sentence).toContainText(grouped(report.value));
  });
});

test.describe("flags on a phone, without a map", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("are squares that a finger finds; neighbours share one and open from its list", async ({
    page,
  }) => {
    await page.addInitScript(withoutWebGl);
    const { timeline, card } = await open(page);
    const flagged = events.filter(
      ({ flag, time }) => flag && time.start >= period.start && time.start <= period.end,
    );
    const buttons = timeline.locator(".flag button");
    const boxes = await buttons.evaluateAll((all) =>
      all.map((one) => {
        const { left, right, width, height } = one.getBoundingClientRect();
        return { left, right, width, height };
      }),
    );
    expect(boxes.length).toBeGreaterThan(3);
    expect(boxes.length).toBeLessThan(flagged.length);
    for (const [index, { left, width, height }] of boxes.entries()) {
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
      expect(left).toBeGreaterThanOrEqual((boxes[index - 1]?.right ?? 0) - 0.5);
    }
    const seen: string[] = [];
    for (const flag of await timeline.locator(".flag").all()) {
      const button = flag.locator("> button, .popup-button");
      await button.tap();
      const list = flag.locator(".popup-body button");
      for (let index = 0; index === 0 || index < (await list.count()); index += 1) {
        if ((await list.count()) > 0) await list.nth(index).tap();
        seen.push((await card.locator("h2").textContent()) ?? "");
        await card.getByRole("button", { name: "Close this card" }).tap();
        if ((await button.getAttribute("aria-expanded")) === "false") await button.tap();
      }
      await page.keyboard.press("Escape");
    }
    expect(seen).toEqual(flagged.map(({ title }) => title.en));
  });
});

test.describe("a finger on the curve", () => {
  test.use({ viewport: { width: 390, height: 600 }, hasTouch: true });

  test("seeks where it taps and along its way, and scrolls the page without a word", async ({
    page,
  }) => {
    await page.addInitScript(withoutWebGl);
    const { slider } = await open(page);
    const now = (): Promise<string | null> => slider.getAttribute("aria-valuenow");
    const box = await slider.boundingBox();
    if (box === null) throw new Error("no curve");
    const [x, y] = [box.x + box.width / 4, box.y + box.height / 2] as const;
    const finger = await page.context().newCDPSession(page);
    const touch = (type: string, ...points: readonly (readonly [x: number, y: number])[]) =>
      finger.send("Input.dispatchTouchEvent", {
        type: type as "touchStart",
        touchPoints: points.map(([left, top]) => ({ x: left, y: top })),
      });
    const before = await now();
    await touch("touchStart", [x, y]);
    for (let step = 1; step <= 8; step += 1) await touch("touchMove", [x, y - step * 20]);
    await touch("touchEnd");
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
    expect(await now()).toBe(before);

    await page.evaluate(() => scrollTo(0, 0));
    await page.touchscreen.tap(x, y);
    await expect.poll(now).not.toBe(before);
    const tapped = Number(await now());
    await touch("touchStart", [x, y]);
    for (let step = 1; step <= 8; step += 1) await touch("touchMove", [x + step * 20, y]);
    await touch("touchEnd");
    await expect.poll(async () => Number(await now())).toBeGreaterThan(tapped + 24);
  });
});

test.describe("what opens, without a map", () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(withoutWebGl);
    await page.addInitScript(withoutMap);
  });

  test("a road says when it was in use, or closed, as finely as its source", async ({ page }) => {
    const { card } = await open(page, "?select=route:temporary-link");
    await expect(card.locator(".facts")).toHaveText(
      /^In use\s*30 August 2022, 20:00 to 30 March 2023$/,
    );
    await show(page, "?select=route:northern-road");
    await expect(card.locator(".facts")).toHaveText(/^Closed\s*since November 2020$/);
  });

  test("a report is gone to where its own number is read, though another speaks of that instant", async ({
    page,
  }) => {
    const { card, headline, clock } = await open(
      page,
      "?measure=registered&select=claim:registered-2023-10-02-91031",
    );
    await card.getByRole("button", { name: "Go to this time" }).click();
    await expect(headline).toContainText("91,031");
    await expect(clock).toContainText("16:01");
  });

  test("what a finger opens is gone to by those who listen, and left again", async ({
    newContext,
  }) => {
    const context = await newContext({
      isMobile: true,
      hasTouch: true,
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    await page.addInitScript(withoutWebGl);
    await page.addInitScript(withoutMap);
    const { headline, card } = await open(page);
    const number = headline.getByRole("button", { name: "98,625" });
    await number.tap();
    await expect(card.locator("h2")).toBeFocused();
    await card.getByRole("button", { name: "Close" }).tap();
    await expect(number).toBeFocused();
  });

  test("the number opens its claim, with its source, what disagrees, and a citation to copy", async ({
    page,
    context,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const { headline, card } = await open(page);
    await headline.getByRole("button", { name: "98,625" }).click();
    await expect(card).toContainText("98,625 people");
    for (const term of ["Speaks of", "Stated by", "Read at", "Confidence", "Repeated by"])
      await expect(card).toContainText(term);
    const link = card.getByRole("link").first();
    await expect(link).toHaveAttribute("href", /^https:\/\//);
    await expect(link).toHaveAttribute("rel", /noopener|noreferrer/);
    await card.getByRole("button", { name: "Copy citation" }).press("Enter");
    await expect(card.locator(".copy-status")).toHaveText("Copied");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^98,625 people\. Arrivals, 29 September 2023, 20:00 \(UTC\+04:00\)/);
    // Whoever follows it finds this claim in this version of the data.
    const { version } = readSituation("built");
    const address = `${sites.built}v/${version}/?select=claim:arrivals-2023-09-29-2000&lang=en`;
    expect(copied.split(" ").at(-1)).toBe(address);
    await page.keyboard.press("Escape");
    await expect(card).toHaveCount(0);
  });

  test("a number between two reports opens both of them, in full", async ({ page }) => {
    const between = arrivals.findIndex(
      ({ end }, index) => (arrivals[index + 1]?.start ?? 0) - end > 3 * HOUR,
    );
    const pair = arrivals.slice(between, between + 2);
    const at = (pair[0]?.end ?? NaN) + 2 * HOUR;
    const { headline, badge, card } = await open(page, `?t=${linkTime(at)}`);
    await expect(badge).toHaveText("between reports");
    const number = headline.locator("button.large");
    const shown = ((await number.textContent()) ?? "").trim();
    await number.click();
    await expect(card).toContainText("is not a report");
    await expect(card).toContainText(shown);
    const { claims, sources } = readSituation("built");
    const facts = card.locator(".facts");
    await expect(facts).toHaveCount(2);
    for (const [index, { id, value }] of pair.entries()) {
      const claim = claims.find((one) => one.id === id);
      const source = sources.find((one) => one.id === claim?.source);
      const told = facts.nth(index);
      await expect(card.getByRole("heading", { name: `${grouped(value)} people` })).toBeVisible();
      await expect(told).toContainText(claim?.statedBy.en ?? "?");
      await expect(told).toContainText(source?.publisher ?? "?");
      if (source?.url) await expect(told.getByRole("link")).toHaveAttribute("href", source.url);
    }
    // By itself, at its own time, it is a report like any other.
    await card.getByRole("button", { name: "Open this report by itself" }).press("Enter");
    await expect(card.locator("h2")).toContainText(grouped(pair[1]?.value ?? NaN));
    await expect(facts).toHaveCount(2);
    await open(page, `?t=${linkTime(pair[1]?.start ?? NaN)}&select=claim:${pair[1]?.id}`);
    await expect(facts).toHaveCount(1);
  });

  test("a citation can be copied by hand where the browser refuses", async ({ page }) => {
    await page.addInitScript(() => {
      const writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
      Object.defineProperty(navigator, "clipboard", { value: { writeText } });
    });
    const { card } = await open(page, "?select=claim:arrivals-2023-09-29-2000");
    await card.getByRole("button", { name: "Copy citation" }).click();
    await expect(card.locator(".copy-status")).toContainText("copy it");
    await expect(card.getByRole("textbox")).toHaveValue(/^98,625 people/);
  });

  test("a claim leads to the claims it stands beside, and back", async ({ page }) => {
    const { card } = await open(page, "?select=claim:arrivals-2023-09-29-2000");
    await card.getByRole("button", { name: /more than 98,500/ }).click();
    await expect(card).toContainText("A repeat of a figure said before");
    await page.goBack();
    await expect(card.locator("h2")).toContainText("98,625");
    await card.getByRole("button", { name: "Close this card" }).press("Enter");
    await expect(card).toHaveCount(0);
    await expect.poll(() => new URL(page.url()).search).toBe("");
  });

  test("opened by keyboard, a card takes the focus and gives it back", async ({ page }) => {
    const { headline, card } = await open(page);
    const number = headline.getByRole("button", { name: "98,625" });
    await number.press("Enter");
    await expect(card.locator("h2")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(card).toHaveCount(0);
    await expect(number).toBeFocused();
  });

  for (const name of ["Sources", "Events", "About"]) {
    test(`the panel ${name} opens and closes by mouse and by keyboard`, async ({ page }) => {
      const { sheet } = await open(page);
      const button = page.getByRole("navigation").getByRole("button", { name, exact: true });
      await button.click();
      await expect(sheet.getByRole("heading", { name, level: 2 })).toBeVisible();
      await sheet.getByRole("button", { name: "Close", exact: true }).click();
      await expect(sheet).toHaveCount(0);
      await button.press("Enter");
      await expect(sheet).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(sheet).toHaveCount(0);
      await expect(button).toBeFocused();
    });
  }

  test("the sources sort, filter and open their claims within the panel", async ({ page }) => {
    const { sheet } = await open(page, "?panel=sources");
    const rows = sheet.locator("tbody tr");
    const situation = readSituation("built");
    await expect(rows).toHaveCount(situation.claims.length + situation.events.length);
    await sheet.getByRole("searchbox").fill("98,625");
    await expect.poll(() => rows.count()).toBeLessThan(10);
    await rows.first().getByRole("button").first().press("Enter");
    await expect(sheet.locator(".selection-card")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(sheet.locator(".selection-card")).toHaveCount(0);
    await sheet.getByRole("button", { name: "Clear all filters" }).click();
    const heading = sheet.getByRole("columnheader", { name: "Time" });
    await heading.getByRole("button").press("Enter");
    await expect(heading).toHaveAttribute("aria-sort", "descending");
    await sheet.getByRole("combobox", { name: "Role" }).selectOption("event");
    await expect(rows).toHaveCount(situation.events.length);
  });

  test("the theme, by mouse and by keyboard", async ({ page }) => {
    const { theme } = await open(page);
    const root = page.locator("html");
    await theme.selectOption("dark");
    await expect(root).toHaveAttribute("data-theme", "dark");
    await expect.poll(() => page.url(), QUICK).toContain("theme=dark");
    await theme.press("ArrowUp");
    await expect(root).toHaveAttribute("data-theme", "light");
  });

  test("the device's theme is followed while it is asked for", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await open(page);
    const paper = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const dark = await paper();
    await page.emulateMedia({ colorScheme: "light" });
    await expect.poll(paper).not.toBe(dark);
  });

  test("the list of what is on the map opens everything on it", async ({ page }) => {
    const { map, card } = await open(page);
    await map.getByText("List of what is on the map").press("Enter");
    const items = map.locator(".map-contents li button");
    const { places, areas, routes } = readSituation("built");
    await expect.poll(() => items.count()).toBeGreaterThan(areas.length + routes.length);
    const crossing = places.find(({ kind }) => kind === "crossing");
    await items
      .filter({ hasText: crossing?.name.en ?? "?" })
      .first()
      .click();
    await expect(card).toContainText("State at this time");
    await items
      .filter({ hasText: areas[0]?.name.en ?? "?" })
      .first()
      .press("Enter");
    await expect(card.locator("h2")).toContainText(areas[0]?.name.en ?? "?");
  });

  test("Tab reaches every control, in an order that makes sense", async ({ page }) => {
    await open(page);
    const seen: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press("Tab");
      seen.push(
        await page.evaluate(() => {
          const { activeElement: now } = document;
          return `${now?.getAttribute("aria-label") ?? now?.textContent?.trim() ?? ""}`;
        }),
      );
    }
    const position = (name: string): number => seen.findIndex((one) => one.startsWith(name));
    const order = ["Skip to the timeline", "98,625", "Play", "Next report", "Time", "Sources"];
    const places = order.map(position);
    expect(places, seen.join(" · ")).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

test.describe("the map", () => {
  test.use({ viewport: { width: 1024, height: 600 } });

  test("its buttons and keys zoom, turn and lead back; the address follows", async ({ page }) => {
    const { map } = await openMap(page, "?view=46.2,39.7,8,40");
    const viewNow = (): string | null => new URL(page.url()).searchParams.get("view");
    const zoom = (): number => Number(viewNow()?.split(",")[2] ?? NaN);
    const turned = await fingerprint(page);
    await map.getByRole("button", { name: "Turn north up" }).click();
    await expect.poll(viewNow).toBe("46.200,39.700,8.00");
    expect(await fingerprint(page)).not.toBe(turned);
    await map.getByRole("button", { name: "Show the whole area" }).click();
    await expect.poll(() => new URL(page.url()).search).toBe("");

    await map.getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(zoom).toBeGreaterThan(6);
    const once = zoom();
    await map.getByRole("button", { name: "Zoom in" }).press("Enter");
    await expect.poll(zoom).toBeCloseTo(once + 1, 1);
    await map.getByRole("button", { name: "Zoom out" }).press("Space");
    await expect.poll(zoom).toBeCloseTo(once, 1);
    const view = viewNow();
    const ground = page.getByRole("application", { name: "Map" });
    await ground.press("ArrowRight");
    await expect.poll(viewNow).not.toBe(view);
    await ground.press("+");
    await expect.poll(zoom).toBeCloseTo(once + 1, 1);
    await ground.press("-");
    await expect.poll(zoom).toBeCloseTo(once, 1);
    await ground.press("0");
    await expect.poll(() => new URL(page.url()).search).toBe("");
  });

  test("a drag moves it, within its bounds, and the address follows", async ({ page }) => {
    const { canvas } = await openMap(page, "?view=46.2,39.7,8");
    const box = await canvas.boundingBox();
    if (box === null) throw new Error("no map");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 80, y, { steps: 4 });
    await page.mouse.up();
    const lng = (): number => Number(new URL(page.url()).searchParams.get("view")?.split(",")[0]);
    await expect.poll(lng).toBeGreaterThan(46.25);
    expect(lng()).toBeLessThan(readSituation("built").maxBounds[2]);
    // MapLibre forgets a turn of the wheel when it draws no frame within 200 ms, as on a machine that draws in software.
    const turn = async (): Promise<number> => {
      for (let notch = 0; notch < 5; notch += 1) await page.mouse.wheel(0, -100);
      await settle(page);
      return Number(new URL(page.url()).searchParams.get("view")?.split(",")[2]);
    };
    await expect.poll(turn, { intervals: [500], timeout: 15_000 }).toBeGreaterThan(8);
  });

  test("pointing at something names it and tells what is known; a click opens it with its source", async ({
    page,
  }) => {
    const { places } = readSituation("built");
    const crossing = places.find(({ kind, rank }) => kind === "crossing" && rank === 1);
    if (crossing === undefined) throw new Error("no crossing of the first rank");
    const [lng, lat] = crossing.position;
    const { map, canvas, card } = await openMap(page, `?view=${lng},${lat},9&t=2023-09-27T10:00Z`);
    const box = await canvas.boundingBox();
    if (box === null) throw new Error("no map");
    const middle = [box.x + box.width / 2, box.y + box.height / 2] as const;
    await page.mouse.move(middle[0] + 3, middle[1] + 3);
    await page.mouse.move(...middle);
    const tooltip = map.locator(".tooltip");
    await expect(tooltip).toContainText(crossing.name.en);
    await expect(tooltip).toContainText("open outbound since 24 Sept");
    await page.mouse.click(...middle);
    await expect(card.locator("h2")).toContainText(crossing.name.en);
    await expect(card).toContainText("State at this time");
    await expect(card.getByRole("link").first()).toHaveAttribute("href", /^https?:/);
    await expect.poll(() => page.url(), QUICK).toContain(`select=place:${crossing.id}`);
    // What has moved away from under the pointer is not pointed at any more.
    await page.mouse.move(middle[0] + 1, middle[1]);
    await expect(tooltip).toContainText(crossing.name.en);
    await map.locator(".map-ground").focus();
    await page.keyboard.press("ArrowRight");
    await expect(tooltip).toHaveCount(0);
  });

  test("a tap on a province tells its figure at this time, and who says so", async ({
    newContext,
  }) => {
    const context = await newContext({ hasTouch: true });
    const page = await context.newPage();
    const { claims, areas, flow } = readSituation("built");
    const claim = claims.find(
      ({ measure, place, role }) =>
        measure === flow.housing && role === "headline" && areas.some(({ id }) => id === place),
    );
    const area = areas.find(({ id }) => id === claim?.place);
    const hall = readSituation("built").places.find(
      (place) => place.kind === "gathering" && place.area === area?.id,
    );
    if (claim === undefined || hall === undefined) throw new Error("no province with a figure");
    const [lng, lat] = hall.position;
    // Beside the dots and their name.
    const { canvas, card } = await openMap(
      page,
      `?view=${lng},${lat + 0.02},11&t=${linkTime(claim.time.start)}`,
    );
    const box = await canvas.boundingBox();
    if (box === null) throw new Error("no map");
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2 - 60);
    await expect(card.locator("h2")).toContainText(area?.name.en ?? "?");
    await expect(card).toContainText(grouped(claim.value));
    await expect(card).toContainText(claim.statedBy.en);
  });
});
