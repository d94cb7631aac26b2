import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOUR, MINUTE, instant } from "../domain/units.ts";
import { readPack } from "../flow/situation.fixture.ts";
import { listStops, SPEEDS } from "../time/playback.ts";
import { deriveShownSeries } from "../time/series.ts";
import type { Action } from "./actions.ts";
import { reduce } from "./reduce.ts";
import { deriveInitialView, MOTIONS, PANELS, THEMES, type ViewState } from "./view-state.ts";

fc.configureGlobal({ seed: 310_505, numRuns: 200 });

const situation = readPack("e2e/fixtures/tiny-pack");
const { period } = situation;
const initial = deriveInitialView(situation);
const after = (view: ViewState, ...actions: Action[]): ViewState =>
  actions.reduce((now, action) => reduce(situation, now, action), view);
const at = (hours: number) => instant(period.start + hours * HOUR);
const firstReport = listStops(deriveShownSeries(situation, initial.measure, null), period)[0];

describe("the initial view", () => {
  it("stands still at the cover instant, with nothing open", () => {
    expect(initial).toMatchObject({
      at: situation.cover,
      playing: false,
      selection: null,
      panel: null,
      ignored: [],
      dotSize: 10,
      speed: 6,
    });
  });
});

describe("playing", () => {
  it("starts from the first report when the reader has not chosen a time", () => {
    expect(after(initial, { type: "play" })).toMatchObject({ at: firstReport, playing: true });
  });

  it("goes on from where the reader is after that", () => {
    const chosen = after(initial, { type: "seek", at: at(40) }, { type: "play" });
    expect(chosen).toMatchObject({ at: at(40), playing: true });
    const paused = after(chosen, { type: "tick", elapsed: 500 }, { type: "pause" });
    expect(paused).toMatchObject({ at: at(43), playing: false });
    expect(after(paused, { type: "play" }).at).toBe(at(43));
  });

  it("goes on from the cover when the reader chose just that time", () => {
    const chosen = after(initial, { type: "seek", at: situation.cover }, { type: "play" });
    expect(chosen.at).toBe(situation.cover);
  });

  it("stops at the end, and then starts over", () => {
    const near = after(initial, { type: "seek", at: instant(period.end - HOUR) }, { type: "play" });
    const ended = after(near, { type: "tick", elapsed: 250 });
    expect(ended).toMatchObject({ at: period.end, playing: false });
    expect(after(ended, { type: "play" })).toMatchObject({ at: firstReport, playing: true });
  });

  it("moves by the speed chosen, only while playing", () => {
    for (const speed of SPEEDS) {
      const view = after(
        initial,
        { type: "seek", at: at(10) },
        { type: "setSpeed", speed },
        { type: "play" },
        { type: "tick", elapsed: 100 },
      );
      expect(view.at).toBe(at(10 + speed / 10));
    }
    expect(after(initial, { type: "tick", elapsed: 1000 })).toBe(initial);
  });

  it("twice is as good as once", () => {
    const playing = after(initial, { type: "play" });
    expect(after(playing, { type: "play" })).toBe(playing);
    expect(after(initial, { type: "pause" })).toBe(initial);
  });

  it("pauses on a whole minute, which is what a link tells", () => {
    const amid = after(initial, { type: "play" }, { type: "tick", elapsed: 777 });
    expect(amid.at % MINUTE).not.toBe(0);
    const paused = after(amid, { type: "pause" });
    expect(paused.at % MINUTE).toBe(0);
    expect(amid.at - paused.at).toBeLessThan(MINUTE);
  });

  it("goes on from where the reader drags it to", () => {
    const view = after(initial, { type: "play" }, { type: "seek", at: at(50) });
    expect(view).toMatchObject({ at: at(50), playing: true });
  });
});

describe("everything else", () => {
  it("keeps time within the period", () => {
    expect(after(initial, { type: "seek", at: instant(0) }).at).toBe(period.start);
    expect(after(initial, { type: "seek", at: instant(9e15) }).at).toBe(period.end);
  });

  it("answers the same view when nothing changes, so that nobody draws again", () => {
    const touched = after(initial, { type: "seek", at: at(5) });
    const same: Action[] = [
      { type: "seek", at: at(5) },
      { type: "setMeasure", measure: touched.measure },
      { type: "setMapStatus", status: touched.mapStatus },
      { type: "setReducedMotion", reduced: touched.reducedMotion },
      { type: "pause" },
      { type: "tick", elapsed: 16 },
    ];
    for (const action of same) expect(after(touched, action)).toBe(touched);
  });

  it("changes one thing each", () => {
    const selection = { kind: "claim", id: "arrivals-last" } as const;
    expect(after(initial, { type: "select", selection })).toEqual({ ...initial, selection });
    expect(after(initial, { type: "openPanel", panel: "about" })).toEqual({
      ...initial,
      panel: "about",
    });
    expect(after(initial, { type: "setTheme", theme: "dark" })).toEqual({
      ...initial,
      theme: "dark",
    });
    expect(after(initial, { type: "setMapStatus", status: "lost" })).toEqual({
      ...initial,
      mapStatus: "lost",
    });
    expect(after(initial, { type: "setMeasure", measure: "sheltered" })).toEqual({
      ...initial,
      measure: "sheltered",
    });
    expect(after(initial, { type: "setSingleKeys", on: false })).toEqual({
      ...initial,
      singleKeys: false,
    });
    const noted = { ...initial, ignored: [{ name: "t", value: "x" }] };
    expect(after(noted, { type: "dismissIgnored" })).toEqual(initial);
  });

  it("keeps what the map and the device say when a view is restored", () => {
    const ready = after(
      initial,
      { type: "setMapStatus", status: "ready" },
      { type: "setReducedMotion", reduced: true },
      { type: "play" },
    );
    const restored = after(ready, { type: "restore", view: { ...initial, dotSize: 5 } });
    expect(restored).toEqual({ ...initial, dotSize: 5, mapStatus: "ready", reducedMotion: true });
  });

  it("refuses a measure that the situation does not have", () => {
    expect(() => after(initial, { type: "setMeasure", measure: "__proto__" })).toThrow("__proto__");
  });
});

const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.integer({ min: -1e13, max: 1e13 }).map((to): Action => ({ type: "seek", at: instant(to) })),
  fc.constantFrom<Action>({ type: "play" }, { type: "pause" }, { type: "dismissIgnored" }),
  fc.double({ min: 0, max: 5000, noNaN: true }).map((elapsed): Action => ({
    type: "tick",
    elapsed,
  })),
  fc.constantFrom(...SPEEDS).map((speed): Action => ({ type: "setSpeed", speed })),
  fc.constantFrom(...MOTIONS).map((motion): Action => ({ type: "setMotion", motion })),
  fc.constantFrom(...THEMES).map((theme): Action => ({ type: "setTheme", theme })),
  fc.constantFrom(...PANELS, null).map((panel): Action => ({ type: "openPanel", panel })),
  fc.constantFrom("arrivals", "sheltered").map((measure): Action => ({
    type: "setMeasure",
    measure,
  })),
);

it("whatever the reader does, the view stays one that can be shown, and the view before stays as it was", () => {
  fc.assert(
    fc.property(fc.array(anyAction, { maxLength: 30 }), (actions) => {
      let view: ViewState = Object.freeze({ ...initial });
      for (const action of actions) {
        view = Object.freeze(reduce(situation, view, action));
        expect(view.at >= period.start && view.at <= period.end).toBe(true);
        if (view.playing) expect(view.at).toBeLessThanOrEqual(period.end);
      }
    }),
  );
});
