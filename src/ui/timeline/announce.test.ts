import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { HOUR, instant } from "../../domain/units.ts";
import type { Action } from "../../state/actions.ts";
import { createViewStore } from "../../state/store.ts";
import { deriveInitialView } from "../../state/view-state.ts";
import { testVoice } from "../voice.fixture.ts";
import { announce, QUIET } from "./announce.ts";

const { situation } = testVoice;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A live region over a fresh view: everything that it was ever told to say, emptiness left out. */
function listen() {
  const store = createViewStore(situation, deriveInitialView(situation));
  const elsewhere = { told: false };
  const heard: string[] = [];
  let shown = "";
  const sayNow = (): string => String(store.getState().at - situation.period.start);
  const end = announce(store, {
    isToldElsewhere: () => elsewhere.told,
    sayNow,
    sayStill: () => `still ${sayNow()}`,
    tell: (words) => {
      shown = words;
      if (words !== "") heard.push(words);
    },
  });
  const seek = (hours: number): Action => ({
    type: "seek",
    at: instant(situation.period.start + hours * HOUR),
  });
  const after = (time: number, ...actions: Action[]): void => {
    for (const action of actions) store.dispatch(action);
    vi.advanceTimersByTime(time);
  };
  return { heard, seek, after, elsewhere, end, shown: () => shown };
}

it("says where a step has led, once it is still", () => {
  const { heard, seek, after } = listen();
  after(QUIET - 1, seek(3));
  expect(heard).toEqual([]);
  after(1);
  expect(heard).toEqual([String(3 * HOUR)]);
});

it("says many quick steps once, at the last", () => {
  const { heard, seek, after } = listen();
  for (let hours = 1; hours < 20; hours += 1) after(100, seek(hours));
  after(QUIET);
  expect(heard).toEqual([String(19 * HOUR)]);
});

it("is silent while time plays, and speaks where it stops", () => {
  const { heard, seek, after } = listen();
  after(2 * QUIET, seek(2), { type: "play" });
  for (let frame = 0; frame < 200; frame += 1) after(16, { type: "tick", elapsed: 1 });
  expect(heard).toEqual([]);
  after(QUIET, { type: "pause" });
  expect(heard).toHaveLength(1);
});

it("is silent when play begins before it has spoken", () => {
  const { heard, seek, after } = listen();
  after(QUIET / 2, seek(4));
  after(3 * QUIET, { type: "play" });
  expect(heard).toEqual([]);
});

it("says a few words at each still, and the whole sentence where they are stopped", () => {
  const { heard, seek, after } = listen();
  after(2 * QUIET, seek(2), { type: "setMotion", motion: "still" }, { type: "play" });
  heard.length = 0;
  for (let frame = 0; frame < 30; frame += 1) after(100, { type: "tick", elapsed: 100 });
  expect(heard).toEqual([expect.stringMatching(/^still \d+$/)]);
  after(QUIET, { type: "pause" });
  expect(heard.at(-1)).toMatch(/^\d+$/);
});

it("leaves out stills that follow faster than they can be heard", () => {
  const { heard, seek, after } = listen();
  const fast: Action[] = [
    { type: "setMotion", motion: "still" },
    { type: "setSpeed", speed: 24 },
  ];
  after(0, seek(0), ...fast, { type: "play" });
  let shown = 0;
  for (let frame = 0; frame < 60; frame += 1) {
    const stop = seek(frame);
    if (frame % 12 === 0) shown += 1;
    after(100, ...(frame % 12 === 0 ? [stop] : []), { type: "tick", elapsed: 1 });
  }
  expect(heard.length).toBeGreaterThan(1);
  expect(heard.length).toBeLessThan(shown);
});

it("is silent while time is told in another way, however long a hand rests", () => {
  const { heard, seek, after, elsewhere } = listen();
  elsewhere.told = true;
  after(5 * QUIET, seek(4));
  after(5 * QUIET, seek(9));
  expect(heard).toEqual([]);
});

it("keeps no words that no longer hold", () => {
  const { shown, seek, after } = listen();
  after(QUIET, seek(4));
  expect(shown()).not.toBe("");
  after(0, { type: "setMeasure", measure: "sheltered" });
  expect(shown()).toBe("");
  after(QUIET);
  expect(shown()).not.toBe("");
  after(QUIET, seek(5));
  after(0, { type: "play" });
  expect(shown()).toBe("");
});

it("has nothing to say about what is opened, and nothing once it has ended", () => {
  const { heard, seek, after, end } = listen();
  after(QUIET, { type: "openPanel", panel: "about" }, { type: "setTheme", theme: "dark" });
  after(0, seek(4));
  end();
  after(QUIET);
  after(QUIET, seek(7));
  expect(heard).toEqual([]);
});
