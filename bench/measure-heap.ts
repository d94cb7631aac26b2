import { setTimeout as pause } from "node:timers/promises";
import type { CDPSession } from "@playwright/test";
import { measureHeap, openTab, type HeapUse } from "./browser.ts";
import type { Rig } from "./rig.ts";

/**
 * How many times as fast as the reader's the page's clock runs after the first time, so that ten times the period fit into minutes. The
 * first is played at the reader's pace, in which the engine can compile what playing takes.
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

/** Plays the whole period once at the reader's pace, and then in haste until it has been played ten times. */
export async function measurePlays(rig: Rig, name: HeapPage): Promise<HeapSample> {
  const { browser, server, url, probe } = rig;
  server.restart(null);
  const tab = await openTab(browser, {
    ...HEAP_SIZE,
    probe: { script: probe, wish: { play: false } },
  });
  try {
    await tab.page.goto(url + HEAP_PAGES[name]);
    const { cdp } = tab;
    if (name === "explore") await waitForMapLibre(cdp);
    await ask(cdp, "playThrough()");
    const once = await measureHeap(cdp);
    await ask(cdp, `hasten(${HASTE})`);
    for (let times = 1; times < PLAYS; times += 1) await ask(cdp, "playThrough()");
    return { once, tenTimes: await measureHeap(cdp) };
  } finally {
    await tab.close();
  }
}

async function waitForMapLibre(cdp: CDPSession): Promise<void> {
  const last = Date.now() + 60_000;
  while ((await ask(cdp, "mapReady")) === null) {
    if (Date.now() > last) throw new Error("MapLibre has not taken over in 60 s");
    await pause(200);
  }
}

/**
 * The answer of something that the probe knows or does. By the protocol alone: what Playwright asks with is code in the page and
 * takes more than a megabyte of its heap.
 */
async function ask(cdp: CDPSession, what: string): Promise<unknown> {
  const expression = `window.probe.${what}`;
  const { result, exceptionDetails } = await cdp.send("Runtime.evaluate", {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails === undefined) return result.value;
  throw new Error(
    `${expression}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`,
  );
}
