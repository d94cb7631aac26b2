import type { Page } from "@playwright/test";
import { measureHeap, openTab, type HeapUse } from "./browser.ts";
import { pressPlay } from "./press-play.ts";
import type { Rig } from "./rig.ts";

/**
 * How many times as fast as the reader's the page's clock runs after the first time, so that ten times the period fit into minutes. The
 * first is played at the reader's pace: until then the engine compiles what playing takes, and that is no growth.
 */
export const HASTE = 16;
export const PLAYS = 10;
/** Small, since what is drawn has no part in the heap and takes a renderer in software its time. */
const HEAP_SIZE = { width: 380, height: 480 };

export const HEAP_PAGES = { embed: "/?embed=1", explore: "/" } as const;
export type HeapPage = keyof typeof HEAP_PAGES;

export interface HeapSample {
  readonly once: HeapUse;
  readonly tenTimes: HeapUse;
}

/** Plays the whole period once, and then until it has been played ten times, at the page's own speed. */
export async function measurePlays(rig: Rig, name: HeapPage): Promise<HeapSample> {
  const { browser, server, url, probe } = rig;
  server.restart(null);
  const tab = await openTab(browser, {
    ...HEAP_SIZE,
    probe: { script: probe, wish: { play: false } },
  });
  try {
    await tab.page.goto(url + HEAP_PAGES[name]);
    if (name === "explore")
      await tab.page.locator("section.map[data-status=ready]").waitFor({ timeout: 30_000 });
    await play(tab.page);
    const once = await measureHeap(tab.cdp);
    await tab.page.evaluate((times) => {
      if (window.probe?.hasten === undefined) throw new Error("the page has no clock of its own");
      window.probe.hasten(times);
    }, HASTE);
    for (let times = 1; times < PLAYS; times += 1) await play(tab.page);
    return { once, tenTimes: await measureHeap(tab.cdp) };
  } finally {
    await tab.close();
  }
}

/** Plays the period to its end. */
async function play(page: Page): Promise<void> {
  await pressPlay(page);
  // From the end it begins anew: the former end must be gone before the next is waited for.
  await waitForSlider(page, false);
  await waitForSlider(page, true);
}

async function waitForSlider(page: Page, atEnd: boolean): Promise<void> {
  const stands = (wanted: boolean): boolean => {
    const slider = document.querySelector("[role=slider]");
    const end = slider?.getAttribute("aria-valuenow") === slider?.getAttribute("aria-valuemax");
    return end === wanted;
  };
  await page.waitForFunction(stands, atEnd, { polling: 50, timeout: 180_000 });
}
