import type { Page } from "@playwright/test";
import { LANGUAGES } from "../src/domain/languages.ts";
import { open, openMap, withoutMap, withoutWebGl } from "./support/app.ts";
import { readSituation } from "./support/packs.ts";
import { expect, test } from "./support/test.ts";

const SCREENS = [
  [320, 640],
  [390, 844],
  [768, 1024],
  [844, 390],
  // A desktop at 200 % and at 400 % zoom.
  [640, 400],
  [320, 256],
  [900, 800],
  [1099, 800],
  [1280, 800],
  [1920, 1080],
] as const;

/**
 * Collects every layout shift from before the first paint on, those soon after the reader's input included. Words that
 * give way to others within the headline and the details are left out, as long as nothing around these moves.
 */
function watchShifts(): void {
  const shifts: string[] = [];
  Object.assign(window, { shifts });
  const nameOf = (node: Node | null): string => {
    const element = node instanceof Element ? node : (node?.parentElement ?? null);
    return element?.closest(".more, .headline")
      ? ""
      : `${element?.tagName}.${element?.getAttribute("class")}`;
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources } = entry as PerformanceEntry & {
        value: number;
        sources: { node: Node | null }[];
      };
      const names = sources.map(({ node }) => nameOf(node)).filter((name) => name !== "");
      if (names.length > 0) shifts.push(`${value.toFixed(4)} ${names.join(" + ")}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
}

const listShifts = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);

for (const [what, link, width, height] of [
  ["the page", "", 390, 844],
  ["the page", "", 1280, 800],
  ["an embed", "&embed=1", 600, 700],
] as const) {
  test(`nothing shifts while ${what} loads and time moves, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.addInitScript(watchShifts);
    const show = link === "" ? openMap : open;
    const { slider, play, pause } = await show(page, `?t=2023-09-24T14:00Z${link}`);
    expect(await listShifts(page), "while loading").toEqual([]);
    for (const key of ["Home", "PageUp", "Shift+ArrowRight", "ArrowRight", "End", "ArrowLeft"])
      await slider.press(key);
    expect(await listShifts(page), "by the slider").toEqual([]);
    await slider.press("Home");
    await play.click();
    await page.waitForTimeout(1500);
    await pause.click();
    expect(await listShifts(page), "while playing").toEqual([]);
  });
}

