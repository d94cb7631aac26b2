import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { open, partsOf, settle, withoutMap, withoutWebGl, watchDrawing } from "./support/app.ts";
import { differingShare } from "./support/pixels.ts";
import { sites } from "./support/sites.ts";
import { expect, test } from "./support/test.ts";

const NEAR_COVER = "2023-09-29T15:59Z";
const MAP_FILES = /\/assets\/(maplibre|map-adapter|fine-map)/;

/** Every file of the map that is asked for from now on, by name. */
function watchMapFiles(page: Page): string[] {
  const files: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (MAP_FILES.test(pathname)) files.push(pathname);
  });
  return files;
}

/** What the names of the scripts begin with that the byte budget of an embed leaves out, since nobody needs them to play. */
function listUncounted(): readonly string[] {
  const { "size-limit": budgets } = JSON.parse(readFileSync("package.json", "utf8")) as {
    "size-limit": readonly { name: string; path: string | readonly string[] }[];
  };
  const embed = budgets.find(({ name }) => name.startsWith("all that playing takes"));
  return [embed?.path ?? []]
    .flat()
    .flatMap((path) => /^!dist\/assets\/\{(.+)\}\*$/.exec(path)?.[1]?.split(",") ?? []);
}

/** Which painter draws the dots now. */
const dotsOf = (page: Page) => page.locator("[data-dots]");

async function idle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((done) => requestIdleCallback(() => setTimeout(done, 300), { timeout: 3000 })),
  );
}

for (const [name, path, asked, left] of [
  ["the whole page", "./", ["More", "shared"], ["ru", "_virtual_situation-words-ru"]],
  ["a page in Russian", "ru/", ["More", "ru", "_virtual_situation-words-ru"], []],
  ["an embed in Russian", "ru/?embed=1", ["ru", "_virtual_situation-words-ru"], ["More", "shared"]],
] as const) {
  test(`${name} asks at once for the scripts that its first one will wait for`, async ({
    page,
  }) => {
    const scripts: string[] = [];
    page.on("request", (request) => {
      const script = /\/assets\/(.+)-.{8}\.js$/.exec(new URL(request.url()).pathname)?.[1];
      if (script !== undefined) scripts.push(script);
    });
    // Only what the page itself asks for: no script of its own runs.
    await page.route(/\/assets\/index-/, (route) =>
      route.fulfill({ contentType: "text/javascript", body: "" }),
    );
    await page.goto(path);
    await expect.poll(() => scripts).toEqual(expect.arrayContaining(["index", ...asked]));
    for (const script of left) expect(scripts).not.toContain(script);
  });
}

for (const path of ["./", "?embed=1", "ru/", "ru/?embed=1"]) {
  test(`${path} is taken over with no other script than it names itself`, async ({
    page,
    request,
  }) => {
    const named = [...(await (await request.get(path)).text()).matchAll(/assets\/[^"]+\.js/g)].map(
      String,
    );
    await page.route("**/assets/*.js", async (route) => {
      // Any other is never answered.
      if (named.some((file) => route.request().url().endsWith(file))) await route.continue();
    });
    await open(page, path);
  });
}

test("an embed plays and scrubs without MapLibre, and fetches it once when the map is touched", async ({
  page,
}) => {
  const files = watchMapFiles(page);
  const scripts = new Set<string>();
  const others: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    const name = /\/assets\/([^/]+)\.js$/.exec(pathname)?.[1];
    if (name !== undefined) scripts.add(name);
    else if (/\/assets\/(?!letters-)/.test(pathname)) others.push(pathname);
  });
  const { sentence, slider, play, pause, map } = await open(page, "?embed=1");
  await idle(page);
  // What stands beneath the map of the whole page has no place in it.
  await expect(page.locator(".more")).toBeEmpty();
  await expect(dotsOf(page)).toHaveAttribute("data-dots", "svg");
  await expect(page.locator("canvas")).toHaveCount(0);

  await slider.focus();
  await slider.press("Shift+ArrowLeft");
  await expect(dotsOf(page)).toHaveAttribute("data-dots", "webgl2");
  await expect(sentence).not.toContainText("98,625");
  const still = await page.locator(".picture-dots").screenshot();
  await play.click();
  await page.waitForTimeout(600);
  await pause.click();
  const moved = await page.locator(".picture-dots").screenshot();
  expect(await differingShare(page, still, moved)).toBeGreaterThan(0.001);
  await expect(map).toHaveAttribute("data-status", "starting");
  expect(files).toEqual([]);
  const uncounted = listUncounted();
  expect(uncounted).toContain("maplibre");
  expect(scripts.size).toBeGreaterThan(0);
  expect(others, "its styles come with the page").toEqual([]);
  expect([...scripts].filter((name) => uncounted.some((begin) => name.startsWith(begin)))).toEqual(
    [],
  );

  await map.getByRole("button", { name: "Zoom in" }).click();
  await expect(map).toHaveAttribute("data-status", "ready", { timeout: 20_000 });
  await idle(page);
  const fetched = [...files];
  for (const part of ["map-adapter-", "maplibre-worker-", "fine-map-"])
    expect(
      fetched.filter((file) => file.includes(`/${part}`)),
      part,
    ).toHaveLength(1);
  // The worker fetches the half that both need as well: from the browser's cache.
  const once = fetched.filter((file) => !file.includes("~maplibre-worker"));
  expect(once).toEqual([...new Set(once)]);
  await map.getByRole("button", { name: "Zoom out" }).click();
  await idle(page);
  expect(files).toEqual(fetched);
  expect(page.url()).toMatch(/\?embed=1$/);
});

