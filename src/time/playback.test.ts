import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY, HOUR, instant, interval, type Instant } from "../domain/units.ts";
import {
  DEFAULT_SPEED,
  SPEEDS,
  advance,
  findNextStop,
  findPreviousStop,
  listStops,
  startOfPlay,
} from "./playback.ts";
import { anySeries, hour, makeClaim, makeSeries } from "./series.fixture.ts";

fc.configureGlobal({ seed: 310_505, numRuns: 150 });

const period = interval(hour(0), hour(72));

describe("playing on", () => {
  it("passes six hours a second unless told otherwise", () => {
    expect(advance(hour(0), 1000, DEFAULT_SPEED, period)).toEqual({ at: hour(6), ended: false });
    expect(SPEEDS.map((speed) => advance(hour(0), 500, speed, period).at - hour(0))).toEqual(
      SPEEDS.map((speed) => (speed * HOUR) / 2),
    );
  });

  it("stops at the end, exactly there, and stays", () => {
    expect(advance(hour(71), 1000, 6, period)).toEqual({ at: hour(72), ended: true });
    expect(advance(hour(66), 1000, 6, period)).toEqual({ at: hour(72), ended: true });
    expect(advance(hour(72), 1000, 6, period)).toEqual({ at: hour(72), ended: true });
  });

  it("never goes backwards, whatever the clock does", () => {
    expect(advance(hour(5), -300, 6, period)).toEqual({ at: hour(5), ended: false });
  });

  it("comes to the same time however the frames fall", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 60 }),
        fc.constantFrom(...SPEEDS),
        (frames, speed) => {
          const elapsed = frames.reduce((sum, frame) => sum + frame, 0);
          const inFrames = frames.reduce<Instant>(
            (at, frame) => advance(at, frame, speed, period).at,
            hour(0),
          );
          expect(inFrames).toBe(advance(hour(0), elapsed, speed, period).at);
        },
      ),
    );
  });
});

describe("where playing starts", () => {
  const stops = [hour(10), hour(20)];

  it("is the first report as long as the reader has chosen no time", () => {
    expect(startOfPlay(hour(40), true, stops, period)).toBe(hour(10));
  });

  it("is where the reader is, else", () => {
    expect(startOfPlay(hour(40), false, stops, period)).toBe(hour(40));
    expect(startOfPlay(hour(2), false, stops, period)).toBe(hour(2));
  });

  it("is the first report again once the end is reached", () => {
    expect(startOfPlay(hour(72), false, stops, period)).toBe(hour(10));
  });

  it("is the start of the period when nothing was reported", () => {
    expect(startOfPlay(hour(72), true, [], period)).toBe(hour(0));
  });
});

describe("stops", () => {
  const claims = [
    makeClaim(10, 10, 5),
    makeClaim(10, 16, 6),
    makeClaim(20, 30, 7),
    makeClaim(72, 72, 8),
    makeClaim(90, 90, 9),
    makeClaim(11, 11, 1, { role: "alternative" }),
  ];
  const stops = listStops(makeSeries("cumulative", claims), period);

  it("are the beginnings of headline reports within the period, each once", () => {
    expect(stops).toEqual([hour(10), hour(20), hour(72)]);
  });

  it("are found forwards and backwards, never the one the reader stands on", () => {
    expect(findNextStop(stops, hour(0))).toBe(hour(10));
    expect(findNextStop(stops, hour(10))).toBe(hour(20));
    expect(findNextStop(stops, hour(72))).toBeNull();
    expect(findPreviousStop(stops, hour(72))).toBe(hour(20));
    expect(findPreviousStop(stops, hour(25))).toBe(hour(20));
    expect(findPreviousStop(stops, hour(10))).toBeNull();
  });

  it("are passed one by one from any end of any series, and nowhere else", () => {
    fc.assert(
      fc.property(anySeries("stock"), (series) => {
        const whole = interval(hour(0), instant(hour(0) + 40 * DAY));
        const all = listStops(series, whole);
        const forwards = [];
        for (let at = findNextStop(all, instant(whole.start - 1)); at !== null;) {
          forwards.push(at);
          at = findNextStop(all, at);
        }
        const backwards = [];
        for (let at = findPreviousStop(all, whole.end); at !== null;) {
          backwards.push(at);
          at = findPreviousStop(all, at);
        }
        expect(forwards).toEqual(all);
        expect(backwards.toReversed()).toEqual(all);
      }),
    );
  });
});
