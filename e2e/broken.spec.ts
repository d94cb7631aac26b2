import type { Page } from "@playwright/test";
import {
  fingerprint,
  open,
  openMap,
  settle,
  show,
  withoutMap,
  withoutWebGl,
} from "./support/app.ts";
import { listViolations } from "./support/axe.ts";
import { expect, test } from "./support/test.ts";

const UNAVAILABLE = "The map that moves could not start";

/** Headline, timeline, cards and tables, none of which needs a map. */
async function expectWordsToWork(page: Page): Promise<void> {
  const { sentence, slider, card, sheet } = await open(page, page.url());
  await expect(sentence).toContainText("98,625");
  await slider.press("ArrowLeft");
  await expect(sentence).toContainText("may have crossed");
  await slider.press("ArrowRight");
  await page.locator(".headline button").first().click();
  await expect(card).toContainText("98,625 people");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Sources", exact: true }).click();
  await expect(sheet.locator("tbody tr").nth(100)).toBeAttached();
  await page.keyboard.press("Escape");
}

test("without WebGL2 a message stands where the map was, and everything else works", async ({
  page,
}) => {
  await page.addInitScript(withoutWebGl);
  const { map, canvas } = await open(page);
  await expect(map.getByRole("status")).toContainText(UNAVAILABLE);
  await expect(canvas).toHaveCount(0);
  await expect(map.getByText("List of what is on the map")).toBeVisible();
  await expectWordsToWork(page);
});

test("where the map's program cannot be fetched the same message stands, and everything else works", async ({
  page,
  expectProblem,
}) => {
  expectProblem(/maplibre|Failed to fetch|ERR_FAILED|dynamically imported/i);
  await page.route(/\/assets\/maplibre/, (route) => route.abort());
  const { map } = await open(page);
  await expect(map.getByRole("status")).toContainText(UNAVAILABLE);
  await expectWordsToWork(page);
});

test("where what stands beneath the map cannot be fetched, all else works", async ({
  page,
  expectProblem,
}) => {
  expectProblem(/More|Failed to fetch|ERR_FAILED|dynamically imported/i);
  await page.addInitScript(withoutMap);
  await page.route(/\/assets\/More/, (route) => route.abort());
  const { sentence, slider, card } = await open(page);
  await slider.press("ArrowLeft");
  await expect(sentence).toContainText("may have crossed");
  await page.locator(".headline button").first().click();
  await expect(card).toContainText("people");
  await page.keyboard.press("Escape");
  const missing = page.locator(".more").getByRole("alert");
  await expect(missing).toContainText("could not be shown");
  await page.unroute(/\/assets\/More/);
  await slider.press("Shift+ArrowRight");
  const left = await sentence.textContent();
  // The page begins anew where the reader is, though its address speaks of a moment ago still.
  await missing.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator(".more .panels")).toBeVisible();
  await expect(missing).toHaveCount(0);
  await expect(card).toHaveCount(0);
  await expect(sentence).toHaveText(left ?? "");
});