test("MapLibre takes over in the middle of playing", async ({ page }) => {
  const { map, play, pause, speed } = await open(page, "?embed=1&t=2023-09-26T00:00Z");
  await expect(dotsOf(page)).toHaveAttribute("data-dots", "webgl2");
  await speed.selectOption("1");
  await play.click();
  await map.locator(".map-buttons").dispatchEvent("pointerdown");
  await expect(map).toHaveAttribute("data-status", "ready", { timeout: 20_000 });
  await expect(pause).toBeVisible();
});

/** Run in a page before its own scripts: keeps every sentence that the page has shown, and what its picture said beside it. */
function keepSaid(): void {
  const said = new Set<string>();
  Object.assign(window, { said });
  const keep = (): void => {
    const sentence = document.querySelector(".headline .sentence");
    if (!(sentence instanceof HTMLElement)) return;
    const picture = document.querySelector(".picture-ground, .picture")?.ariaLabel ?? "";
    said.add(sentence.innerText).add(picture);
  };
  const watched = { subtree: true, childList: true, characterData: true, attributes: true };
  new MutationObserver(keep).observe(document, watched);
}

for (const link of ["?", "?embed=1&"]) {
  test(`on the way from the cover to what a link asks for no number stands with another's date, ${link}`, async ({
    page,
  }) => {
    await page.addInitScript(keepSaid);
    const { sentence } = await open(page, `${link}t=2023-09-27T10:00Z`);
    await expect(sentence).toContainText("27 September");
    const number = /\d\d,\d{3}/.exec(await sentence.innerText())?.[0] ?? "no number";
    await expect(page.locator(".picture-ground")).toHaveAccessibleName(new RegExp(number));
    const said = await page.evaluate(() => [...(window as unknown as { said: string[] }).said]);
    const speaking = said.filter((text) => /\d\d,\d{3}/.test(text) && /September/.test(text));
    expect(speaking.length).toBeGreaterThan(1);
    for (const text of speaking)
      expect(text).toMatch(
        /27 September/.test(text)
          ? new RegExp(number)
          : /98,625[^]*29 September|29 September[^]*98,625/,
      );
  });
}

