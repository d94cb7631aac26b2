import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOUR, instant } from "../domain/units.ts";
import { readSeries, valueOf } from "../time/reading.ts";
import {
  DAY_ONE,
  anySeries,
  anySpread,
  hour,
  instantsOf,
  makeClaim,
  makeSeries,
} from "../time/series.fixture.ts";
import type { Series } from "../time/series.ts";
import { planMoves, type Move } from "./moves.ts";
import { firstSlots, listSettled, listSlots } from "./settled.fixture.ts";
import { listChanges } from "./thresholds.ts";

fc.configureGlobal({ seed: 310_505, numRuns: 100 });

const TRANSFER = 3 * HOUR;
const SIZE = 10;

const reaching = (...hours: readonly number[]): Float64Array => Float64Array.from(hours, hour);
const plan = (reached: Float64Array, ...areas: readonly Series[]): readonly (readonly Move[])[] =>
  planMoves(
    reached,
    areas.map((series) => listChanges(series, SIZE)),
    TRANSFER,
  );
const reported = (series: Series, at: number): number =>
  Math.floor(valueOf(readSeries(series, instant(at))) / SIZE);

describe("the moves of dots", () => {
  it("end in the gathering without a reported place, one slot after another", () => {
    expect(plan(reaching(1, 2))).toEqual([
      [{ start: hour(1), gathering: 0, slot: 0 }],
      [{ start: hour(2), gathering: 0, slot: 1 }],
    ]);
  });

  it("lead on to an area so that they end when it reports, the last to come first", () => {
    const area = makeSeries("stock", [makeClaim(20, 20, 10)]);
    expect(plan(reaching(1, 2), area)).toEqual([
      [{ start: hour(1), gathering: 0, slot: 0 }],
      [
        { start: hour(2), gathering: 0, slot: 1 },
        { start: hour(17), gathering: 1, slot: 0 },
      ],
    ]);
  });

  it("lead back when an area reports fewer", () => {
    const area = makeSeries("stock", [makeClaim(20, 30, 10), makeClaim(30, 40, 9)]);
    expect(plan(reaching(1), area)).toEqual([
      [
        { start: hour(1), gathering: 0, slot: 0 },
        { start: hour(17), gathering: 1, slot: 0 },
        { start: hour(30), gathering: 0, slot: 0 },
      ],
    ]);
  });

  it("give the slot of a dot that leaves to the one that arrives at that instant", () => {
    const area = makeSeries("stock", [makeClaim(20, 20, 10)]);
    expect(plan(reaching(1, 14), area).map((own) => own.map(({ slot }) => slot))).toEqual([
      [0, 0],
      [0],
    ]);
  });

  it("are not made up where fewer wait than an area reports: it gets the next that come", () => {
    const area = makeSeries("stock", [makeClaim(20, 20, 50)]);
    const moves = plan(reaching(1, 2, 18), area);
    const slotsAt = (at: number, gathering: number) =>
      listSlots(listSettled(moves, TRANSFER, hour(at)), gathering);
    expect(slotsAt(20, 1)).toEqual([0, 1]);
    expect(moves[2]).toEqual([
      { start: hour(18), gathering: 0, slot: 0 },
      { start: hour(21), gathering: 1, slot: 2 },
    ]);
    expect(slotsAt(60, 1)).toEqual([0, 1, 2]);
    expect(slotsAt(60, 0)).toEqual([]);
  });

  it("do not lead to an area that reports fewer before they would end", () => {
    const area = makeSeries("stock", [makeClaim(20, 23, 20), makeClaim(23, 40, 10)]);
    const moves = plan(reaching(1, 18), area);
    expect(moves[1]?.map(({ gathering }) => gathering)).toEqual([0]);
  });
});

const anyAreas = fc.array(anySeries("stock", 300), { minLength: 1, maxLength: 3 });

describe("the moves of any dots to any areas", () => {
  it("keep exactly as many dots in each area as it reports, while enough wait", () => {
    fc.assert(
      fc.property(anyAreas, anySpread, (areas, spread) => {
        const filled = areas.flatMap((area) =>
          listChanges(area, SIZE).filter(({ by }) => by === 1),
        );
        const moves = plan(new Float64Array(filled.length).fill(DAY_ONE - 10 * HOUR), ...areas);
        for (const at of areas.flatMap((area) => instantsOf(area, spread))) {
          const held = areas.map((_, index) => countHeld(moves, index + 1, at));
          expect(held).toEqual(areas.map((area) => reported(area, at)));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("never put two dots in one slot, nor leave a hole where the place is not reported", () => {
    fc.assert(
      fc.property(
        anyAreas,
        fc.array(fc.integer({ min: -5, max: 300 }), { maxLength: 60 }),
        anySpread,
        (areas, hours, spread) => {
          const moves = plan(reaching(...hours.toSorted((a, b) => a - b)), ...areas);
          for (const at of areas.flatMap((area) => instantsOf(area, spread))) {
            const settled = listSettled(moves, TRANSFER, at);
            const unplaced = listSlots(settled, 0);
            expect(unplaced).toEqual(firstSlots(unplaced.length));
            const taken = settled.map(({ gathering, slot }) => `${gathering} ${slot}`);
            expect(new Set(taken).size).toBe(taken.length);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("never fill an area beyond its report, however few wait", () => {
    fc.assert(
      fc.property(
        anyAreas,
        fc.array(fc.integer({ min: -5, max: 300 }), { maxLength: 30 }),
        anySpread,
        (areas, hours, spread) => {
          const moves = plan(reaching(...hours), ...areas);
          const beyond = areas.flatMap((area, index) =>
            instantsOf(area, spread).filter(
              (at) => countHeld(moves, index + 1, at) > reported(area, at),
            ),
          );
          expect(beyond).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("begin where the dot reached the end of its way, and each only after the one before", () => {
    fc.assert(
      fc.property(
        anyAreas,
        fc.array(fc.integer({ min: -5, max: 300 }), { minLength: 1, maxLength: 60 }),
        (areas, hours) => {
          const reached = reaching(...hours);
          const wrong = plan(reached, ...areas).filter((own, dot) => {
            const inOrder = own.every((move, index) => {
              const before = own[index - 1];
              return before === undefined || move.start >= before.start + TRANSFER;
            });
            return !inOrder || own[0]?.start !== reached[dot] || own[0]?.gathering !== 0;
          });
          expect(wrong).toEqual([]);
        },
      ),
    );
  });
});

/** How many dots have arrived in an area and not set out from it again. */
function countHeld(moves: readonly (readonly Move[])[], gathering: number, at: number): number {
  return listSettled(moves, TRANSFER, at).filter((one) => one.gathering === gathering).length;
}
