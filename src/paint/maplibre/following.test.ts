import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Following, type FollowedMap } from "./following.ts";

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("devicePixelRatio", 2);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A map whose frames take so many milliseconds, and what it was asked for in this order. */
function follow(frameMs: number) {
  const asked: string[] = [];
  let listener: (() => void) | null = null;
  let doneAt = 0;
  const render = (): void => {
    doneAt = performance.now() + frameMs;
    const heard = listener;
    listener = null;
    heard?.();
  };
  const gl = {
    SIGNALED: 1,
    fenceSync: () => ({}),
    flush: () => undefined,
    deleteSync: () => undefined,
    isContextLost: () => false,
    getSyncParameter: () => (performance.now() >= doneAt ? 1 : 0),
  };
  const map = {
    once: (_type: string, heard: () => void) => (listener = heard),
    off: () => (listener = null),
    getCanvas: () => ({ getContext: () => gl }),
    triggerRepaint: () => void setTimeout(render, 1),
    redraw: () => {
      asked.push("at once");
      render();
    },
    setPixelRatio: (ratio: number) => void asked.push(`ratio ${ratio}`),
  } as unknown as FollowedMap;
  const following = new Following(map, {
    isReady: () => true,
    sendAll: () => void asked.push("all"),
    sendTones: () => void asked.push("tones"),
  });
  const hand = (): void => {
    if (!following.holdBack()) following.followHand();
  };
  return { asked, following, hand };
}

it("draws a slow map coarsely and without names while a hand moves, and whole when it rests", () => {
  const { asked, hand } = follow(200);
  hand();
  hand();
  expect(asked).toEqual(["tones"]);
  vi.advanceTimersByTime(210);
  expect(asked).toEqual(["tones", "ratio 1", "tones", "at once"]);
  vi.advanceTimersByTime(2000);
  expect(asked.slice(4)).toEqual(["ratio 2", "all"]);
});

it("waits for the drawing of a change, and then draws the latest of all that came meanwhile", () => {
  const { asked, hand, following } = follow(200);
  for (let move = 0; move < 5; move += 1) hand();
  expect(following.isDrawing).toBe(true);
  vi.advanceTimersByTime(210);
  expect(asked.filter((what) => what === "tones")).toHaveLength(2);
});

it("stays sharp and keeps its names where the map is quick", () => {
  const { asked, hand } = follow(10);
  for (let move = 0; move < 10; move += 1) {
    hand();
    vi.advanceTimersByTime(16);
  }
  vi.advanceTimersByTime(500);
  // The first drawing tells that it is quick.
  expect(asked[0]).toBe("tones");
  expect(new Set(asked.slice(1))).toEqual(new Set(["all"]));
});

it("shows everything, and sharp, as soon as time runs", () => {
  const { asked, hand, following } = follow(200);
  hand();
  hand();
  vi.advanceTimersByTime(210);
  expect(asked).toContain("ratio 1");
  following.followTime();
  expect(asked.slice(-2)).toEqual(["ratio 2", "all"]);
  expect(following.isDrawing).toBe(false);
});

it("does nothing once it has stopped", () => {
  const { asked, hand, following } = follow(200);
  hand();
  following.stop();
  vi.advanceTimersByTime(2000);
  expect(asked).toEqual(["tones"]);
});
