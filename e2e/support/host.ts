import type { FrameLocator, Page } from "@playwright/test";
import { sites } from "./sites.ts";

declare global {
  interface Window {
    /** What the init script below has caught. */
    writes?: string[];
    /** What the frames of a host page have sent, and at which place of the page the frame is. */
    heard?: { frame: number; data: unknown }[];
  }
}

/** To be run in every page and frame before its own scripts: writes down whatever would leave a trace or take the focus. */
export function trapWrites(): void {
  const writes: string[] = [];
  window.writes = writes;
  const note = (name: string) => (): void => void writes.push(name);
  for (const name of ["pushState", "replaceState"] as const)
    Object.defineProperty(History.prototype, name, { value: note(name) });
  for (const name of ["setItem", "removeItem", "clear"] as const)
    Object.defineProperty(Storage.prototype, name, { value: note(name) });
  Object.defineProperty(Document.prototype, "cookie", { get: () => "", set: note("cookie") });
  Object.defineProperty(IDBFactory.prototype, "open", { value: note("indexedDB") });
  Object.defineProperty(HTMLElement.prototype, "focus", { value: note("focus") });
}

/** Opens a page of another origin with this body and script, which keeps what its frames say. */
export async function openHost(page: Page, body: string, script = ""): Promise<void> {
  const listen = `window.heard = [];
    addEventListener("message", ({ source, data }) => {
      const frame = [...document.querySelectorAll("iframe")].findIndex((one) => one.contentWindow === source);
      heard.push({ frame, data });
    });`;
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">
    <title>A host</title><style>body { margin: 0 } iframe { border: 0 }</style><script>${listen}${script}</script><body>${body}`;
  await page.goto(`${sites.host}?html=${encodeURIComponent(html)}`);
}

/** A frame of a site for a host page. `query` begins after `embed=1`. */
export function frameHtml(
  query: string,
  width: number,
  height: number,
  more = "",
  site: string = sites.built,
): string {
  return `<iframe src="${site}?embed=1${query}" title="Map" width="${width}" height="${height}" ${more}></iframe>`;
}

/** The frame at a place of the host page, from 0. */
export function frameAt(page: Page, place: number): FrameLocator {
  return page.frameLocator(`iframe >> nth=${place}`);
}

/** What has been written in the frames of a page that can run scripts. */
export async function readWrites(page: Page): Promise<string[]> {
  const frames = page.frames().filter((frame) => frame.url().startsWith(sites.built));
  const all = await Promise.all(frames.map((frame) => frame.evaluate(() => window.writes ?? [])));
  return all.flat();
}
