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

/** What a page's JavaScript heap takes, in bytes. */
export interface HeapUse {
  readonly all: number;
  /** The part of it that is compiled code, with what the engine notes to compile it: it grows with use, whatever the page holds. */
  readonly code: number;
}

/** What the heap takes after everything that can be thrown away was. */
export async function measureHeap(cdp: CDPSession): Promise<HeapUse> {
  // The second time for what only the first let go of.
  await cdp.send("HeapProfiler.collectGarbage");
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  return { all: usedSize, code: sumCode(await takeSnapshot(cdp)) };
}

interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
}

async function takeSnapshot(cdp: CDPSession): Promise<Snapshot> {
  let text = "";
  const add = ({ chunk }: { chunk: string }): void => void (text += chunk);
  cdp.on("HeapProfiler.addHeapSnapshotChunk", add);
  await cdp.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  cdp.off("HeapProfiler.addHeapSnapshotChunk", add);
  return JSON.parse(text) as Snapshot;
}

/** Bytes of the nodes that DevTools counts as code. Nodes stand in one flat list, so many numbers each. */
export function sumCode({ snapshot: { meta }, nodes }: Snapshot): number {
  const [type, size] = [meta.node_fields.indexOf("type"), meta.node_fields.indexOf("self_size")];
  const code = meta.node_types[0].indexOf("code");
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += meta.node_fields.length)
    if (nodes[at + type] === code) bytes += nodes[at + size] ?? 0;
  return bytes;
}