test("a link to another instant than the cover's shows that instant alone", async ({ page }) => {
  const { sentence } = await open(page, "?embed=1&t=2023-09-27T10:00Z");
  await expect(dotsOf(page)).toHaveAttribute("data-dots", "webgl2");
  await expect(sentence).not.toContainText("98,625");
  await expect(page.locator(".picture-ground")).not.toHaveAttribute("aria-label", /98,625/);
});

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
]) {
  test.describe(`${viewport.width} px wide`, () => {
    test.use({ viewport });

    test("the drawn map gives way to MapLibre's without a jump", async ({ page }) => {
      await page.addInitScript(watchDrawing);
      const { map } = await open(page, `?embed=1&t=${NEAR_COVER}`);
      await expect(dotsOf(page)).toHaveAttribute("data-dots", "webgl2");
      await settle(page);
      const drawn = await map.screenshot();
      await map.locator(".map-buttons").dispatchEvent("pointerdown");
      await expect(map).toHaveAttribute("data-status", "ready", { timeout: 20_000 });
      await settle(page);
      const live = await map.screenshot();
      const share = await differingShare(page, drawn, live);
      test.info().annotations.push({ type: "differing pixels", description: String(share) });
      // The base is coarser; had anything moved by two pixels, a fifth of them would differ.
      expect(share).toBeLessThan(0.06);
    });

    test("the picture that comes with the page stands where the script draws it", async ({
      page,
      newContext,
    }) => {
      const centres = (of: Page) =>
        of.locator(".picture circle[data-pick]").evaluateAll((circles) =>
          circles.flatMap((circle) => {
            const { x, y, width, height } = circle.getBoundingClientRect();
            const pick = circle.getAttribute("data-pick");
            // The picture has signs for a wide page and for a narrow one.
            return width === 0 ? [] : [{ pick, x: x + width / 2, y: y + height / 2 }];
          }),
        );
      await open(page, `?embed=1&t=${NEAR_COVER}`);
      await expect(dotsOf(page)).toHaveAttribute("data-dots", "webgl2");
      const drawn = await centres(page);

      // Without its script, but not in a browser without scripts: that has no buttons, and more room for words.
      const plain = await newContext();
      const other = await plain.newPage();
      await other.route("**/assets/*.js", (route) =>
        route.fulfill({ contentType: "text/javascript", body: "" }),
      );
      await other.goto("?embed=1");
      const came = await centres(other);
      await plain.close();
      const both = drawn.filter(({ pick }) => came.some((other_) => other_.pick === pick));
      // On a phone's whole view only the chief places have a mark.
      expect(both.length).toBeGreaterThanOrEqual(viewport.width < 600 ? 3 : 10);
      for (const { pick, x, y } of both) {
        const there = came.find((other_) => other_.pick === pick);
        // Numbers in the file are rounded, and so is the window's size.
        expect(Math.hypot(x - (there?.x ?? 0), y - (there?.y ?? 0)), pick ?? "").toBeLessThan(1.5);
      }
    });
  });
}

test("without WebGL the drawn map moves by its buttons, opens what is pressed, and plays", async ({
  page,
}) => {
  await page.addInitScript(withoutWebGl);
  const { map, card, slider } = await open(page);
  await expect(map).toHaveAttribute("data-status", "unavailable");
  await slider.press("ArrowLeft");
  await expect(dotsOf(page)).toHaveAttribute("data-dots", "canvas2d");

  const capital = page.locator('.picture-signs circle[data-pick="place:yerevan-city"]');
  const before = await capital.boundingBox();
  await map.getByRole("button", { name: "Move the map to the right" }).click();
  await expect.poll(async () => (await capital.boundingBox())?.x).toBeLessThan(before?.x ?? 0);
  await map.getByRole("button", { name: "Show the whole area" }).click();
  await expect.poll(async () => (await capital.boundingBox())?.x).toBeCloseTo(before?.x ?? 0, 0);
  await capital.click();
  await expect(card).toContainText("Yerevan");
  await page.keyboard.press("Escape");
  const crossings = page.locator('.picture-signs [data-pick^="place:"]');
  const shown = await crossings.count();
  await map.getByRole("button", { name: "Zoom in" }).click();
  await map.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(() => crossings.count()).not.toBe(shown);
  await expect(page).toHaveURL(/view=/);
});

test("a link to a view beyond the map shows the nearest that there is, and its buttons move from there", async ({
  page,
}) => {
  await page.addInitScript(withoutWebGl);
  const { map } = partsOf(page);
  const openAt = async (zoom: number): Promise<void> => {
    await open(page, `?view=46.6,39.8,${zoom}`);
    await expect(map).toHaveAttribute("data-status", "unavailable");
  };
  const scale = page.locator(".scale-bar");
  const press = (name: string) => map.getByRole("button", { name }).click();
  await openAt(20);
  const nearest = await scale.innerHTML();
  // The very first press is seen.
  await press("Zoom out");
  await expect(page).toHaveURL(/\?view=46\.600,39\.800,11\.00$/);
  const farther = await scale.innerHTML();
  expect(farther).not.toBe(nearest);
  await openAt(12);
  expect(await scale.innerHTML()).toBe(nearest);
  await press("Zoom out");
  await expect(page).toHaveURL(/\?view=46\.600,39\.800,11\.00$/);
  expect(await scale.innerHTML()).toBe(farther);

  // A third of the map to the right is as far from either link.
  const moved: string[] = [];
  for (const zoom of [12, 20]) {
    await openAt(zoom);
    await press("Move the map to the right");
    // The link itself, written as the page writes it, is no answer yet.
    await expect(page).toHaveURL(/\?view=46\.(?!600)\d{3},39\.800,12\.00$/);
    moved.push(page.url());
  }
  expect(moved[1]).toBe(moved[0]);
});

