import { expect, type Locator, type Page } from "@playwright/test";

declare global {
  interface Window {
    /** What the init script below counts. */
    drawing?: { draws: number; messages: number };
    /** Set by `withoutWebGl`. */
    lacksWebGl?: true;
    /** How often React has changed the page, counted by `watchReact`. */
    commits?: number;
  }
}

/** Run in every page before its own scripts: without antialiasing, which takes most of the time where no graphics card helps. */
export function withoutAntialiasing(): void {
  const canvas = HTMLCanvasElement.prototype;
  const getContext = canvas.getContext as (
    this: HTMLCanvasElement,
    kind: string,
    options?: object,
  ) => unknown;
  Object.defineProperty(canvas, "getContext", {
    value(this: HTMLCanvasElement, kind: string, options?: object) {
      return getContext.call(
        this,
        kind,
        kind === "webgl2" ? { ...options, antialias: false } : options,
      );
    },
  });
}

/**
 * To be run in a page before its own scripts: lets tests read the map's pixels, and counts draw calls and the map worker's
 * messages, so that a test can wait until the map has come to rest. The application knows nothing of it.
 */
export function watchDrawing(): void {
  const drawing = { draws: 0, messages: 0 };
  window.drawing = drawing;
  const canvas = HTMLCanvasElement.prototype;
  const getContext = canvas.getContext as (
    this: HTMLCanvasElement,
    kind: string,
    ...rest: unknown[]
  ) => unknown;
  Object.defineProperty(canvas, "getContext", {
    value(this: HTMLCanvasElement, kind: string, options?: object) {
      const kept = kind === "webgl2" ? { ...options, preserveDrawingBuffer: true } : options;
      return getContext.call(this, kind, kept);
    },
  });
  const gl = WebGL2RenderingContext.prototype;
  const { drawArrays, drawElements } = gl;
  gl.drawArrays = function (...args) {
    drawing.draws += 1;
    drawArrays.apply(this, args);
  };
  gl.drawElements = function (...args) {
    drawing.draws += 1;
    drawElements.apply(this, args);
  };
  const NativeWorker = Worker;
  window.Worker = class extends NativeWorker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      this.addEventListener("message", () => void (drawing.messages += 1));
    }
  };
}

/** To be run before a page's own scripts: counts how often React changes the page, as its developer tools would be told of it. */
export function watchReact(): void {
  window.commits = 0;
  const ignore = (): void => undefined;
  Object.assign(window, {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberRoot: () => void (window.commits = (window.commits ?? 0) + 1),
      onPostCommitFiberRoot: ignore,
      onCommitFiberUnmount: ignore,
    },
  });
}

/** To be run before a page's own scripts: a browser without WebGL2. */
export function withoutWebGl(): void {
  window.lacksWebGl = true;
  const canvas = HTMLCanvasElement.prototype;
  const getContext = canvas.getContext as (
    this: HTMLCanvasElement,
    kind: string,
    ...rest: unknown[]
  ) => unknown;
  Object.defineProperty(canvas, "getContext", {
    value(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith("webgl") ? null : getContext.call(this, kind, ...rest);
    },
  });
}

/**
 * To be run before a page's own scripts: neither map is drawn, though its room stays. For tests that step through many instants or
 * windows and ask for words and places: to draw a map each time takes most of their time.
 */
export function withoutMap(): void {
  addEventListener("DOMContentLoaded", () => {
    const style = document.createElement("style");
    style.textContent = ".map-stage :is(.map-canvas, .picture-box) { display: none !important }";
    document.head.append(style);
  });
}

/** The application on a page, by the names that a reader or a screen reader would use. */
export function partsOf(page: Page) {
  const timeline = page.getByRole("region", { name: "Time", exact: true });
  return {
    headline: page.locator(".headline"),
    sentence: page.locator(".headline .sentence"),
    badge: page.locator(".headline .badge"),
    clock: timeline.locator(".clock"),
    timeline,
    slider: page.getByRole("slider", { name: "Time", exact: true }),
    play: timeline.getByRole("button", { name: "Play", exact: true }),
    pause: timeline.getByRole("button", { name: "Pause", exact: true }),
    playAgain: timeline.getByRole("button", { name: /^Play again/ }),
    next: timeline.getByRole("button", { name: "Next report" }),
    previous: timeline.getByRole("button", { name: "Previous report" }),
    speed: timeline.getByRole("combobox", { name: /^Speed/ }),
    measure: (name: string): Locator => timeline.getByRole("radio", { name, exact: true }),
    map: page.locator("section.map"),
    canvas: page.locator("canvas.maplibregl-canvas"),
    card: page.locator(".selection-card"),
    sheet: page.getByRole("dialog"),
    note: page.locator(".note"),
    theme: page.getByRole("combobox", { name: "Theme" }),
  };
}

