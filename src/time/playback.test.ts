import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE, instant, interval, type Instant } from "../domain/units.ts";
import {
  DEFAULT_SPEED,
  SPEEDS,
  advance,
  advanceStills,
  findNextStop,
  findPreviousStop,
  listStops,
  startOfPlay,
  stayOf,
  type Speed,
} from "./playback.ts";
import { readSeries, valueOf } from "./reading.ts";
import { anySeries, hour, makeClaim, makeSeries } from "./series.fixture.ts";
import type { Series } from "./series.ts";

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

describe("playing in stills", () => {
  const stops = [hour(10), hour(20), hour(50)];
  const step = (
    still: { at: Instant; dwelt: number },
    elapsed: number,
    speed: Speed = DEFAULT_SPEED,
  ) => advanceStills(still, elapsed, speed, () => stops, period);

  it("stays at each for as long as its sentence takes to read, and never flickers", () => {
    expect(stayOf(DEFAULT_SPEED)).toBe(2500);
    const stays = SPEEDS.map(stayOf);
    expect(stays).toEqual(stays.toSorted((a, b) => b - a));
    expect(Math.min(...stays)).toBeGreaterThan(1000);
    expect(Math.max(...stays)).toBeLessThan(7000);
  });

  it("stands still until it is over, then shows the next report at once", () => {
    const start = { at: hour(10), dwelt: 0 };
    expect(step(start, 2499)).toEqual({ at: hour(10), dwelt: 2499, ended: false });
    expect(step({ at: hour(10), dwelt: 2499 }, 1)).toEqual({
      at: hour(20),
      dwelt: 0,
      ended: false,
    });
    expect(step(start, 2600)).toEqual({ at: hour(20), dwelt: 100, ended: false });
    expect(step({ at: hour(12), dwelt: 0 }, 2500).at).toBe(hour(20));
  });

  it("shows the end of the period after the last report, and stops there", () => {
    expect(step({ at: hour(50), dwelt: 2400 }, 100)).toEqual({
      at: hour(72),
      dwelt: 0,
      ended: true,
    });
    expect(step({ at: hour(72), dwelt: 0 }, 16)).toEqual({ at: hour(72), dwelt: 0, ended: true });
  });

  it("asks for the stops only when a still is over, and never goes backwards", () => {
    const never = (): readonly Instant[] => {
      throw new Error("asked");
    };
    const still = { at: hour(10), dwelt: 5 };
    expect(advanceStills(still, -400, 6, never, period)).toEqual({ ...still, ended: false });
  });

  it("shows the same stills however the frames fall, and nothing between them", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 250 }), { maxLength: 80 }),
        fc.constantFrom(...SPEEDS),
        (frames, speed) => {
          let still = { at: hour(3), dwelt: 0 };
          for (const frame of frames) {
            const { at, dwelt } = step(still, frame, speed);
            expect([hour(3), ...stops, period.end]).toContain(at);
            still = { at, dwelt };
          }
          const elapsed = frames.reduce((sum, frame) => sum + frame, 0);
          expect(still.at).toBe(step({ at: hour(3), dwelt: 0 }, elapsed, speed).at);
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

/** Every stop that stepping comes to from an instant, in the order of coming. */
function walk(
  step: (stops: readonly Instant[], at: Instant) => Instant | null,
  stops: readonly Instant[],
  from: Instant,
): readonly Instant[] {
  const next = step(stops, from);
  return next === null ? [] : [next, ...walk(step, stops, next)];
}

describe("stops", () => {
  const claims = [
    makeClaim(10, 10, 5),
    makeClaim(10, 16, 6),
    makeClaim(20, 30, 7),
    makeClaim(72, 72, 8),
    makeClaim(90, 90, 9),
    makeClaim(11, 11, 1, { role: "alternative" }),
  ];
  const series = makeSeries("cumulative", claims);
  const minuteLater = instant(hour(10) + MINUTE);
  const stops = listStops(series, period);

  it("are the beginnings of headline reports within the period, or a minute later where one shares its instant", () => {
    expect(stops).toEqual([hour(10), minuteLater, hour(20), hour(72)]);
    expect(stops.map((at) => valueOf(readSeries(series, at)))).toEqual([5, 6, 7, 8]);
  });

  it("are within the report and the period, however short or early the report is", () => {
    const brief = makeClaim(4, 4, 2, { time: interval(hour(4), instant(hour(4) + 20)) });
    expect(listStops(makeSeries("stock", [makeClaim(4, 4, 1), brief]), period)).toEqual([
      hour(4),
      instant(hour(4) + 10),
    ]);
    const early = [makeClaim(-30, -20, 1), makeClaim(-10, 0, 2), makeClaim(0, 9, 3)];
    expect(listStops(makeSeries("stock", early), period)).toEqual([hour(0)]);
    expect(listStops(makeSeries("stock", [makeClaim(-10, 9, 3)]), period)).toEqual([hour(0)]);
  });

  it("are found forwards and backwards, never the one the reader stands on", () => {
    expect(findNextStop(stops, hour(0))).toBe(hour(10));
    expect(findNextStop(stops, hour(10))).toBe(minuteLater);
    expect(findNextStop(stops, minuteLater)).toBe(hour(20));
    expect(findNextStop(stops, hour(72))).toBeNull();
    expect(findPreviousStop(stops, hour(72))).toBe(hour(20));
    expect(findPreviousStop(stops, hour(25))).toBe(hour(20));
    expect(findPreviousStop(stops, hour(20))).toBe(minuteLater);
    expect(findPreviousStop(stops, minuteLater)).toBe(hour(10));
    expect(findPreviousStop(stops, hour(10))).toBeNull();
  });

  it("visit every report of any series exactly once, forwards and backwards, and show its number", () => {
    // A report of a single millisecond between two others has no instant of its own; no source tells time that finely.
    const wide = ({ headline }: Series): boolean =>
      headline.every(({ time }) => time.end - time.start !== 1);
    fc.assert(
      fc.property(anySeries("stock").filter(wide), (any) => {
        const whole = interval(hour(0), instant(hour(0) + 60 * DAY));
        const all = listStops(any, whole);
        const visited = walk(findNextStop, all, instant(whole.start - 1));
        expect(visited.map((at) => readSeries(any, at))).toEqual(
          any.headline.map((claim) => ({ kind: "reported", value: claim.value, claim })),
        );
        expect(walk(findPreviousStop, all, whole.end).toReversed()).toEqual(visited);
      }),
    );
  });
});