test("map, timeline and panels stand still through the whole period, in every measure", async ({
  page,
}) => {
  test.slow();
  await page.addInitScript(withoutWebGl);
  await page.addInitScript(withoutMap);
  await open(page);
  const { period, measures } = readSituation("built");
  const shown = measures.filter(({ sentence }) => sentence !== null).map(({ id }) => id);
  for (const [width, height] of [
    [320, 640],
    [360, 844],
    [390, 664],
    [390, 844],
    [844, 390],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    const places = await page.evaluate(
      async ([start, end, names]) => {
        const seen = new Set<string>();
        for (let at = start; at <= end; at += 23 * 3_600_000) {
          const time = `${new Date(at).toISOString().slice(0, 16)}Z`;
          const measure = names[Math.round(at / 3_600_000) % names.length];
          history.replaceState(null, "", `?t=${time}&measure=${measure}`);
          dispatchEvent(new PopStateEvent("popstate"));
          await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
          const boxes = ["section.map", ".timeline", ".more"].map((part) => {
            const box = document.querySelector(part)?.getBoundingClientRect();
            return `${part} ${box?.top.toFixed(1)}–${part === ".more" ? "" : box?.bottom.toFixed(1)}`;
          });
          seen.add(`${measure}: ${boxes.join(" ")}`);
        }
        return [...seen];
      },
      [period.start as number, period.end as number, shown] as const,
    );
    // One for each measure: some have a line more beneath the curve.
    expect(places.length, `${width} × ${height}: ${places.join("\n")}`).toBeLessThanOrEqual(
      shown.length,
    );
  }
});

/** Goes from report to report through the period, now and then a little beyond, and tells where map and timeline are; runs in the page. */
async function listPlaces(): Promise<readonly string[]> {
  const slider = document.querySelector("[role=slider]");
  const seen = new Set<string>();
  const press = async (key: string): Promise<void> => {
    slider?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    await new Promise((next) => setTimeout(next));
    const boxes = ["section.map", ".timeline"].map((part) => {
      const box = document.querySelector(part)?.getBoundingClientRect();
      return `${part} ${box?.top.toFixed(1)}–${box?.bottom.toFixed(1)}`;
    });
    seen.add(boxes.join(" "));
  };
  await press("Home");
  let last: string | null | undefined;
  for (let stop = 0; slider?.getAttribute("aria-valuetext") !== last; stop += 1) {
    last = slider?.getAttribute("aria-valuetext");
    await press("PageUp");
    if (stop % 3 === 0) await press("ArrowRight");
  }
  return [...seen];
}

for (const language of LANGUAGES) {
  test(`the map of a frame stands still through the whole period, in ${language}`, async ({
    page,
  }) => {
    test.slow();
    await page.addInitScript(withoutWebGl);
    await page.addInitScript(withoutMap);
    const { measures } = readSituation("built");
    for (const { id } of measures.filter(({ sentence }) => sentence !== null)) {
      await open(page, `?embed=1&lang=${language}&measure=${id}`);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      for (const [width, height] of [
        [320, 480],
        [640, 600],
      ] as const) {
        await resize(page, width, height);
        const places = await page.evaluate(listPlaces);
        expect(places, `${id}, ${width} × ${height}`).toHaveLength(1);
      }
    }
  });
}

/** Everything that opens: a link to it, and what to press there to have a card beside it. */
const STATES = [
  { link: "" },
  { link: "?t=earliest" },
  { link: "?t=latest&measure=registered" },
  { link: "?t=1999-01-01T00:00Z" },
  { link: "?select=claim:arrivals-2023-09-29-2000" },
  { link: "?select=place:hakari-bridge" },
  { link: "?panel=sources" },
  { link: "?panel=sources", press: ".row-button" },
  { link: "?panel=events" },
  { link: "?panel=events", press: ".event-list .link-button" },
  { link: "?panel=transcript" },
  { link: "?panel=keys" },
  { link: "?panel=about" },
  { link: "?panel=about", press: ".about .claim-button" },
] as const;

/** Opens a state, and all that is folded in it. */
async function openState(page: Page, state: (typeof STATES)[number]): Promise<void> {
  const { card, sheet } = await open(page, state.link);
  if (state.link.includes("panel")) await sheet.waitFor();
  if ("press" in state) {
    await page.locator(state.press).first().click();
    await card.waitFor();
  }
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
}

/** Gives the page another size, and what follows sizes the time to do so. */
async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate(
    () =>
      new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(() => next(null)))),
  );
}

const nameOf = (state: (typeof STATES)[number]): string =>
  Object.values(state).join(" ") || "cover";

/** What is wider than the window or scrolls sideways; runs in the page. */
function listWide(): readonly string[] {
  const root = document.documentElement;
  const scrolling = [...document.querySelectorAll(".page, .page *")].filter((one) => {
    const { overflowX } = getComputedStyle(one);
    return overflowX === "auto" || overflowX === "scroll";
  });
  return (
    [root, ...scrolling]
      .filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
      .map((one) => `${one.tagName}.${one.className}: ${one.scrollWidth}`)
      // Rows of the timeline that are meant to scroll by themselves.
      .filter((one) => !/chart-key|measures/.test(one))
  );
}

/** Links and buttons within a sentence or a list of sentences (WCAG 2.5.8 excepts text in line), and what a label makes larger. */
const IN_LINE = "a.link, button.link:not(.map-contents *), label input, .skip";

