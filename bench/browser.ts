import { chromium, type Browser, type CDPSession, type Page } from "@playwright/test";
import config from "../e2e/playwright.config.ts";
import type { ProbeWish } from "./probe/contract.ts";

/** A page of its own context: nothing cached, nothing stored, nobody else in it. */
export interface Tab {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly close: () => Promise<void>;
}

export interface TabOptions {
  readonly width?: number;
  readonly height?: number;
  /** How many times slower the main thread is made. */
  readonly slowdown?: number;
  readonly scripts?: boolean;
  readonly probe?: { readonly script: string; readonly wish: ProbeWish };
}

/** The size of the window unless said otherwise. */
const WINDOW = { width: 1280, height: 800 };

/** Starts the browser of the end-to-end tests with the same flags. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch(config.use?.launchOptions ?? {});
}

export async function openTab(browser: Browser, options: TabOptions = {}): Promise<Tab> {
  const { width, height } = { ...WINDOW, ...options };
  const context = await browser.newContext({
    viewport: { width, height },
    locale: "en-GB",
    javaScriptEnabled: options.scripts ?? true,
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  if (options.slowdown !== undefined)
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: options.slowdown });
  if (options.probe !== undefined) {
    const { script, wish } = options.probe;
    await page.addInitScript(`window.probeWish = ${JSON.stringify(wish)};\n${script}`);
  }
  return { page, cdp, close: () => context.close() };
}

/** The heap's size in bytes after everything that can be thrown away was. */
export async function measureHeap(cdp: CDPSession): Promise<number> {
  // The second time for what only the first let go of.
  await cdp.send("HeapProfiler.collectGarbage");
  await cdp.send("HeapProfiler.collectGarbage");
  return (await cdp.send("Runtime.getHeapUsage")).usedSize;
}
