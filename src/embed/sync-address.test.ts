import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { HOUR, instant } from "../domain/units.ts";
import { readPack } from "../flow/situation.fixture.ts";
import { createViewStore, type ViewStore } from "../state/store.ts";
import { readViewFromQuery } from "./url-state.ts";
import { syncAddress } from "./sync-address.ts";

const situation = readPack("e2e/fixtures/tiny-pack");

/** As much of a page as the address needs, with a history that can be looked into. */
class FakePage extends EventTarget {
  readonly location = { pathname: "/corridor/", search: "", hash: "#timeline" };
  readonly document = Object.assign(new EventTarget(), { visibilityState: "visible" });
  readonly entries: string[] = [""];
  place = 0;
  writes = 0;
  readonly setTimeout = (callback: () => void, delay?: number): number =>
    Number(setTimeout(callback, delay));
  readonly clearTimeout = (timer?: number): void => clearTimeout(timer);
  readonly history = {
    pushState: (_state: unknown, _title: string, address: string): void => {
      this.entries.splice(this.place + 1);
      this.entries.push("");
      this.place += 1;
      this.show(address);
    },
    replaceState: (_state: unknown, _title: string, address: string): void => this.show(address),
  };

  go(by: number): void {
    this.place += by;
    this.location.search = this.entries[this.place] ?? "";
    this.dispatchEvent(new Event("popstate"));
  }

  turn(visibilityState: "visible" | "hidden"): void {
    this.document.visibilityState = visibilityState;
    this.document.dispatchEvent(new Event("visibilitychange"));
  }

  private show(address: string): void {
    this.writes += 1;
    const { search, pathname, hash } = new URL(address, "http://localhost");
    expect([pathname, hash]).toEqual(["/corridor/", "#timeline"]);
    this.location.search = search;
    this.entries[this.place] = search;
  }
}

let page: FakePage;
let store: ViewStore;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  page = new FakePage();
  store = createViewStore(situation, readViewFromQuery("", situation));
  stop = syncAddress(store, situation, page as unknown as Window);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const at = (hours: number) => instant(situation.period.start + hours * HOUR);
const claim = { kind: "claim", id: "arrivals-last" } as const;
const place = { kind: "place", id: "sheepfold" } as const;
/** What one press of the reader does, however many actions that takes. */
const press = (...actions: Parameters<ViewStore["dispatch"]>[0][]): void => {
  for (const action of actions) store.dispatch(action);
  vi.advanceTimersByTime(0);
};

it("writes a drag through time once, when it has come to rest, and not into the history", () => {
  for (let hour = 1; hour <= 40; hour += 1) store.dispatch({ type: "seek", at: at(hour) });
  expect(page.writes).toBe(0);
  vi.runAllTimers();
  expect([page.writes, page.entries.length]).toEqual([1, 1]);
  expect(readViewFromQuery(page.location.search, situation).at).toBe(at(40));
});

it("writes nothing while playing, and the place where it stops", () => {
  store.dispatch({ type: "play" });
  for (let frame = 0; frame < 100; frame += 1) {
    store.dispatch({ type: "tick", elapsed: 16 });
    vi.advanceTimersByTime(1000);
  }
  expect(page.writes).toBe(0);
  store.dispatch({ type: "pause" });
  vi.runAllTimers();
  expect([page.writes, page.entries.length]).toEqual([1, 1]);
});

it("makes a step in the history when something is opened, and goes back and forward through them", () => {
  press({ type: "select", selection: claim });
  press({ type: "openPanel", panel: "about" });
  press({ type: "setMeasure", measure: "sheltered" });
  expect(page.entries).toHaveLength(4);
  page.go(-1);
  expect(store.getState()).toMatchObject({ measure: "arrivals", panel: "about", selection: claim });
  page.go(-2);
  expect(store.getState()).toMatchObject({ panel: null, selection: null });
  page.go(3);
  expect(store.getState()).toMatchObject({ measure: "sheltered", panel: "about" });
  vi.runAllTimers();
  expect(page.entries).toHaveLength(4);
});

it("makes one step for all that a press opens", () => {
  press({ type: "select", selection: claim });
  press({ type: "openPanel", panel: "sources" });
  press({ type: "select", selection: place });
  // Another panel in the place of this one, and the card that stood in the page before.
  press({ type: "openPanel", panel: "measures" }, { type: "select", selection: claim });
  expect(page.entries).toHaveLength(5);
  page.go(-1);
  expect(store.getState()).toMatchObject({ panel: "sources", selection: place });
  page.go(1);
  expect(store.getState()).toMatchObject({ panel: "measures", selection: claim });
});

it("makes a step for each press, though a busy page has not come to its timers in between", () => {
  store.dispatch({ type: "select", selection: claim });
  page.dispatchEvent(new Event("keydown"));
  store.dispatch({ type: "openPanel", panel: "about" });
  expect(page.entries).toHaveLength(3);
});

