import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { openTab, type Tab } from "./browser.ts";
import type { LineSpeed } from "./line.ts";
import type { LoadPage } from "./load-pages.ts";
import type { Rig } from "./rig.ts";
import type { Exchange } from "./server.ts";

/** A poor mobile line and a phone of some years ago. */
export const LINE: LineSpeed = { bitsPerSecond: 1_600_000, roundTripMs: 150 };
export const SLOWDOWN = 4;
/** How long a page may take; what has not happened by then is reported as missing. */
export const LOAD_LIMIT_MS = 30_000;
/** How long nothing may be asked or sent before a page counts as loaded. */
const QUIET_MS = 1500;

/** Times are milliseconds since the navigation began; null is what did not happen within the limit. */
export interface LoadSample {
  readonly firstMap: number | null;
  readonly firstPaint: number | null;
  readonly playable: number | null;
  readonly mapReady: number | null;
  readonly requests: number;
  readonly bodyBytes: number;
  readonly headBytes: number;
  /** Bytes of the answers that were complete when the first map showed. */
  readonly bytesToFirstMap: number;
  readonly maplibreRequests: number;
  readonly failedRequests: number;
}

type Times = Pick<LoadSample, "firstMap" | "firstPaint" | "playable" | "mapReady">;

/** Opens a page on the poor line as a reader does who has never been there, and waits until it has come to rest. */
export async function measureLoad(rig: Rig, wanted: LoadPage): Promise<LoadSample> {
  const { browser, server, url, probe } = rig;
  server.restart(LINE);
  const wish = { play: true };
  const tab = await openTab(browser, {
    slowdown: SLOWDOWN,
    ...(wanted.kind === "site" && { probe: { script: probe, wish } }),
  });
  try {
    const until = Date.now() + LOAD_LIMIT_MS;
    await tab.page.goto(url + wanted.path, { waitUntil: "commit", timeout: LOAD_LIMIT_MS });
    let times = await readTimes(tab);
    while (wanted.awaits.some((name) => times[name] === null) && Date.now() < until) {
      await pause(200);
      times = await readTimes(tab);
    }
    while (server.quietFor() < QUIET_MS && Date.now() < until) await pause(100);
    const error = await readError(tab.page);
    if (error !== null) throw new Error(error);
    return { ...times, ...weigh(server.list(), await readStart(tab.page), times.firstMap) };
  } finally {
    await tab.close();
  }
}

/**
 * The requests that the page makes where no script runs, without scripts fetched in advance and the tab's icon, which an iframe does
 * not ask for. Throws when it shows no map.
 */
export async function countFirstRequests({ browser, server, url }: Rig): Promise<number> {
  server.restart(null);
  const tab = await openTab(browser, { scripts: false });
  try {
    await tab.page.goto(`${url}/?embed=1`, { waitUntil: "load" });
    const box = await tab.page.locator("section.map svg").first().boundingBox();
    if (box === null || box.width < 100) throw new Error("no map without a script");
    return server.list().filter(({ path }) => !/\.m?js$|\/favicon/.test(path)).length;
  } finally {
    await tab.close();
  }
}

function weigh(exchanges: readonly Exchange[], began: number, firstMap: number | null) {
  const sum = (some: readonly Exchange[], of: (one: Exchange) => number): number =>
    some.reduce((total, one) => total + of(one), 0);
  const before = exchanges.filter(({ done }) => firstMap !== null && done <= began + firstMap);
  return {
    requests: exchanges.length,
    bodyBytes: sum(exchanges, ({ bodyBytes }) => bodyBytes),
    headBytes: sum(exchanges, ({ headBytes }) => headBytes),
    bytesToFirstMap: sum(before, ({ bodyBytes, headBytes }) => bodyBytes + headBytes),
    maplibreRequests: exchanges.filter(({ path }) => /maplibre/.test(path)).length,
    failedRequests: exchanges.filter(({ status }) => status >= 400).length,
  };
}

async function readTimes({ page }: Tab): Promise<Times> {
  // No function within: what is sent to the page must make sense there by itself.
  const { seen, entries } = await page.evaluate(() => ({
    seen: [window.probe?.firstMap, window.probe?.playable, window.probe?.mapReady],
    entries: performance.getEntries().map(({ name, startTime }) => [name, startTime] as const),
  }));
  const marks = new Map(entries);
  // Between a frame and the next a time is not yet a number.
  const [firstMap = null, playable, mapReady] = seen.map((time) =>
    Number.isFinite(time) ? (time ?? null) : null,
  );
  const firstPaint = marks.get("first-contentful-paint") ?? null;
  // Ours cannot have been on the screen before anything was: laid out is not yet presented.
  const drawn = firstMap === null || firstPaint === null ? null : Math.max(firstMap, firstPaint);
  return {
    firstMap: drawn ?? marks.get("first-map") ?? null,
    firstPaint,
    playable: playable ?? marks.get("playable") ?? null,
    mapReady: mapReady ?? null,
  };
}

async function readError(page: Page): Promise<string | null> {
  return page.evaluate(() => window.benchError ?? null);
}

async function readStart(page: Page): Promise<number> {
  return page.evaluate(() => performance.timeOrigin);
}
