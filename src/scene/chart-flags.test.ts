import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listPacks, readPack } from "../flow/situation.fixture.ts";
import { layRows, layTargets, TARGET } from "./chart-flags.ts";
import { layChart } from "./chart.ts";

fc.configureGlobal({ seed: 310_505, numRuns: 60 });

const at = (...xs: number[]) => xs.map((x, event) => ({ event, x }));
const anyEvents = fc
  .array(fc.double({ min: 4, max: 290, noNaN: true }), { maxLength: 14 })
  .map((xs) => at(...xs.sort((a, b) => a - b)));

describe("flags for fingers", () => {
  it("stay apart and on their dates where there is room", () => {
    expect(layTargets(at(50, 100, 300), 400)).toMatchObject([
      { events: [0], left: 28, pole: 22 },
      { events: [1], left: 78, pole: 22 },
      { events: [2], left: 278, pole: 22 },
    ]);
  });

  it("move their squares a little before they merge, the flags themselves staying on their dates", () => {
    const [first, second] = layTargets(at(100, 130), 400);
    expect((second?.left ?? 0) - (first?.left ?? 0)).toBe(TARGET);
    expect((first?.left ?? 0) + (first?.pole ?? 0)).toBe(100);
    expect((second?.left ?? 0) + (second?.pole ?? 0)).toBe(130);
  });

  it("merge where they would hide each other", () => {
    expect(layTargets(at(100, 102, 104), 400)).toMatchObject([{ events: [0, 1, 2] }]);
  });

  it("never overlap, lie within the width, and leave no event out", () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const flags = layTargets(events, 304);
        expect(flags.flatMap((flag) => flag.events)).toEqual(events.map(({ event }) => event));
        for (const [index, { left, pole }] of flags.entries()) {
          expect(left).toBeGreaterThanOrEqual(index === 0 ? 0 : (flags[index - 1]?.left ?? 0) + 44);
          expect(left + TARGET).toBeLessThanOrEqual(304);
          expect(pole >= 0 && pole <= TARGET).toBe(true);
        }
      }),
    );
  });

  it.each(listPacks())("of %s stand within half a square of every date, at every width", (pack) => {
    const situation = readPack(pack);
    const { events, period } = situation;
    const flagged = events.filter(
      ({ flag, time }) => flag && time.start >= period.start && time.start <= period.end,
    );
    for (let width = 300; width <= 900; width += 10) {
      const frame = { width, left: 4, right: 14, base: 102, top: 22, rateHeight: 16 };
      const { x } = layChart(situation, situation.headlineMeasure, frame);
      const dated = flagged.map((event) => ({ event, x: x(event.time.start) }));
      for (const { events: own, left } of layTargets(dated, width)) {
        for (const { time } of own)
          expect(Math.abs(x(time.start) - left - TARGET / 2)).toBeLessThanOrEqual(TARGET / 2);
      }
    }
  });
});

describe("flags for a mouse", () => {
  it("stand on their dates, neighbours in different rows, with room up to the next of their row", () => {
    expect(layRows(at(10, 20, 60, 200), 300)).toEqual([
      { events: [0], left: 10, pole: 0, row: 0, room: 26 },
      { events: [1], left: 20, pole: 0, row: 1, room: 156 },
      { events: [2], left: 60, pole: 0, row: 0, room: 216 },
      { events: [3], left: 200, pole: 0, row: 1, room: 76 },
    ]);
  });
});
