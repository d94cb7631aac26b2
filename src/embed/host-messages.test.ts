import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { HOUR, instant } from "../domain/units.ts";
import { readPack } from "../flow/situation.fixture.ts";
import { createViewStore, type ViewStore } from "../state/store.ts";
import { deriveInitialView } from "../state/view-state.ts";
import { formatInstant } from "../time/clock.ts";
import { listHeadlineMeasures } from "../time/series.ts";
import { writeHeights } from "./heights.ts";
import { listenToHost } from "./host-messages.ts";
import type { EmbedMessage } from "./protocol.ts";

const situation = readPack("e2e/fixtures/tiny-pack");

/** The window around, which writes down what it is told. */
class FakeHost {
  readonly told: (EmbedMessage & { to: string })[] = [];
  readonly postMessage = (message: EmbedMessage, to: string): void => {
    this.told.push({ ...message, to });
  };
  /** What it has been told since the last look. */
  take(): readonly (EmbedMessage & { to: string })[] {
    return this.told.splice(0);
  }
}

class FakePage extends EventTarget {
  readonly parent = new FakeHost();
  readonly setTimeout = (callback: () => void, delay: number): number =>
    Number(setTimeout(callback, delay));
  readonly clearTimeout = (timer?: number): void => clearTimeout(timer);

  hear(data: unknown, source: object = this.parent, origin = "https://news.example"): void {
    this.dispatchEvent(Object.assign(new Event("message"), { data, source, origin }));
  }
}

let page: FakePage;
let store: ViewStore;
let stop: () => void;
const onGreeted = vi.fn<() => void>();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  page = new FakePage();
  store = createViewStore(situation, deriveInitialView(situation));
  onGreeted.mockClear();
  stop = listenToHost(store, situation, page as unknown as Window, onGreeted);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const at = instant(situation.period.start + 5 * HOUR);
const place = situation.places[0]?.id ?? "";

