import { beforeEach, describe, expect, it } from "vitest";
import { HOUR, instant } from "../domain/units.ts";
import { readPack } from "../flow/situation.fixture.ts";
import { listStops, stayOf } from "../time/playback.ts";
import { deriveShownSeries } from "../time/series.ts";
import { createViewStore, type ViewStore } from "./store.ts";
import { startTicker, type Ticker } from "./ticker.ts";
import { deriveInitialView } from "./view-state.ts";

const situation = readPack("e2e/fixtures/tiny-pack");
const start = instant(situation.period.start + 10 * HOUR);

/** Frames by hand: nothing happens until `pass`. */
class HandClock {
  time = 1000;
  asked = 0;
  private waiting = new Map<number, () => void>();

  now = (): number => this.time;
  requestFrame = (callback: () => void): number => {
    this.asked += 1;
    this.waiting.set(this.asked, callback);
    return this.asked;
  };
  cancelFrame = (handle: number): void => void this.waiting.delete(handle);

  get pending(): number {
    return this.waiting.size;
  }

  /** Lets time pass and then a frame come, when one was asked for. */
  pass(milliseconds: number): void {
    this.time += milliseconds;
    const frames = [...this.waiting.values()];
    this.waiting = new Map();
    for (const frame of frames) frame();
  }
}

let clock: HandClock;
let store: ViewStore;
let ticker: Ticker;
/** Hours of the situation's time since `start`. */
const passed = (): number => (store.getState().at - start) / HOUR;

beforeEach(() => {
  clock = new HandClock();
  store = createViewStore(situation, {
    ...deriveInitialView(situation),
    at: start,
    untouched: false,
  });
  ticker = startTicker(store, clock);
});

describe("the one clock", () => {
  it("asks for no frame while nothing plays", () => {
    clock.pass(1000);
    store.dispatch({ type: "seek", at: instant(start + HOUR) });
    store.dispatch({ type: "setTheme", theme: "dark" });
    clock.pass(1000);
    expect([clock.asked, clock.pending]).toEqual([0, 0]);
  });

  it("asks for one frame at a time while playing, and moves by the time between them", () => {
    store.dispatch({ type: "play" });
    expect(clock.pending).toBe(1);
    for (const step of [16, 17, 33, 100]) {
      clock.pass(step);
      expect(clock.pending).toBe(1);
    }
    expect(passed()).toBeCloseTo(0.166 * 6, 9);
    expect(clock.asked).toBe(5);
  });

  it("goes on when one who hears of the time fails", () => {
    store.dispatch({ type: "play" });
    const forget = store.subscribe(() => {
      throw new Error("cannot draw this");
    });
    expect(() => clock.pass(1000)).toThrow("cannot draw this");
    expect(clock.pending).toBe(1);
    forget();
    clock.pass(1000);
    expect(clock.pending).toBe(1);
  });

  it("stops asking when paused, and the time of the pause does not count", () => {
    store.dispatch({ type: "play" });
    clock.pass(100);
    store.dispatch({ type: "pause" });
    expect(clock.pending).toBe(0);
    clock.pass(60_000);
    expect(passed()).toBeCloseTo(0.6, 9);
    store.dispatch({ type: "play" });
    clock.pass(100);
    expect(passed()).toBeCloseTo(1.2, 9);
  });

  it("stops asking while hidden, still plays, and goes on from where it was", () => {
    store.dispatch({ type: "play" });
    clock.pass(100);
    ticker.setVisible(false);
    expect(clock.pending).toBe(0);
    clock.pass(3_600_000);
    expect([passed(), store.getState().playing]).toEqual([0.6, true]);
    ticker.setVisible(true);
    clock.pass(100);
    expect(passed()).toBeCloseTo(1.2, 9);
  });

  it("asks for nothing when playing begins while hidden", () => {
    ticker.setVisible(false);
    store.dispatch({ type: "play" });
    expect(clock.pending).toBe(0);
    ticker.setVisible(true);
    expect(clock.pending).toBe(1);
  });

  it("does not leap after a long sleep", () => {
    store.dispatch({ type: "play" });
    clock.pass(8 * HOUR);
    expect(passed()).toBeLessThanOrEqual(0.25 * 6);
    expect(passed()).toBeGreaterThan(0);
  });

  it("asks for no more frames after the end", () => {
    store.dispatch({ type: "seek", at: instant(situation.period.end - HOUR / 10) });
    store.dispatch({ type: "play" });
    clock.pass(100);
    expect(store.getState()).toMatchObject({ playing: false, at: situation.period.end });
    expect(clock.pending).toBe(0);
  });

  it("plays on from a drag in the middle of playing", () => {
    store.dispatch({ type: "play" });
    clock.pass(100);
    store.dispatch({ type: "seek", at: start });
    clock.pass(100);
    expect(passed()).toBeCloseTo(0.6, 9);
    expect(clock.pending).toBe(1);
  });

  it("comes to the same place in many small steps as in few large ones", () => {
    store.dispatch({ type: "play" });
    for (let step = 0; step < 100; step += 1) clock.pass(10);
    expect(passed()).toBeCloseTo(6, 6);
  });

  it("goes in stills from report to report where nothing may move, and ends like any playing", () => {
    const { period } = situation;
    const { measure } = store.getState();
    const stops = listStops(deriveShownSeries(situation, measure, null), period);
    store.dispatch({ type: "setReducedMotion", reduced: true });
    store.dispatch({ type: "seek", at: period.start });
    store.dispatch({ type: "play" });
    const shown: number[] = [store.getState().at];
    const changes: number[] = [];
    let time = 0;
    while (store.getState().playing && time < 1e6) {
      clock.pass(100);
      time += 100;
      const { at } = store.getState();
      if (at === shown.at(-1)) continue;
      shown.push(at);
      changes.push(time);
    }
    const every = [period.start, ...stops, period.end];
    expect(shown).toEqual([...new Set(every)]);
    const stay = stayOf(store.getState().speed);
    expect(changes).toEqual(changes.map((_, index) => stay * (index + 1)));
    expect(clock.pending).toBe(0);
  });

  it("begins the still anew after a pause and after a step", () => {
    store.dispatch({ type: "setMotion", motion: "still" });
    store.dispatch({ type: "play" });
    for (let frame = 0; frame < 20; frame += 1) clock.pass(100);
    store.dispatch({ type: "pause" });
    store.dispatch({ type: "play" });
    for (let frame = 0; frame < 20; frame += 1) clock.pass(100);
    expect(passed()).toBe(0);
    store.dispatch({ type: "seek", at: instant(start + HOUR) });
    for (let frame = 0; frame < 24; frame += 1) clock.pass(100);
    expect(passed()).toBe(1);
    for (let frame = 0; frame < 2; frame += 1) clock.pass(100);
    expect(passed()).toBeGreaterThan(1);
  });

  it("moves for a reader who asks for it, whatever the device says", () => {
    store.dispatch({ type: "setReducedMotion", reduced: true });
    store.dispatch({ type: "setMotion", motion: "full" });
    store.dispatch({ type: "play" });
    clock.pass(100);
    expect(passed()).toBeCloseTo(0.6, 9);
  });

  it("is silent once stopped", () => {
    store.dispatch({ type: "play" });
    ticker.stop();
    expect(clock.pending).toBe(0);
    store.dispatch({ type: "pause" });
    store.dispatch({ type: "play" });
    expect(clock.pending).toBe(0);
  });

  it("starts at once for a view that already plays", () => {
    const other = new HandClock();
    const playing = createViewStore(situation, { ...store.getState(), playing: true });
    startTicker(playing, other);
    expect(other.pending).toBe(1);
  });
});