it("takes what a press closes into its step", () => {
  press({ type: "openPanel", panel: "sources" });
  press({ type: "select", selection: place });
  press({ type: "openPanel", panel: "measures" }, { type: "select", selection: null });
  page.go(-1);
  page.go(1);
  expect(store.getState()).toMatchObject({ panel: "measures", selection: null });
});

it("makes a step for what is opened while time plays, which leads back to that moment", () => {
  store.dispatch({ type: "seek", at: at(3) });
  store.dispatch({ type: "play" });
  store.dispatch({ type: "tick", elapsed: 250 });
  const when = at(3 + store.getState().speed / 4);
  press({ type: "select", selection: claim });
  store.dispatch({ type: "tick", elapsed: 250 });
  vi.runAllTimers();
  expect(page.entries).toHaveLength(2);
  page.go(-1);
  expect(store.getState()).toMatchObject({ at: when, selection: null, playing: false });
});

it("writes where the reader is when the page goes out of sight, playing or amid a drag", () => {
  store.dispatch({ type: "seek", at: at(3) });
  page.turn("hidden");
  expect(readViewFromQuery(page.location.search, situation).at).toBe(at(3));
  page.turn("visible");
  store.dispatch({ type: "play" });
  store.dispatch({ type: "tick", elapsed: 250 });
  page.turn("hidden");
  expect(readViewFromQuery(page.location.search, situation).at).toBe(store.getState().at);
  expect(store.getState().at).toBeGreaterThan(at(3));
  page.turn("visible");
  vi.runAllTimers();
  expect([page.writes, page.entries.length]).toEqual([2, 1]);
});

it("follows whoever has gone back before it was there", () => {
  stop();
  const opened = { view: store.getState(), query: page.location.search };
  store.dispatch({ type: "setMapStatus", status: "ready" });
  page.location.search = "?select=claim:arrivals-last";
  stop = syncAddress(store, situation, page as unknown as Window, "en", opened);
  expect(store.getState()).toMatchObject({ selection: claim, mapStatus: "ready" });
  vi.runAllTimers();
  expect(page.writes).toBe(0);
});

it.each([["at rest"], ["while time plays"]])(
  "makes a step for what was opened before it was there, %s",
  (when) => {
    stop();
    const opened = { view: store.getState(), query: page.location.search };
    if (when !== "at rest") store.dispatch({ type: "play" });
    store.dispatch({ type: "select", selection: claim });
    stop = syncAddress(store, situation, page as unknown as Window, "en", opened);
    expect(page.entries).toHaveLength(2);
    expect(page.location.search).toContain("select=claim:arrivals-last");
    vi.advanceTimersByTime(0);
    press({ type: "openPanel", panel: "about" });
    expect(page.entries).toHaveLength(3);
  },
);

it("leads back to the moment at which something was opened, however soon that was", () => {
  store.dispatch({ type: "seek", at: at(3) });
  vi.advanceTimersByTime(5000);
  store.dispatch({ type: "seek", at: at(7) });
  store.dispatch({ type: "select", selection: claim });
  page.go(-1);
  expect(store.getState()).toMatchObject({ at: at(7), selection: null });
  expect(page.entries).toHaveLength(2);
});

it("undoes no setting by going back, and says so in the address that it comes to", () => {
  store.dispatch({ type: "select", selection: claim });
  store.dispatch({ type: "setSingleKeys", on: false });
  store.dispatch({ type: "setTheme", theme: "dark" });
  store.dispatch({ type: "setMotion", motion: "still" });
  store.dispatch({ type: "setLanguage", language: "hy" });
  vi.runAllTimers();
  page.go(-1);
  const settings = { singleKeys: false, theme: "dark", motion: "still", language: "hy" };
  expect(store.getState()).toMatchObject({ selection: null, ...settings });
  expect(page.entries).toHaveLength(2);
  expect(readViewFromQuery(page.location.search, situation)).toMatchObject(settings);
  // What an address names, it means.
  page.entries[0] = "?theme=light";
  page.go(0);
  expect(store.getState()).toMatchObject({ ...settings, theme: "light" });
});

it("makes no step for closing, and none for opening the same again", () => {
  store.dispatch({ type: "select", selection: claim });
  store.dispatch({ type: "select", selection: { ...claim } });
  store.dispatch({ type: "select", selection: null });
  vi.runAllTimers();
  expect(page.entries).toHaveLength(2);
  expect(page.location.search).toBe("");
});

it("keeps parameters that are not its own", () => {
  page.location.search = "?utm=x";
  store.dispatch({ type: "setTheme", theme: "dark" });
  vi.runAllTimers();
  expect(page.location.search).toBe("?utm=x&theme=dark");
});

it("writes nothing any more once stopped", () => {
  store.dispatch({ type: "setTheme", theme: "dark" });
  stop();
  vi.runAllTimers();
  page.turn("hidden");
  page.go(0);
  expect([page.writes, store.getState().theme]).toEqual([0, "dark"]);
});