test.describe("a lost context", () => {
  test.use({ viewport: { width: 380, height: 480 } });

  for (const [whose, selectors] of [
    ["MapLibre's own", ["canvas.maplibregl-canvas"]],
    ["the dots' own", [".map-overlay canvas"]],
    ["one after the other", [".map-overlay canvas", "canvas.maplibregl-canvas"]],
  ] as const) {
    test(`${whose}, is told, leaves the rest working, and the same map comes back with it`, async ({
      page,
    }) => {
      const { map, slider, sentence } = await openMap(page, "?t=2023-09-27T10:00Z");
      const before = await fingerprint(page);
      // Some screen readers tell only what comes into a region that was there before.
      await expect(map.getByRole("status")).toBeEmpty();
      await page.evaluate((canvases) => {
        const lost = canvases.map((one) => {
          const canvas = document.querySelector<HTMLCanvasElement>(one);
          const extension = canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
          extension?.loseContext();
          return extension;
        });
        const restore = (): void => lost.forEach((extension) => extension?.restoreContext());
        Object.assign(window, { restore });
      }, selectors);
      await expect(map.getByRole("status")).toContainText("has lost the map");
      // The drawn map stands in for it, dots and all.
      await expect(map.locator(".picture-ground")).toBeVisible();
      await expect(map.locator(".picture-ground .dots").first()).toBeAttached();
      await slider.press("ArrowRight");
      await expect(sentence).toContainText("15:00");
      await slider.press("ArrowLeft");

      await page.evaluate(() => (window as unknown as { restore: () => void }).restore());
      await expect(map).toHaveAttribute("data-status", "ready", { timeout: 15_000 });
      await expect(map.getByRole("status")).toBeEmpty();
      await expect.poll(() => fingerprint(page), { timeout: 15_000 }).toBe(before);
      // The dots are drawn anew: another instant is another picture.
      await slider.press("Shift+ArrowRight");
      expect(await fingerprint(page)).not.toBe(before);
    });
  }

  test("comes back in the colours that were chosen meanwhile", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    const { map, canvas } = await openMap(page, "?t=2023-09-27T10:00Z");
    const dark = await fingerprint(page);
    await page.emulateMedia({ colorScheme: "light" });
    await settle(page);
    await canvas.evaluate((element) => {
      const context = (element as HTMLCanvasElement).getContext("webgl2");
      const extension = context?.getExtension("WEBGL_lose_context");
      Object.assign(window, { restore: () => extension?.restoreContext() });
      extension?.loseContext();
    });
    await expect(map).toHaveAttribute("data-status", "lost");
    await page.emulateMedia({ colorScheme: "dark" });
    await page.evaluate(() => (window as unknown as { restore: () => void }).restore());
    await expect(map).toHaveAttribute("data-status", "ready", { timeout: 15_000 });
    await expect.poll(() => fingerprint(page), { timeout: 15_000 }).toBe(dark);
  });
});

