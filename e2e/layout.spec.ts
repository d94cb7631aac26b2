import type { Page } from "@playwright/test";
import { open, openMap, withoutWebGl } from "./support/app.ts";
import { readSituation } from "./support/packs.ts";
import { expect, test } from "./support/test.ts";

const WIDTHS = [320, 390, 768, 1280, 1920] as const;

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

for (const [width, height] of [
  [390, 844],
  [1280, 800],
] as const) {
  test(`nothing shifts while the page loads and time moves, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.addInitScript(watchShifts);
    const { slider, play, pause } = await openMap(page, "?t=2023-09-24T14:00Z");
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
  // Without WebGL2 the map is drawn anew for every instant.
  test.slow();
  await page.addInitScript(withoutWebGl);
  await open(page);
  const { period, measures } = readSituation("built");
  const shown = measures.filter(({ sentence }) => sentence !== null).map(({ id }) => id);
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
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
    expect(places.length, `${width} px: ${places.join("\n")}`).toBeLessThanOrEqual(shown.length);
  }
});

test.describe("at every width", () => {
  test.beforeEach(({ page }) => page.addInitScript(withoutWebGl));

  for (const width of WIDTHS) {
    test(`nothing is wider than the window at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 700 });
      const overflow = () =>
        page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          if (scrollWidth <= clientWidth) return [];
          const wide = [...document.querySelectorAll("body *")].filter(
            (one) => one.getBoundingClientRect().right > clientWidth + 1,
          );
          return wide.map((one) => `${one.tagName}.${one.className}`).slice(0, 8);
        });
      await open(page);
      expect(await overflow(), "page").toEqual([]);
      for (const link of ["?select=claim:arrivals-2023-09-29-2000", "?measure=registered"]) {
        await open(page, link);
        expect(await overflow(), link).toEqual([]);
      }
      for (const panel of ["sources", "events", "about"]) {
        await open(page, `?panel=${panel}`);
        expect(await overflow(), panel).toEqual([]);
        const sheet = await page.getByRole("dialog").evaluate((dialog) => {
          const body = dialog.querySelector(".sheet-main") ?? dialog;
          return body.scrollWidth - body.clientWidth;
        });
        expect(sheet, `${panel} scrolls sideways`).toBeLessThanOrEqual(0);
      }
    });
  }
});

test.describe("targets", () => {
  test.use({ hasTouch: true });

  /**
   * Smaller than 44 px for a reason: links and buttons within a sentence or list (WCAG 2.5.8 excepts text in line), and the flags of
   * the timeline, which would hide each other: 24 px at least, with the list of events beside them.
   */
  const INLINE = "a.link, button.link, .sentence button, .link-button, .skip";
  const LEAST = { control: 44, flag: 24 };

  for (const width of [320, 390, 1280]) {
    test(`the controls are large enough to touch at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await openMap(page);
      const small = await page.evaluate(
        ([inline, least]) => {
          const controls = document.querySelectorAll("button, select, summary, label:has(input)");
          return [...controls].flatMap((one) => {
            const { width: w, height: h } = one.getBoundingClientRect();
            if (w === 0 || h === 0 || one.matches(inline)) return [];
            const needed = one.closest(".flags") === null ? least.control : least.flag;
            if (w >= needed - 0.5 && h >= needed - 0.5) return [];
            const name = one.getAttribute("aria-label") ?? one.textContent?.trim().slice(0, 30);
            return [`${name}: ${w.toFixed(0)} × ${h.toFixed(0)}`];
          });
        },
        [INLINE, LEAST] as const,
      );
      expect(small).toEqual([]);
      const slider = await page.getByRole("slider", { name: "Time", exact: true }).boundingBox();
      expect(slider?.height).toBeGreaterThanOrEqual(44);
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