/** Controls, other than `except`, that are smaller than a finger; runs in the page. */
function listSmall(except: string): readonly string[] {
  const root = document.querySelector("dialog[open]") ?? document;
  const controls = root.querySelectorAll(
    "button, a[href], summary, select, input, label:has(input)",
  );
  return [...controls].flatMap((one) => {
    const { width: w, height: h } = one.getBoundingClientRect();
    if (w === 0 || h === 0 || one.matches(except)) return [];
    if (w >= 43.5 && h >= 43.5) return [];
    const label = one.getAttribute("aria-label") ?? one.textContent?.trim().slice(0, 30);
    return [`${label}: ${w.toFixed(0)} × ${h.toFixed(0)}`];
  });
}

test.describe("at every width", () => {
  test.use({ hasTouch: true });
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(withoutWebGl);
    await page.addInitScript(withoutMap);
  });

  for (const state of STATES) {
    test(`nothing scrolls sideways, and the controls are large enough to touch: ${nameOf(state)}`, async ({
      page,
    }) => {
      await openState(page, state);
      for (const [width, height] of SCREENS) {
        await resize(page, width, height);
        expect(await page.evaluate(listWide), `${width} × ${height}`).toEqual([]);
      }
      for (const width of [320, 1280]) {
        await resize(page, width, 844);
        expect(await page.evaluate(listSmall, IN_LINE), `${width} px`).toEqual([]);
        const slider = await page.locator("[role=slider]").boundingBox();
        expect(slider?.height).toBeGreaterThanOrEqual(44);
      }
    });
  }
});

test("the timeline stays in sight on a phone and on a desktop", async ({ page }) => {
  await page.addInitScript(withoutWebGl);
  for (const [width, height] of [
    [390, 844],
    [1280, 800],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    const { slider, play, sentence } = await open(page);
    await expect(slider).toBeInViewport({ ratio: 0.9 });
    await expect(play).toBeInViewport({ ratio: 1 });
    await expect(sentence).toBeInViewport({ ratio: 1 });
  }
});

test.describe("an open card", () => {
  test.beforeEach(({ page }) => page.addInitScript(withoutWebGl));

  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
    [900, 700],
  ] as const) {
    test(`stands beneath the headline, and the map and the timeline stay, ${width} × ${height}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      const { sentence, card, timeline, map } = await open(page);
      const before = [await map.boundingBox(), await timeline.boundingBox()];
      await sentence.getByRole("button").first().click();
      await expect(card).toBeInViewport({ ratio: 1 });
      expect([await map.boundingBox(), await timeline.boundingBox()]).toEqual(before);
      await expect(sentence).toBeInViewport({ ratio: 1 });
      const [above, below] = [await sentence.boundingBox(), await card.boundingBox()];
      expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
      expect(below?.height, "room to read in").toBeGreaterThan(220);
      await page.keyboard.press("Escape");
      await expect(card).toHaveCount(0);
    });
  }

  for (const [width, height] of [
    [320, 640],
    [390, 844],
    [844, 390],
  ] as const) {
    test(`leaves the number or the map in sight, and closes, ${width} × ${height}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      const { sentence, card, slider, map } = await open(page);
      const number = sentence.getByRole("button").first();
      await number.focus();
      await page.keyboard.press("Enter");
      await expect(card).toBeInViewport({ ratio: 1 });
      await expect(slider).toBeInViewport({ ratio: 0.9 });
      if (width < 600) await expect(number).toBeInViewport({ ratio: 1 });
      else await expect(map).toBeInViewport({ ratio: 0.9 });
      const top = (await card.boundingBox())?.y ?? 0;
      const box = await (width < 600 ? number : map).boundingBox();
      const beside = width >= 600 ? (box?.x ?? 0) >= width / 3 : (box?.y ?? 0) + 40 <= top;
      expect(beside, "not covered").toBe(true);
      await page.keyboard.press("Escape");
      await expect(card).toHaveCount(0);
      await expect(number).toBeFocused();
      await page.keyboard.press("Enter");
      await card.getByRole("button", { name: "Close this card" }).click();
      await expect(card).toHaveCount(0);
      await expect(number).toBeFocused();
    });
  }

  test("leaves the words above it in sight on a phone before the first report, where they hold no number", async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const { card } = await open(page, "?t=2023-09-19T12:00Z");
    const words = page.locator(".headline .reading");
    await words.getByRole("button", { name: "about 30" }).click();
    await expect(card).toBeInViewport({ ratio: 1 });
    const [above, below] = [await words.boundingBox(), await card.boundingBox()];
    expect(above?.y).toBeGreaterThanOrEqual(0);
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  });

  test("comes into sight where the page has been scrolled past the timeline", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const { card } = await open(page);
    const link = page.locator(".more .plain .link").last();
    await link.scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await link.click();
    await expect(card).toBeInViewport({ ratio: 0.99 });
  });
});