test.describe("an error in one part", () => {
  test.beforeEach(({ page }) => page.addInitScript(withoutWebGl));

  test("a sheet for print that fails leaves the page as it was", async ({
    page,
    expectProblem,
  }) => {
    expectProblem(/broken on purpose/);
    const body = 'export function PrintSheet() { throw new Error("broken on purpose"); }';
    await page.route(/\/assets\/PrintSheet-[^/]*\.js/, (route) =>
      route.fulfill({ contentType: "text/javascript", body }),
    );
    const fetched = page.waitForResponse(/\/assets\/PrintSheet-[^/]*\.js/);
    const { sentence, slider } = await open(page);
    await fetched;
    const failed = page.waitForEvent("console", (message) => /on purpose/.test(message.text()));
    await page.emulateMedia({ media: "print" });
    await failed;
    await expect(sentence).toContainText("98,625");
    await page.emulateMedia({ media: null });
    await slider.press("ArrowLeft");
    await expect(sentence).toContainText("may have crossed");
    await expect(page.getByRole("alert")).toHaveCount(0);
  });

  test("a panel that fails leaves the page as it was", async ({ page, expectProblem }) => {
    expectProblem(/broken on purpose/);
    await page.addInitScript(() => {
      HTMLDialogElement.prototype.showModal = () => {
        throw new Error("broken on purpose");
      };
    });
    await page.setViewportSize({ width: 390, height: 844 });
    const { sentence, slider, card } = await open(page);
    await page.getByRole("button", { name: "Sources", exact: true }).click();
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("could not be shown");
    await expect(alert).toBeInViewport({ ratio: 1 });
    await expect(sentence).toContainText("98,625");
    // What opens elsewhere still opens, what is pressed by a single key is still heard.
    await page.locator(".headline .large").click();
    await expect(card).toContainText("98,625 people");
    await page.keyboard.press("Escape");
    await expect(card).toHaveCount(0);
    await page.keyboard.press("k");
    await page.keyboard.press("k");
    await slider.press("Home");
    await expect(sentence).toContainText("No crossing into Armenia had been reported");
    await page.keyboard.press("l");
    await expect(sentence).not.toContainText("No crossing");
    await expect(alert).toHaveCount(1);
  });

  test("a map that cannot be drawn at some instant says so, and the rest follows time", async ({
    page,
    expectProblem,
  }) => {
    expectProblem(/broken on purpose/);
    const { sentence, slider, map } = await open(page, "?t=2023-09-27T10:00Z");
    await expect(map.locator(".picture-signs")).toBeAttached();
    await page.evaluate(() => {
      const { prototype } = Element;
      const written = Object.getOwnPropertyDescriptor(prototype, "innerHTML");
      Object.defineProperty(prototype, "innerHTML", {
        ...written,
        set(this: Element, html: string) {
          if (this.closest(".picture") !== null) throw new Error("broken on purpose");
          written?.set?.call(this, html);
        },
      });
    });
    await slider.press("ArrowRight");
    await expect(page.getByRole("alert")).toHaveCount(1);
    await expect(page.getByRole("alert")).toContainText("could not be shown");
    await expect(sentence).toContainText("15:00");
    await slider.press("ArrowRight");
    await expect(sentence).toContainText("16:00");
  });

  test("a map and a timeline that fail leave headline, cards and panels working", async ({
    page,
    expectProblem,
  }) => {
    expectProblem(/broken on purpose/);
    await page.addInitScript(() => {
      window.ResizeObserver = class extends ResizeObserver {
        constructor(callback: ResizeObserverCallback) {
          super(callback);
          throw new Error("broken on purpose");
        }
      };
    });
    await page.goto("");
    await expect(page.getByRole("alert").first()).toContainText("could not be shown");
    await expect(page.locator(".headline .sentence")).toContainText("98,625");
    expect(await listViolations(page)).toEqual([]);
    await page.locator(".headline button").first().click();
    const card = page.locator(".selection-card");
    await expect(card).toContainText("98,625 people");
    // What has just come into the page hears keys a moment later.
    await expect(async () => {
      await page.keyboard.press("Escape");
      await expect(card).toHaveCount(0, { timeout: 1000 });
    }).toPass();
    await page.getByRole("button", { name: "Events", exact: true }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
  });

  test("what failed can be tried again", async ({ page, expectProblem }) => {
    expectProblem(/broken on purpose/);
    await page.addInitScript(() => {
      const { showModal } = HTMLDialogElement.prototype;
      let broken = true;
      HTMLDialogElement.prototype.showModal = function () {
        if (broken) throw new Error("broken on purpose");
        showModal.call(this);
      };
      Object.assign(window, { mend: () => void (broken = false) });
    });
    await open(page);
    await page.getByRole("button", { name: "About", exact: true }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await page.evaluate(() => (window as unknown as { mend: () => void }).mend());
    await page.getByRole("alert").getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("dialog")).toHaveAccessibleName("About");
  });

  test("a panel that was closed before it failed opens when it is asked for again", async ({
    page,
    expectProblem,
  }) => {
    expectProblem(/PanelSheet|Failed to fetch|ERR_FAILED|dynamically imported/i);
    let fail = (): void => undefined;
    const failing = new Promise<void>((resolve) => (fail = resolve));
    await page.route(/\/PanelSheet-/, async (route) => {
      await failing;
      await route.abort();
    });
    const { sheet } = await open(page);
    await page.getByRole("button", { name: "About", exact: true }).click();
    await page.goBack();
    await expect(page).not.toHaveURL(/panel=/);
    fail();
    const alert = page.getByRole("alert");
    await expect(alert).toBeVisible();
    // Chromium answers with the same failure: it was asked for again, and is closed again.
    const asked = page.waitForURL(/panel=about/);
    await alert.getByRole("button", { name: "Try again" }).click();
    await asked;
    await expect(sheet).toHaveCount(0);
    await expect(alert).toBeVisible();
  });

  test("in a frame, another panel than the one that failed opens, and takes the message away", async ({
    page,
    expectProblem,
  }) => {
    expectProblem(/broken on purpose/);
    await page.addInitScript(() => {
      const { showModal } = HTMLDialogElement.prototype;
      HTMLDialogElement.prototype.showModal = function () {
        HTMLDialogElement.prototype.showModal = showModal;
        throw new Error("broken on purpose");
      };
    });
    await open(page, "?embed=1&select=place:goris");
    await page.locator(".measures-ask").click();
    await expect(page.getByRole("alert")).toBeVisible();
    await expect(page.locator(".selection-card h2")).toContainText("Goris");
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog")).toHaveAccessibleName("Keys");
    await expect(page.getByRole("alert")).toHaveCount(0);
  });
});

test("an error that takes the whole application away leaves the plain page", async ({
  page,
  expectProblem,
}) => {
  expectProblem(/broken on purpose/);
  await page.addInitScript(() => {
    const { map } = Array.prototype;
    // Of what the link asked for and could not have: told outside of every part that fails by itself.
    const broken = function (this: unknown[], ...rest: Parameters<typeof map>): unknown[] {
      const [first] = this;
      if (typeof first === "object" && first !== null && "outside" in first)
        throw new Error("broken on purpose");
      return map.apply(this, rest);
    };
    Object.defineProperty(Array.prototype, "map", { value: broken });
  });
  await page.goto("?t=2030-01-01T00:00Z");
  await expect(page.locator(".plain-page tbody tr").nth(100)).toBeVisible();
  await expect(page.locator("#root")).toBeEmpty();
});

test.describe("a program that cannot be had", () => {
  for (const [what, file, link, body] of [
    ["its first script", /\/assets\/index[^/]*\.js/, "", null],
    ["its first script, in a frame", /\/assets\/index[^/]*\.js/, "?embed=1", null],
    ["a first script that breaks off", /\/assets\/index[^/]*\.js/, "", "const cut = {"],
    ["a first script that fails", /\/assets\/index[^/]*\.js/, "", "throw new Error('broken')"],
    ["the words of its language", /\/assets\/ru-/, "ru/", null],
  ] as const) {
    test(`leaves the page complete, with nothing to press: ${what}`, async ({
      page,
      expectProblem,
    }) => {
      expectProblem(/ERR_FAILED|Failed to fetch|dynamically imported|Unexpected end|broken/i);
      await page.route(file, (route) =>
        body === null ? route.abort() : route.fulfill({ contentType: "text/javascript", body }),
      );
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(link);
      await expect(page.locator(".plain-page tbody tr").nth(100)).toBeVisible();
      await expect(page.locator(".headline .sentence")).toContainText("98");
      await expect(page.locator(".disclaimer")).toBeVisible();
      await expect(page.locator(".picture").first()).toBeVisible();
      for (const part of [".play", ".stepping", ".map-buttons", ".panels", ".measures-ask"])
        await expect(page.locator(part).first(), part).toBeHidden();
    });
  }
});

/** What a browser's translation does to a page: elements of its own in the place of every run of words. */
function translatePage(): void {
  const words: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    const text = walker.currentNode as Text;
    if (text.data.trim() !== "" && text.parentElement?.closest("script, style, svg") === null)
      words.push(text);
  }
  for (const text of words) {
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  }
}

