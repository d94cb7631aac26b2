import { setTimeout as pause } from "node:timers/promises";
import type { Locator, Page } from "@playwright/test";
import { openTab, type Tab } from "./browser.ts";
import { waitForBench } from "./measure-frames.ts";
import type { Rig } from "./rig.ts";
import { quantile } from "./stats.ts";

export const SCRUB_PAGES = { embed: "/?embed=1", explore: "/" } as const;
export type ScrubPage = keyof typeof SCRUB_PAGES;

/** Milliseconds from inputs to the end of their drawing. */
export interface Latency {
  readonly median: number;
  readonly p95: number;
}

export interface ScrubSample {
  /** Inputs that each wait for the one before to be drawn. */
  readonly single: Latency;
  /** Inputs as fast as a screen asks for frames, whether or not they are drawn. */
  readonly dragged: Latency;
  /** The bare map, at the size of ours, under the same hand. */
  readonly bareSingle: Latency;
  readonly bareDragged: Latency;
  readonly bareFrameMs: number;
}

const DRAGGED_MOVES = 120;
const SINGLE_MOVES = 20;
/** As often as a screen asks for frames. */
const EVERY_MS = 16;
/** Farther than the timeline's grain, so that every move is to another instant. */
const STEP_PIXELS = 6;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Drags the timeline's slider to and fro, then drags over a bare map of the same size that is drawn anew for every move. */
export async function measureScrub(rig: Rig, name: ScrubPage): Promise<ScrubSample> {
  const { browser, server, url, probe } = rig;
  server.restart(null);
  const tab = await openTab(browser, { probe: { script: probe, wish: { play: false } } });
  try {
    await tab.page.goto(url + SCRUB_PAGES[name]);
    const slider = tab.page.getByRole("slider").first();
    await slider.waitFor();
    if (name === "explore")
      await tab.page.locator("section.map[data-status=ready]").waitFor({ timeout: 30_000 });
    await pause(1500);
    const ours = await scrub(tab, await boxOf(slider));
    const map = await boxOf(tab.page.locator("section.map"));
    await tab.close();
    return { ...ours, ...(await measureBare(rig, map)) };
  } finally {
    await tab.close();
  }
}

async function measureBare({ browser, url }: Rig, { width, height }: Box) {
  const size = { width: Math.round(width), height: Math.round(height) };
  const tab = await openTab(browser, size);
  try {
    await tab.page.goto(`${url}/peers/bare.html`);
    await waitForBench(tab.page);
    const wish = { seconds: 1.5, least: 5, cap: 15 };
    const drawn = await tab.page.evaluate((frames) => window.bench?.run(frames), wish);
    if (drawn === undefined || drawn.frames === 0) throw new Error("the bare map drew nothing");
    const { single, dragged } = await scrub(tab, { x: 0, y: 0, ...size });
    return { bareSingle: single, bareDragged: dragged, bareFrameMs: drawn.ms / drawn.frames };
  } finally {
    await tab.close();
  }
}

/** Holds the pointer down in a box and moves it, first move by move and then without waiting. */
async function scrub(tab: Tab, box: Box): Promise<Pick<ScrubSample, "single" | "dragged">> {
  const { page, cdp } = tab;
  const y = box.y + box.height / 2;
  const from = box.x + box.width * 0.4;
  const reach = Math.floor((box.width * 0.4) / STEP_PIXELS);
  const moveTo = (step: number): Promise<unknown> => {
    const x = from + (reach - Math.abs((step % (2 * reach)) - reach)) * STEP_PIXELS;
    return cdp.send("Input.dispatchMouseEvent", {
      type: "mouseMoved",
      x,
      y,
      button: "left",
      buttons: 1,
    });
  };
  await page.mouse.move(from, y);
  await page.mouse.down();
  // The press itself, and what is drawn once for the first time, are not what is measured.
  await moveTo(1);
  await pause(1000);

  await record(page, true);
  for (let move = 2; move < 2 + SINGLE_MOVES; move += 1) {
    const answered = (await readLatencies(page)).length;
    await moveTo(move);
    const isDrawn = (before: number): boolean => (window.probe?.latencies.length ?? 0) > before;
    await page.waitForFunction(isDrawn, answered, { polling: 30, timeout: 10_000 });
  }
  const single = await finish(page);

  await record(page, true);
  const since = performance.now();
  const sent: Promise<unknown>[] = [];
  for (let move = 1; move <= DRAGGED_MOVES; move += 1) {
    sent.push(moveTo(SINGLE_MOVES + 2 + move));
    // A hand does not wait for the page.
    await pause(Math.max(0, since + move * EVERY_MS - performance.now()));
  }
  await Promise.all(sent);
  await pause(2000);
  const dragged = await finish(page);
  await page.mouse.up();
  return { single, dragged };
}

async function record(page: Page, on: boolean): Promise<void> {
  await page.evaluate((wanted) => window.probe?.record(wanted), on);
}

async function readLatencies(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => window.probe?.latencies ?? []);
}

/** Ends a recording; throws when more than a tenth of the inputs were never drawn. */
async function finish(page: Page): Promise<Latency> {
  await record(page, false);
  const latencies = await readLatencies(page);
  const unanswered = await page.evaluate(() => {
    const { probe } = window;
    if (probe === undefined) return 0;
    const count = probe.unanswered;
    [probe.latencies, probe.unanswered] = [[], 0];
    return count;
  });
  const [median, p95] = [quantile(latencies, 0.5), quantile(latencies, 0.95)];
  if (median === null || p95 === null || unanswered > latencies.length / 10)
    throw new Error(`${unanswered} of ${unanswered + latencies.length} inputs without a drawing`);
  return { median, p95 };
}

async function boxOf(part: Locator): Promise<Box> {
  const box = await part.boundingBox();
  if (box === null) throw new Error("nothing to drag over");
  return box;
}