test("the crowd whose place is not reported opens its own card on either map, not that of the province beneath", async ({
  page,
  newContext,
}) => {
  const opened = /select=place:am-unreported/;
  const press = async (of: Page, { x, y }: { x: number; y: number }) => {
    await of.mouse.click(x, y);
    await expect(of).toHaveURL(opened);
  };
  const without = await newContext();
  const drawn = await without.newPage();
  await drawn.addInitScript(withoutWebGl);
  const { card } = await open(drawn);
  const crowd = await drawn.locator(".picture .p-crowd:visible").boundingBox();
  if (crowd === null) throw new Error("no crowd on the drawn map");
  // Apart from its middle, where other marks may stand.
  const place = { x: crowd.x + crowd.width / 2, y: crowd.y + crowd.height * 0.3 };
  await press(drawn, place);
  await expect(card).toContainText("place not reported");
  await without.close();

  const { map } = await open(page);
  await expect(map).toHaveAttribute("data-status", "ready", { timeout: 20_000 });
  await idle(page);
  await press(page, place);
});

test("a lost context of the dots' own canvas leaves the dots to the SVG until it returns", async ({
  page,
}) => {
  await open(page, `?embed=1&t=${NEAR_COVER}`);
  await expect(dotsOf(page)).toHaveAttribute("data-dots", "webgl2");
  await page.locator(".picture-dots canvas").evaluate((canvas) => {
    const context = (canvas as HTMLCanvasElement).getContext("webgl2");
    const extension = context?.getExtension("WEBGL_lose_context");
    Object.assign(window, { restore: () => extension?.restoreContext() });
    extension?.loseContext();
  });
  await expect(dotsOf(page)).toHaveAttribute("data-dots", "svg");
  await expect(page.locator(".picture-ground .dots").first()).toBeVisible();
  await page.evaluate(() => (window as unknown as { restore: () => void }).restore());
  await expect(dotsOf(page)).toHaveAttribute("data-dots", "webgl2");
});

/** Run in every frame of a page before its own scripts: the page counts the contexts of all its frames, and those taken from them. */
function countContexts(): void {
  interface Contexts {
    open: number;
    most: number;
    taken: number;
  }
  const page = window.top as unknown as { contexts?: Contexts };
  const contexts = (page.contexts ??= { open: 0, most: 0, taken: 0 });
  const known = new WeakSet<object>();
  const canvas = HTMLCanvasElement.prototype;
  const getContext = canvas.getContext as (
    this: HTMLCanvasElement,
    kind: string,
    ...rest: unknown[]
  ) => unknown;
  Object.defineProperty(canvas, "getContext", {
    value(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      const context = getContext.call(this, kind, ...rest);
      if (!(context instanceof WebGL2RenderingContext) || known.has(context)) return context;
      known.add(context);
      contexts.open += 1;
      contexts.most = Math.max(contexts.most, contexts.open);
      const take = (): void => void (contexts.taken += 1);
      const { canvas: drawn } = context;
      drawn.addEventListener("webglcontextlost", take);
      const getExtension = context.getExtension.bind(context) as (name: string) => unknown;
      Object.defineProperty(context, "getExtension", {
        value(name: string) {
          const extension = getExtension(name);
          if (name !== "WEBGL_lose_context") return extension;
          const losing = extension as WEBGL_lose_context;
          const loseContext = (): void => {
            contexts.open -= 1;
            drawn.removeEventListener("webglcontextlost", take);
            losing.loseContext();
          };
          return { loseContext };
        },
      });
      return context;
    },
  });
}

