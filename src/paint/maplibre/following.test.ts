import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { DrawingMap } from "./after-drawing.ts";
import { Following } from "./following.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A map whose frames take so many milliseconds, and how often it was sent a moment, of which `news` tells whether it differs. */
function followed(frameMs: number, news = () => true) {
  const sent: number[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let doneAt = 0;
  const gl = {
    SIGNALED: 1,
    fenceSync: () => ({}),
    flush: () => undefined,
    deleteSync: () => undefined,
    isContextLost: () => false,
    getSyncParameter: () => (performance.now() >= doneAt ? 1 : 0),
  };
  const map = {
    once: (_type: string, render: () => void) => {
      doneAt = performance.now() + frameMs;
      timer = setTimeout(render, 1);
    },
    off: () => clearTimeout(timer),
    getCanvas: () => ({ getContext: () => gl }),
  } as unknown as DrawingMap;
  const following = new Following(map, () => {
    if (news()) sent.push(performance.now());
    return news();
  });
  return { sent, following };
}

it("sends the latest of all that comes while the map draws, once it has drawn and rested as long", () => {
  const { sent, following } = followed(100);
  for (let move = 0; move < 5; move += 1) following.follow();
  expect(sent).toHaveLength(1);
  vi.advanceTimersByTime(150);
  expect(sent).toHaveLength(1);
  vi.advanceTimersByTime(100);
  expect(sent).toHaveLength(2);
  vi.advanceTimersByTime(1000);
  expect(sent).toHaveLength(2);
});

it("leaves half of the time to what lies over a slow map, and follows a quick one step by step", () => {
  for (const [frameMs, least, most] of [
    [100, 4, 5],
    [4, 40, 60],
  ] as const) {
    const { sent, following } = followed(frameMs);
    for (let frame = 0; frame < 60; frame += 1) {
      following.follow();
      vi.advanceTimersByTime(16);
    }
    expect(sent.length).toBeGreaterThanOrEqual(least);
    expect(sent.length).toBeLessThanOrEqual(most);
  }
});

it("waits for no drawing of what the map shows already", () => {
  let differs = false;
  const { sent, following } = followed(100, () => differs);
  following.follow();
  differs = true;
  following.follow();
  expect(sent).toHaveLength(1);
});

it("does nothing more once it has stopped", () => {
  const { sent, following } = followed(100);
  following.follow();
  following.follow();
  following.stop();
  vi.advanceTimersByTime(2000);
  expect(sent).toHaveLength(1);
});