test("a page that the browser has translated goes on telling what is reported and what is not", async ({
  page,
}) => {
  await page.addInitScript(withoutWebGl);
  await page.addInitScript(withoutMap);
  const { sentence, badge, slider, card } = await open(page, "?select=place:goris");
  await expect(card.locator("h2")).toContainText("Goris");
  for (const [key, state, words] of [
    ["ArrowLeft", "between reports", "may have crossed"],
    ["Home", "no report yet", "No crossing"],
    ["PageUp", "reported", "had crossed"],
    ["ArrowRight", "between reports", "may have crossed"],
    ["End", "reported", "had crossed"],
    ["PageDown", "reported", "had crossed"],
  ] as const) {
    await page.evaluate(translatePage);
    await slider.press(key);
    await expect(badge, key).toHaveText(state);
    await expect(sentence, key).toContainText(words);
  }
  await page.evaluate(translatePage);
  await show(page, "?measure=registered&select=event:road-blocked&panel=about");
  await expect(sentence).toContainText("registered in Armenia");
  await page.evaluate(translatePage);
  await show(page, "?t=2023-09-27T12:00Z");
  await expect(card).toHaveCount(0);
  await expect(badge).toHaveText("between reports");
  await expect(page.locator(".panel-failed")).toHaveCount(0);
});

test("words that stay are left as the browser has translated them", async ({ page }) => {
  await page.addInitScript(withoutWebGl);
  await page.addInitScript(withoutMap);
  const { sentence, badge, slider } = await open(page, "?t=2023-09-27T12:00Z");
  await page.evaluate(translatePage);
  await page.evaluate(() => {
    for (const words of document.querySelectorAll("font font"))
      words.textContent = `[${words.textContent}]`;
  });
  await slider.press("ArrowRight");
  await expect(sentence).toContainText("17:00");
  await expect(sentence).not.toContainText("[Wednesday");
  await expect(badge).toHaveText("[between reports]");
  await expect(sentence).toContainText("[: a value between two reports.]");
});