/**
 * Opens a link and waits until the page can be used; the map may still be on its way. Where no map can come the page has said so,
 * which it does when the browser is idle and for which a low phone's map makes room; an embed says it once its map is touched.
 */
export async function open(page: Page, link = ""): Promise<ReturnType<typeof partsOf>> {
  await page.goto(link);
  // By its role alone: its name is in the page's language.
  const slider = page.getByRole("slider");
  await slider.waitFor();
  // The page comes with it. What is pressed before the script has taken the page over is lost, and the link is not followed yet.
  await expect
    .poll(() =>
      slider.evaluate((element) => Object.keys(element).some((key) => key.startsWith("__react"))),
    )
    .toBe(true);
  const lacksWebGl = await page.evaluate(
    () => window.lacksWebGl === true && !("embed" in document.documentElement.dataset),
  );
  if (lacksWebGl)
    await page.locator(".map[data-status=unavailable]").waitFor({ state: "attached" });
  return partsOf(page);
}

/** Shows what a link's query asks for, as back and forward do: to load the page anew for each view is slow. */
export async function show(page: Page, query: string): Promise<void> {
  await page.evaluate((wanted) => {
    history.replaceState(null, "", wanted);
    dispatchEvent(new PopStateEvent("popstate"));
  }, query);
}

/** Opens a link and waits until the map is drawn and at rest. */
export async function openMap(page: Page, link = ""): Promise<ReturnType<typeof partsOf>> {
  await page.addInitScript(watchDrawing);
  const parts = await open(page, link);
  await page.locator(".map[data-status=ready]").waitFor({ timeout: 20_000 });
  await settle(page);
  return parts;
}

/** Keeps back what is asked of these addresses, until the answer is called. */
export async function holdBack(page: Page, addresses: RegExp): Promise<() => void> {
  let letThrough = (): void => undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route(addresses, async (route) => {
    await held;
    await route.continue();
  });
  return letThrough;
}

/** Waits until nothing has been drawn and the map's worker has said nothing for a while. */
export async function settle(page: Page, quiet = 350): Promise<void> {
  await page.evaluate(async (wanted) => {
    const { drawing } = window;
    if (drawing === undefined) throw new Error("watchDrawing does not run in this page");
    const count = (): number => drawing.draws + drawing.messages;
    let [last, since] = [count(), performance.now()];
    while (performance.now() - since < wanted) {
      await new Promise((next) => setTimeout(next, 30));
      if (count() !== last) [last, since] = [count(), performance.now()];
    }
  }, quiet);
}

/** How often the map has been drawn to so far. */
export async function countDraws(page: Page): Promise<number> {
  return page.evaluate(() => window.drawing?.draws ?? 0);
}

/** A fingerprint of all that MapLibre's map shows when it has come to rest: every pixel of its canvases, signs and names. */
export async function fingerprint(page: Page): Promise<string> {
  await settle(page);
  return page.locator(".map-canvas").evaluate(async (map) => {
    const canvases = [...map.querySelectorAll("canvas")];
    const signs = map.querySelector(".picture-signs")?.innerHTML ?? "";
    if (canvases.length !== 2 || signs === "") throw new Error("not the ground, dots and signs");
    const all = [...canvases.map((canvas) => canvas.toDataURL()), signs].join("\n");
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(all));
    const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0"));
    const sizes = canvases.map(({ width, height }) => `${width}x${height}`);
    return `${sizes.join(" ")} ${hex.join("")}`;
  });
}

/** The instant that the address speaks of, as the links write it; null at the cover. */
export function timeInAddress(page: Page): string | null {
  return new URL(page.url()).searchParams.get("t");
}

/** For `expect.poll`: the address follows within half a second. */
export const QUICK = { intervals: [50] };
