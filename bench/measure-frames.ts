import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { openTab } from "./browser.ts";
import {
  expectedFrameMs,
  keyOf,
  LEAST_FRAMES,
  LONGEST_FRAME_MS,
  pathOf,
  type FrameCell,
  type FrameSubject,
} from "./frame-cells.ts";
import { traceFrames, type MainThread } from "./main-thread.ts";
import type { FrameWish } from "./pages/contract.ts";
import { pressPlay } from "./press-play.ts";
import type { Rig } from "./rig.ts";

/** Every map here is this large, in CSS pixels at one device pixel each. */
export const FRAME_SIZE = { width: 800, height: 450 };
/** How long a page may take to have something to draw. */
const SETUP_LIMIT_MS = 60_000;

/** Subjects whose pages draw by themselves. */
const PEERS: ReadonlySet<FrameSubject> = new Set(["trips", "flows"]);

/**
 * The engine compiles what has run often: frames that take long must not be judged by fewer, colder ones than frames that do not. And
 * the middle of a few is whatever else the machine did in them.
 */
const WARM_UP: FrameWish = { seconds: 0.3, least: 10, cap: 40 };
const MEASURED: FrameWish = { seconds: 2, least: LEAST_FRAMES, cap: 90 };
/** A frame of theirs may take long. */
const PEERS_MEASURED: FrameWish = { seconds: 2, least: 2, cap: 25 };

export interface FrameSample extends MainThread {
  readonly frames: number;
  readonly frameMs: number;
  /** One drawing of the dots alone, in the middle; null where there is no such thing. */
  readonly drawMs: number | null;
  readonly longestTaskMs: number | null;
}

/** Draws a cell for a while and says what a frame of it took. `known`: what frames took in this run so far. */
export async function measureFrames(
  rig: Rig,
  cell: FrameCell,
  known: ReadonlyMap<string, number | null>,
): Promise<FrameSample> {
  const expected = expectedFrameMs(cell, known) ?? 0;
  if (expected > LONGEST_FRAME_MS) {
    const seconds = Number.isFinite(expected) ? `at least ${Math.round(expected / 1000)} s` : "";
    throw new Error(
      `not tried: a tenth as many ${seconds ? `let expect ${seconds} a frame` : "was too much"}`,
    );
  }
  rig.server.restart(null);
  return cell.subject === "embed" || cell.subject === "explore"
    ? measureSite(rig, cell)
    : measurePage(rig, cell);
}

async function measurePage({ browser, url }: Rig, cell: FrameCell): Promise<FrameSample> {
  const tab = await openTab(browser, FRAME_SIZE);
  try {
    await tab.page.goto(url + pathOf(cell), { timeout: SETUP_LIMIT_MS });
    await waitForBench(tab.page);
    const isPeer = PEERS.has(cell.subject);
    // The peers have drawn before they say that they are ready.
    if (!isPeer) await tab.page.evaluate((wish) => window.bench?.run(wish), WARM_UP);
    const measured = isPeer ? PEERS_MEASURED : MEASURED;
    const { result, thread } = await traceFrames(browser, tab.page, () =>
      tab.page.evaluate((wish) => window.bench?.run(wish), measured),
    );
    if (result === undefined || result.frames < 1)
      throw new Error(`no frame within ${measured.cap} s`);
    return {
      ...thread,
      frames: result.frames,
      frameMs: result.ms / result.frames,
      drawMs: await drawAlone(tab.page),
      longestTaskMs: result.longestTaskMs,
    };
  } finally {
    await tab.close();
  }
}

/** Waits until a bench page can be driven; throws what it says went wrong. */
export async function waitForBench(page: Page): Promise<void> {
  const ready = (): boolean => window.bench !== undefined || window.benchError !== undefined;
  try {
    await page.waitForFunction(ready, null, { timeout: SETUP_LIMIT_MS, polling: 100 });
  } catch {
    throw new Error(`nothing drawn within ${SETUP_LIMIT_MS / 1000} s`);
  }
  const error = await page.evaluate(() => window.benchError ?? null);
  if (error !== null) throw new Error(error);
}

/** The median of a few drawings, as many as a second or so allows. */
async function drawAlone(page: Page): Promise<number | null> {
  return page.evaluate(async () => {
    const draw = window.bench?.drawAlone ?? null;
    if (draw === null) return null;
    const times: number[] = [];
    while (times.length < 3 || (times.length < 15 && times.reduce((a, b) => a + b, 0) < 1000))
      times.push(await draw());
    return times.sort((a, b) => a - b)[times.length >> 1] ?? null;
  });
}

/** The application itself, playing at its slowest so that the period lasts. */
async function measureSite({ browser, url, probe }: Rig, cell: FrameCell): Promise<FrameSample> {
  const wish = { play: false };
  const tab = await openTab(browser, { ...FRAME_SIZE, probe: { script: probe, wish } });
  const countDots = () =>
    tab.page.evaluate(() => [performance.now(), window.probe?.dotFrames ?? 0] as const);
  try {
    await tab.page.goto(url + pathOf(cell));
    await tab.page.locator("button.play").waitFor();
    // A map that plays never rests, and only at rest does MapLibre's take over.
    if (cell.subject === "explore")
      await tab.page.locator("section.map[data-status=ready]").waitFor({ timeout: 20_000 });
    await pressPlay(tab.page);
    await waitForDots(tab.page, keyOf(cell));
    await pause(1000);
    const { result, thread } = await traceFrames(browser, tab.page, async () => {
      const [since, before] = await countDots();
      await pause(3000);
      const [until, after] = await countDots();
      return { ms: until - since, frames: after - before };
    });
    if (result.frames < 1) throw new Error(`${keyOf(cell)} stopped drawing while it played`);
    const { ms, frames } = result;
    return { ...thread, frames, frameMs: ms / frames, drawMs: null, longestTaskMs: null };
  } finally {
    await tab.close();
  }
}

/** Waits until the application draws dots: what a peer has asked of the renderer before, it may still be at for many seconds. */
async function waitForDots(page: Page, name: string): Promise<void> {
  const draws = (): boolean => (window.probe?.dotFrames ?? 0) > 0;
  try {
    await page.waitForFunction(draws, null, { timeout: SETUP_LIMIT_MS, polling: 100 });
  } catch {
    throw new Error(`${name} drew no dots with WebGL while playing`);
  }
}
