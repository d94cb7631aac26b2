import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { afterDrawing, type DrawingMap } from "./after-drawing.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const SIGNALED = 1;

/** A map that renders when told to, on a graphics processor that is done when told so. */
function fakeMap() {
  const state = { done: false, lost: false, listener: (): void => undefined };
  const deleteSync = vi.fn<() => void>();
  const gl = {
    SIGNALED,
    fenceSync: () => ({}),
    flush: () => undefined,
    deleteSync,
    isContextLost: () => state.lost,
    getSyncParameter: () => (state.done ? SIGNALED : 0),
  };
  const map = {
    once: (_type: string, listener: () => void) => (state.listener = listener),
    off: () => (state.listener = () => undefined),
    getCanvas: () => ({ getContext: () => gl }),
  } as unknown as DrawingMap;
  return { state, map, deleteSync };
}

it("waits for the frame and its drawing, and then as long again", () => {
  const { state, map, deleteSync } = fakeMap();
  const then = vi.fn<() => void>();
  afterDrawing(map, then);
  vi.advanceTimersByTime(80);
  state.listener();
  vi.advanceTimersByTime(80);
  state.done = true;
  vi.advanceTimersByTime(160);
  expect(then).not.toHaveBeenCalled();
  vi.advanceTimersByTime(30);
  expect(then).toHaveBeenCalledTimes(1);
  expect(deleteSync).toHaveBeenCalledTimes(1);
});

it("rests half a second at most after a frame that came late, as in a page that was out of sight", () => {
  const { state, map } = fakeMap();
  const then = vi.fn<() => void>();
  afterDrawing(map, then);
  vi.advanceTimersByTime(600_000);
  state.done = true;
  state.listener();
  vi.advanceTimersByTime(510);
  expect(then).toHaveBeenCalledTimes(1);
});

it("does not wait for a context that is lost", () => {
  const { state, map } = fakeMap();
  const then = vi.fn<() => void>();
  afterDrawing(map, then);
  state.listener();
  state.lost = true;
  vi.advanceTimersByTime(30);
  expect(then).toHaveBeenCalledTimes(1);
});

it("can be called off before the frame, while it draws and while it rests", () => {
  for (const [drawn, done] of [
    [false, false],
    [true, false],
    [true, true],
  ]) {
    const { state, map } = fakeMap();
    const then = vi.fn<() => void>();
    const callOff = afterDrawing(map, then);
    state.done = done === true;
    vi.advanceTimersByTime(50);
    if (drawn === true) state.listener();
    vi.advanceTimersByTime(12);
    callOff();
    state.listener();
    vi.advanceTimersByTime(1000);
    expect(then).not.toHaveBeenCalled();
  }
});