test("twenty embeds on one page all show their dots, and give back what they hold out of sight", async ({
  page,
}) => {
  test.slow();
  await page.addInitScript(countContexts);
  const address = new URL(`?embed=1&t=${NEAR_COVER}`, sites.built).href;
  const frame = `<iframe src="${address}" width="600" height="700" title="Map"></iframe>`;
  await page.route("**/host.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><link rel="icon" href="favicon.svg">${frame.repeat(20)}`,
    }),
  );
  await page.goto("host.html");
  const frames = page.locator("iframe");
  for (const index of [0, 7, 19]) {
    await frames.nth(index).scrollIntoViewIfNeeded();
    const inside = frames.nth(index).contentFrame();
    await expect(inside.locator("[data-dots]")).toHaveAttribute("data-dots", "webgl2", {
      timeout: 30_000,
    });
    await expect(inside.locator(".sentence")).toContainText("98,6");
  }
  // Out of sight for a while the first has given its context back, and has it again when it returns.
  const first = frames.nth(0).contentFrame();
  await expect(first.locator("[data-dots]")).toHaveAttribute("data-dots", "svg", {
    timeout: 20_000,
  });
  await expect(first.locator("canvas")).toHaveCount(0);
  await frames.nth(0).scrollIntoViewIfNeeded();
  await expect(first.locator("[data-dots]")).toHaveAttribute("data-dots", "webgl2");
  // A browser gives a page sixteen contexts, on phones eight, and then takes the oldest away: to scroll past all is not to hold all.
  await page.evaluate(async () => {
    const began = performance.now();
    const { scrollHeight } = document.documentElement;
    // In pixels for each millisecond: a fling.
    for (let top = 0; top < scrollHeight; top = (performance.now() - began) * 4) {
      scrollTo(0, top);
      await new Promise(requestAnimationFrame);
    }
    scrollTo(0, scrollHeight);
  });
  const last = frames.nth(19).contentFrame();
  await expect(last.locator("[data-dots]")).toHaveAttribute("data-dots", "webgl2");
  const contexts = await page.evaluate(
    () => (window as unknown as { contexts: { most: number; taken: number } }).contexts,
  );
  expect(contexts.taken).toBe(0);
  expect(contexts.most).toBeGreaterThan(1);
  expect(contexts.most).toBeLessThanOrEqual(8);
});

/** To be run in a page, whose frames are counted from then on. */
function countFrames(): void {
  const { requestAnimationFrame: ask } = window;
  Object.assign(window, { asked: 0 });
  window.requestAnimationFrame = (callback) => {
    (window as unknown as { asked: number }).asked += 1;
    return ask.call(window, callback);
  };
}

/** How many frames the page has asked for since `countFrames` ran in it. */
const askedOf = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { asked: number }).asked);

/** Tells a page what a browser tells it when another tab comes before it, and when it is in front again. */
async function setHidden(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((away) => {
    Object.defineProperties(document, {
      hidden: { configurable: true, get: () => away },
      visibilityState: { configurable: true, get: () => (away ? "hidden" : "visible") },
    });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  }, hidden);
}

test("no frame is asked for while paused, hidden or out of sight", async ({ page }) => {
  await page.addInitScript(countFrames);
  await open(page, `?embed=1&t=${NEAR_COVER}`);
  await expect(dotsOf(page)).toHaveAttribute("data-dots", "webgl2");
  await idle(page);
  const resting = async (): Promise<number> => {
    const before = await askedOf(page);
    await page.waitForTimeout(400);
    return (await askedOf(page)) - before;
  };
  expect(await resting()).toBe(0);
  await partsOf(page).slider.press("Home");
  await partsOf(page).play.click();
  await expect.poll(resting).toBeGreaterThan(0);
  await setHidden(page, true);
  expect(await resting()).toBe(0);
  await setHidden(page, false);
  await expect.poll(resting).toBeGreaterThan(0);
  await page.evaluate(() => {
    Object.assign(document.body.style, { height: "5000px" });
    const root = document.getElementById("root");
    if (root) root.style.marginTop = "4000px";
  });
  await expect.poll(resting).toBe(0);
});

test("in a hidden tab time stands still and no frame is asked for; in front again it goes on from there", async ({
  page,
}) => {
  await page.addInitScript(withoutWebGl);
  await page.addInitScript(withoutMap);
  await page.clock.install({ time: new Date("2026-01-01T00:00:00Z") });
  const { play, pause, clock, slider } = await open(page, "?t=2023-09-25T12:00Z&speed=24");
  await page.clock.pauseAt(new Date("2026-01-01T01:00:00Z"));
  await page.evaluate(countFrames);
  const hours = async (): Promise<number> => Number(await slider.getAttribute("aria-valuenow"));
  const start = await hours();
  await play.click();
  await page.clock.runFor(1000);
  expect(await askedOf(page)).toBeGreaterThan(10);
  expect(await hours()).toBeGreaterThan(start + 12);

  await setHidden(page, true);
  const [asked, shown] = [await askedOf(page), (await clock.textContent()) ?? ""];
  await page.clock.runFor(60_000);
  expect(await askedOf(page)).toBe(asked);
  await expect(clock).toHaveText(shown);
  await expect(pause).toBeVisible();

  // Two seconds in front make two days; a frame that told of the minute behind would make a quarter of a day more.
  await setHidden(page, false);
  await page.clock.runFor(1000);
  expect(await askedOf(page)).toBeGreaterThan(asked + 10);
  await pause.click();
  expect(Math.abs((await hours()) - start - 48)).toBeLessThanOrEqual(3);
});