describe("what the page around asks", () => {
  it("is refused with its id where it is no request, so that nobody waits for an answer", () => {
    page.hear({ corridor: 1, type: "seek", at: NaN, id: 4 });
    expect(page.parent.take()).toMatchObject([{ type: "error", id: 4 }]);
    page.hear({ corridor: 1, type: "seek", at: NaN });
    expect(page.parent.take()).toEqual([]);
  });

  it("is done, and answered at its own origin when it bears an id", () => {
    page.hear({ corridor: 1, type: "seek", at: formatInstant(at), id: 1 });
    expect(store.getState().at).toBe(at);
    page.hear({ corridor: 1, type: "seek", at: at + HOUR });
    expect(store.getState().at).toBe(at + HOUR);
    page.hear({ corridor: 1, type: "play", id: 2 });
    expect(store.getState().playing).toBe(true);
    page.hear({ corridor: 1, type: "pause", id: 3 });
    expect(store.getState().playing).toBe(false);
    page.hear({ corridor: 1, type: "setTheme", theme: "dark", id: 4 });
    page.hear({ corridor: 1, type: "setLang", lang: "en", id: 5 });
    page.hear({ corridor: 1, type: "select", selection: `place:${place}`, id: 6 });
    expect(store.getState()).toMatchObject({
      theme: "dark",
      selection: { kind: "place", id: place },
    });
    const answers = page.parent.take().filter(({ type }) => type === "done");
    expect(answers.map((answer) => "id" in answer && answer.id)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(new Set(answers.map(({ to }) => to))).toEqual(new Set(["https://news.example"]));
  });

  it("is refused in words when it names something that is not here", () => {
    const before = store.getState();
    for (const request of [
      { type: "setMeasure", measure: "__proto__" },
      { type: "setLang", lang: "xx" },
      { type: "setTheme", theme: "red" },
      { type: "select", selection: "place:nowhere" },
      { type: "seek", at: "yesterday" },
    ])
      page.hear({ corridor: 1, id: 9, ...request });
    expect(store.getState()).toBe(before);
    const answers = page.parent.take();
    expect(answers.map(({ type }) => type)).toEqual(Array(5).fill("error"));
    expect(answers[0]).toMatchObject({ id: 9 });
    expect(JSON.stringify(answers[0])).toContain("__proto__");
  });

  it("is brought into the period", () => {
    page.hear({ corridor: 1, type: "seek", at: 1e300 });
    expect(store.getState().at).toBe(situation.period.end);
    page.hear({ corridor: 1, type: "seek", at: "earliest" });
    expect(store.getState().at).toBe(situation.period.start);
  });

  it("is not heard from any other window, and nobody is told", () => {
    const before = store.getState();
    page.hear({ corridor: 1, type: "play", id: 1 }, {});
    page.hear({ corridor: 1, type: "play", id: 1 }, page);
    page.hear({ corridor: 2, type: "play", id: 1 });
    page.hear("play");
    expect(store.getState()).toBe(before);
    expect(page.parent.told).toEqual([]);
  });
});

describe("what the page around is told", () => {
  it("is nothing of the reader's doings before it has spoken", () => {
    store.dispatch({ type: "seek", at });
    vi.runAllTimers();
    expect(page.parent.told).toEqual([]);
  });

  it("is all that there is to show, when it says hello", () => {
    page.hear({ corridor: 1, type: "hello" }, page.parent, "null");
    expect(page.parent.take()).toEqual([
      expect.objectContaining({
        corridor: 1,
        to: "*",
        type: "ready",
        at: formatInstant(situation.cover),
        playing: false,
        measures: listHeadlineMeasures(situation).map(({ id }) => id),
        period: [formatInstant(situation.period.start), formatInstant(situation.period.end)],
      }),
    ]);
  });

  it("is greeted once: its answer to that may be another hello", () => {
    page.hear({ corridor: 1, type: "hello" }, {});
    expect(onGreeted).not.toHaveBeenCalled();
    page.hear({ corridor: 1, type: "hello" });
    page.hear({ corridor: 1, type: "hello" });
    expect(onGreeted).toHaveBeenCalledTimes(1);
    expect(page.parent.take().map(({ type }) => type)).toEqual(["ready", "ready"]);
  });

  it("is the time, four times a second at most, and the last one", () => {
    page.hear({ corridor: 1, type: "hello" });
    page.parent.take();
    store.dispatch({ type: "play" });
    for (let frame = 0; frame < 60; frame += 1) {
      store.dispatch({ type: "tick", elapsed: 16 });
      vi.advanceTimersByTime(16);
    }
    const playing = page.parent.take();
    expect(playing.length).toBeGreaterThan(1);
    expect(playing.length).toBeLessThan(5);
    store.dispatch({ type: "pause" });
    store.dispatch({ type: "seek", at });
    vi.runAllTimers();
    expect(page.parent.take()).toEqual([
      expect.objectContaining({ type: "timechange", at: formatInstant(at), playing: false }),
    ]);
  });

  it("is what the reader has opened and closed", () => {
    page.hear({ corridor: 1, type: "hello" });
    page.parent.take();
    store.dispatch({ type: "select", selection: { kind: "place", id: place } });
    store.dispatch({ type: "select", selection: null });
    expect(page.parent.take().map((told) => "selection" in told && told.selection)).toEqual([
      `place:${place}`,
      null,
    ]);
  });

  it("is a height in every dialect, pym's only to who has named the frame", () => {
    expect(writeHeights(640, false, "map-1")).toEqual([
      { corridor: 1, type: "height", height: 640, greeted: false },
      { sentinel: "amp", type: "embed-size", height: 640 },
      { kind: "interactive:height", height: 640 },
      '{"kind":"interactive:height","height":640}',
      "pymxPYMxmap-1xPYMxheightxPYMx640",
    ]);
    expect(writeHeights(640, true, null)).toHaveLength(4);
  });
});
