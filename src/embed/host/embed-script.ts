import type {
  CorridorApi,
  CorridorEmbed,
  EmbedEvent,
  EventOf,
  HostMessage,
  HostRequest,
} from "../protocol.ts";
import { UNMEASURED_HEIGHT } from "../../ui/embedding/snippets.ts";

// The script that a page with frames may add: built by itself into embed.js. It fetches nothing and trusts nothing but the
// window of the frame that it speaks with.

declare global {
  interface Window {
    Corridor?: CorridorApi;
  }
}

type Listener = (event: EmbedEvent) => void;

interface Known {
  readonly embed: CorridorEmbed;
  readonly hear: (data: unknown) => void;
}

/** What a frame was asked and has not answered yet. */
interface Waiting {
  readonly settle: (event: EmbedEvent) => void;
  readonly send: () => void;
}

/** A height beyond this is a mistake or a joke. */
const HIGHEST = 10_000;

const known = new Map<HTMLIFrameElement, Known>();
let lastId = 0;

/** The map in a frame; the same object for the same frame. */
function from(iframe: HTMLIFrameElement): CorridorEmbed {
  const before = known.get(iframe);
  if (before !== undefined) return before.embed;
  if (!(iframe instanceof HTMLIFrameElement))
    throw new TypeError("Corridor.from: expected an iframe that is in the page");
  const listeners = new Map<string, Set<Listener>>();
  const waiting = new Map<number, Waiting>();
  const send = (message: HostRequest & { readonly id?: number }): void => {
    const whole: HostMessage = { corridor: 1, ...message };
    // A frame in a sandbox has no origin that could be named; nothing in here is a secret.
    iframe.contentWindow?.postMessage(whole, "*");
  };
  const on: CorridorEmbed["on"] = (type, callback) => {
    const listener = callback as Listener;
    const set = listeners.get(type) ?? new Set();
    listeners.set(type, set.add(listener));
    return () => void set.delete(listener);
  };
  const ready = new Promise<EventOf<"ready">>((resolve) => on("ready", resolve));
  const ask = async (request: HostRequest): Promise<void> => {
    await ready;
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      const settle = (event: EmbedEvent): void => {
        waiting.delete(id);
        if (event.type === "error") reject(new Error(event.message));
        else resolve();
      };
      waiting.set(id, { settle, send: () => send({ ...request, id }) });
      waiting.get(id)?.send();
    });
  };
  const hear = (data: unknown): void => {
    if (!isEvent(data)) return;
    if (data.type === "height") {
      if (!isHeight(data.height)) return;
      if (iframe.hasAttribute("data-corridor")) {
        const { style } = iframe;
        style.height = `${data.height}px`;
        style.minHeight = "0";
        style.aspectRatio = "auto";
      }
      // The map is there, or is there anew: it now hears what is said. Each hello is answered by a "ready", which a host may act on.
      if (!data.greeted) send({ type: "hello" });
    }
    // A frame that was moved in its page is loaded anew, and what it was asked meanwhile got lost.
    if (data.type === "ready") for (const one of waiting.values()) one.send();
    if ("id" in data && typeof data.id === "number") waiting.get(data.id)?.settle(data);
    for (const listener of listeners.get(data.type) ?? []) listener(data);
  };
  const embed: CorridorEmbed = {
    iframe,
    ready,
    play: () => ask({ type: "play" }),
    pause: () => ask({ type: "pause" }),
    seek: (at) => ask({ type: "seek", at }),
    setMeasure: (measure) => ask({ type: "setMeasure", measure }),
    setLang: (lang) => ask({ type: "setLang", lang }),
    setTheme: (theme) => ask({ type: "setTheme", theme }),
    select: (selection) => ask({ type: "select", selection }),
    on,
  };
  known.set(iframe, { embed, hear });
  send({ type: "hello" });
  return embed;
}

function isEvent(data: unknown): data is EmbedEvent {
  return (
    typeof data === "object" &&
    data !== null &&
    "corridor" in data &&
    data.corridor === 1 &&
    "type" in data &&
    typeof data.type === "string"
  );
}

function isHeight(height: unknown): boolean {
  return typeof height === "number" && height > 0 && height <= HIGHEST;
}

/** Finds the frames, and makes frames of the links, that are marked and not known yet. */
function scan(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-corridor]")) {
    // A link without an address that can be read has no such protocol either.
    if (!/^https?:$/.test(link.protocol)) continue;
    const iframe = document.createElement("iframe");
    const src = new URL(link.href);
    src.searchParams.set("embed", "1");
    iframe.src = src.href;
    // A link may hold a picture instead of words.
    iframe.title = link.textContent.trim() || (link.querySelector("img")?.alt ?? "");
    iframe.loading = "lazy";
    iframe.allowFullscreen = true;
    iframe.dataset["corridor"] = "";
    iframe.style.cssText = `width:100%;height:${UNMEASURED_HEIGHT}px;border:0`;
    link.replaceWith(iframe);
  }
  for (const iframe of document.querySelectorAll<HTMLIFrameElement>("iframe[data-corridor]"))
    from(iframe);
}

// A page with several maps may well name the script with each of them.
if (window.Corridor === undefined) {
  window.Corridor = { from, scan };
  addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
    for (const [iframe, { hear }] of known) if (source === iframe.contentWindow) hear(data);
  });
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", scan);
}
// Also where it comes once more, with a frame that the page has added since.
window.Corridor.scan();
