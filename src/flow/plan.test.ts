import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant, type Instant } from "../domain/units.ts";
import { mercatorPerKilometre } from "../domain/mercator.ts";
import type { Situation } from "../domain/situation.ts";
import { readSeries, valueOf } from "../time/reading.ts";
import { countCrossed, countPlaced } from "./counts.fixture.ts";
import { radiusOf } from "./gathering.ts";
import { assignOrigins, deriveOriginShares } from "./origins.ts";
import { deriveFlowSeries } from "./flow-series.ts";
import { planDots, remainderAt, type DotPlan } from "./plan.ts";
import { firstSlots, listSettled, listSlots } from "./settled.fixture.ts";
import { listPacks, makeSituation, readPack } from "./situation.fixture.ts";

fc.configureGlobal({ seed: 310_505, numRuns: 40 });

/** Whole milliseconds all over a situation's period, its ends among them. */
function timesIn({ period: { start, end } }: Situation, parts: number): readonly Instant[] {
  return Array.from({ length: parts + 1 }, (_, part) =>
    instant(Math.round(start + ((end - start) * part) / parts)),
  );
}

/** The number of people that the page shows, and that dots and remainder stand for. */
function peopleAt(situation: Situation, plan: DotPlan, at: Instant): readonly [number, number] {
  const series = deriveFlowSeries(situation);
  const drawn = countCrossed(plan, at) * plan.size + remainderAt(series, plan.size, at);
  return [valueOf(readSeries(series.crossed, at)), drawn];
}

describe("dots of any size", () => {
  it("stand for the number shown, with the remainder, at every millisecond of the period", () => {
    const situation = makeSituation();
    const anyTime = fc.integer({ min: situation.period.start, max: situation.period.end });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.array(anyTime, { minLength: 20, maxLength: 20 }),
        (size, times) => {
          const plan = planDots(situation, size);
          for (const at of times.map(instant)) {
            const [shown, drawn] = peopleAt(situation, plan, at);
            expect(drawn).toBe(shown);
          }
        },
      ),
    );
  });

  it("follow the number up to the end of the period; a later report is not joined to it", () => {
    const situation = makeSituation();
    const plan = planDots(situation, 1);
    const [shown, drawn] = peopleAt(situation, plan, situation.period.end);
    // 7,333 at hour 46 is carried on; 9,000 at hour 120 belongs to another time.
    expect([shown, drawn]).toEqual([7333, 7333]);
    expect(plan.dots).toBe(7333);
  });
});

describe.each(["the made-up situation", ...listPacks()])("the plan of %s", (name) => {
  const situation = name.startsWith("the ") ? makeSituation() : readPack(name);
  const size = 10;
  const plan = planDots(situation, size);
  const times = timesIn(situation, 90);
  const series = deriveFlowSeries(situation);
  const numbers = firstSlots(plan.dots);

  it("has dots", () => {
    expect(plan.dots).toBeGreaterThan(100);
  });

  it("is the same each time", () => {
    expect(planDots(situation, size)).toEqual(plan);
  });

  it("adds up to the number shown", () => {
    const pairs = times.map((at) => peopleAt(situation, plan, at));
    expect(pairs.map(([, drawn]) => drawn)).toEqual(pairs.map(([shown]) => shown));
  });

  it("places in each area what it reports, and everyone else where no place is reported", () => {
    for (const at of times) {
      const [unplaced = 0, ...placed] = countPlaced(plan, at);
      const reported = series.housed.map((area) =>
        Math.floor(valueOf(readSeries(area.series, at)) / size),
      );
      expect(placed).toEqual(reported);
      const reached = plan.reaches.filter((reaches) => reaches <= at).length;
      expect(unplaced + placed.reduce((sum, dots) => sum + dots, 0)).toBe(reached);
    }
  });

  it("has each slot for one dot at a time and none empty where no place is reported", () => {
    for (const at of times.filter((_, index) => index % 5 === 0)) {
      const settled = listSettled(plan.moves, plan.transfer, at);
      plan.hosts.forEach(({ capacity }, gathering) => {
        const slots = listSlots(settled, gathering);
        expect(new Set(slots).size).toBe(slots.length);
        expect(slots.at(-1) ?? -1).toBeLessThan(capacity);
        if (gathering === 0) expect(slots).toEqual(firstSlots(slots.length));
      });
    }
  });

  it("keeps gatherings of a family within their radius and apart", () => {
    for (const family of [plan.origins, plan.hosts]) {
      family.forEach((one, index) => {
        const radius = radiusOf(one, one.capacity);
        const { radius: limit } = situation.places.find(({ id }) => id === one.place) ?? {};
        const onGround = radius / mercatorPerKilometre(one.centre[1]);
        expect(onGround).toBeLessThanOrEqual(limit ?? Infinity);
        for (const other of family.slice(index + 1)) {
          const apart = [one.centre[0] - other.centre[0], one.centre[1] - other.centre[1]];
          expect(Math.hypot(...apart)).toBeGreaterThan(radius + radiusOf(other, other.capacity));
        }
      });
    }
  });

  it("shares the origins' dots as reported, the outermost leaving first", () => {
    expect(plan.origin).toEqual(assignOrigins(deriveOriginShares(situation), plan.dots));
    plan.origins.forEach(({ capacity }, origin) => {
      const slots = numbers
        .filter((dot) => plan.origin[dot] === origin)
        .map((dot) => plan.originSlot[dot]);
      expect(slots).toEqual(firstSlots(capacity).toReversed());
    });
  });

  it("has everybody set out after the way opened, cross in order, and go on", () => {
    const wrong = numbers.filter((dot) => {
      const [departs = 0, crosses = 0, reaches = 0] = [
        plan.departs[dot],
        plan.crosses[dot],
        plan.reaches[dot],
      ];
      const inTime = situation.flow.opens <= departs && departs < crosses && crosses < reaches;
      return !inTime || crosses < (plan.crosses[dot - 1] ?? 0);
    });
    expect(wrong).toEqual([]);
  });
});

describe("a plan that cannot be made", () => {
  it("says which place or route is missing", () => {
    const situation = makeSituation();
    expect(() => planDots({ ...situation, places: [] }, 10)).toThrow("has no place");
    expect(() => planDots({ ...situation, routes: [] }, 10)).toThrow("has no route east-road");
  });
});