test("a card in a frame makes the page no higher: the page around would jump", async ({ page }) => {
  await page.addInitScript(withoutWebGl);
  const heightOf = (): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollHeight);
  for (const [width, height] of [
    [320, 480],
    [640, 560],
    [900, 480],
    [1280, 720],
  ] as const) {
    await page.setViewportSize({ width, height });
    const { card } = await open(page, "?embed=1");
    const before = await heightOf();
    await open(page, "?embed=1&select=place:goris");
    await expect(card.locator("h2")).toContainText("Goris");
    expect(await heightOf(), `${width} × ${height}`).toBe(before);
    await expect(card).toBeInViewport({ ratio: 0.99 });
    await expect(card.getByRole("button", { name: "Close this card" })).toBeInViewport();
  }
});

test.describe("the words beneath the map", () => {
  for (const width of [320, 390, 768, 1280, 1920]) {
    test(`cover nothing, and can be read in full, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.addInitScript(withoutWebGl);
      const { map } = await open(page);
      const foot = map.locator(".map-foot");
      const canvas = await map.locator(".map-canvas").boundingBox();
      const text = foot.locator("p");
      const more = foot.getByRole("button", { name: /More$/ });
      const { disclaimer, credits } = readSituation("built");
      const wanted = `${disclaimer.en} ${credits.map((credit) => credit.text).join(" · ")}`;
      await expect(text).toHaveText(wanted);
      if (width >= 1100) {
        await expect(more).toBeHidden();
        await expect(text).toBeVisible();
        const box = await text.boundingBox();
        expect(box?.y).toBeGreaterThanOrEqual((canvas?.y ?? 0) + (canvas?.height ?? 0) - 0.5);
        return;
      }
      await expect(text).toBeHidden();
      await expect(more).toHaveAttribute("aria-expanded", "false");
      const line = await more.locator("span").first().boundingBox();
      expect(line?.y).toBeGreaterThanOrEqual((canvas?.y ?? 0) + (canvas?.height ?? 0) - 0.5);
      const scale = await page.locator(".scale-bar").boundingBox();
      expect((scale?.y ?? 0) + (scale?.height ?? 0)).toBeLessThanOrEqual(line?.y ?? 0);
      await more.click();
      await expect(text).toBeVisible();
      await foot.getByRole("button", { name: /Less$/ }).click();
      await expect(text).toBeHidden();
    });
  }
});

test("the main words are read without scrolling on a small desktop", async ({ page }) => {
  await page.addInitScript(withoutWebGl);
  await open(page);
  const details = page.locator(".details");
  const room = await details.boundingBox();
  const fading = 24;
  // The share, the rate and the latest event; what else was said may lie further down.
  for (const part of (await details.locator(".detail").all()).slice(0, 3)) {
    const box = await part.boundingBox();
    const bottom = (room?.y ?? 0) + (room?.height ?? 0) - fading;
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(bottom + 8);
  }
});

test("no two landmarks have one name", async ({ page }) => {
  await page.addInitScript(withoutWebGl);
  await open(page);
  const names = await page
    .locator(
      "[role=application][aria-label], [role=region][aria-label], section[aria-label], nav[aria-label]",
    )
    .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
  expect(new Set(names).size, names.join(", ")).toBe(names.length);
  expect(names).toContain("Map");
});
