import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  distanceBetween,
  mercatorPerKilometre,
  toMercator,
  type MercatorPoint,
} from "../domain/mercator.ts";
import type { Situation } from "../domain/situation.ts";
import { lngLat } from "../domain/units.ts";
import { countCrossed, countPlaced } from "./counts.fixture.ts";
import { slotPosition } from "./gathering.ts";
import { planDots, type DotPlan } from "./plan.ts";
import { GONE, MERGE, PRESENCES, laneOf, phaseOf, positionOf, presenceOf } from "./position.ts";
import { listSettled } from "./settled.fixture.ts";
import { listPacks, makeSituation, readPack } from "./situation.fixture.ts";
import { TRACK_SAMPLES } from "./track.ts";

fc.configureGlobal({ seed: 310_505, numRuns: 40 });

/** Half the width of the band of travellers in these tests. */
const LANE_KM = 0.6;

interface Story {
  readonly departs: number;
  readonly crosses: number;
  readonly reaches: number;
  readonly origin: number;
}

function storyOf(plan: DotPlan, dot: number): Story {
  const [departs = 0, crosses = 0] = [plan.departs[dot], plan.crosses[dot]];
  return { departs, crosses, reaches: plan.reaches[dot] ?? 0, origin: plan.origin[dot] ?? 0 };
}

/** Some dots from the first to the last, in every lane. */
function someDots({ dots }: DotPlan, wanted: number): readonly number[] {
  return Array.from({ length: wanted }, (_, index) =>
    Math.floor((index * (dots - 1)) / (wanted - 1)),
  );
}

/** Every instant at which a dot passes a point of its track, and at which a move begins, is half done and ends. */
function turningPoints(plan: DotPlan, dot: number): readonly number[] {
  const { departs, crosses, reaches } = storyOf(plan, dot);
  const shares = Array.from({ length: TRACK_SAMPLES }, (_, index) => index / (TRACK_SAMPLES - 1));
  return [
    ...shares.map((share) => departs + (crosses - departs) * share),
    ...shares.map((share) => crosses + (reaches - crosses) * share),
    ...(plan.moves[dot] ?? []).flatMap(({ start }) => [
      start,
      start + plan.transfer / 2,
      start + plan.transfer,
    ]),
  ];
}

function distanceToLine(point: MercatorPoint, line: readonly MercatorPoint[]): number {
  return line.slice(1).reduce((nearest, b, index) => {
    const a = line[index] ?? b;
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const along = ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / (dx * dx + dy * dy || 1);
    const share = Math.min(Math.max(along, 0), 1);
    return Math.min(nearest, distanceBetween(point, [a[0] + dx * share, a[1] + dy * share]));
  }, Infinity);
}

function routeOf({ flow, routes }: Situation, origin: number): readonly MercatorPoint[] {
  const ids = flow.origins[origin]?.routes ?? [];
  return ids.flatMap((id) => routes.find((route) => route.id === id)?.path ?? []).map(toMercator);
}

describe.each(["the made-up situation", ...listPacks()])("the dots of %s", (name) => {
  const situation = name.startsWith("the ") ? makeSituation() : readPack(name);
  const plan = planDots(situation, 10);
  const gate = situation.places.find(({ id }) => id === situation.flow.crossing);
  const crossing = toMercator(gate?.position ?? lngLat(0, 0));
  const lane = LANE_KM * mercatorPerKilometre(crossing[1]);
  const few = someDots(plan, 23);
  const { start, end } = situation.period;

  it("are in the same places whatever was shown before", () => {
    const anyLook = fc.record({
      dot: fc.constantFrom(...few),
      at: fc.integer({ min: start, max: end }),
    });
    fc.assert(
      fc.property(fc.array(anyLook, { minLength: 20, maxLength: 60 }), (looks) => {
        const look = ({ dot, at }: (typeof looks)[number]): MercatorPoint =>
          positionOf(plan, dot, at, lane);
        const forwards = looks.toSorted((a, b) => a.at - b.at);
        const seen = new Map(forwards.map((one) => [one, look(one)]));
        const backwards = forwards.toReversed();
        expect(backwards.map(look)).toEqual(backwards.map((one) => seen.get(one)));
        expect(looks.map(look)).toEqual(looks.map((one) => seen.get(one)));
      }),
    );
  });

  it("keep to their route between joining it and leaving it, lanes aside", () => {
    for (const dot of few) {
      const { departs, crosses, reaches, origin } = storyOf(plan, dot);
      const route = routeOf(situation, origin);
      const joined = departs + (crosses - departs) * 2 * MERGE;
      for (let part = 0; part <= 40; part += 1) {
        const at = joined + ((reaches - joined) * part) / 40;
        const away = distanceToLine(positionOf(plan, dot, at, lane), route);
        // Between its points a track cuts sharp corners a little.
        expect(away).toBeLessThan(LANE_KM + 0.25);
        const inLine = distanceToLine(positionOf(plan, dot, at, 0), route);
        expect(inLine).toBeLessThan(0.25);
      }
    }
  });

  it("cross at the crossing when the series says so", () => {
    for (const dot of few) {
      const { crosses } = storyOf(plan, dot);
      expect(distanceBetween(positionOf(plan, dot, crosses, 0), crossing)).toBeLessThan(1e-6);
      const away = distanceBetween(positionOf(plan, dot, crosses, lane), crossing);
      expect(away).toBeCloseTo(Math.abs(laneOf(dot)) * LANE_KM, 3);
      expect(countCrossed(plan, crosses)).toBeGreaterThan(dot);
      expect(countCrossed(plan, crosses - 1)).toBeLessThanOrEqual(dot);
    }
  });

  it("never jump, at no bend and at no change of phase", () => {
    for (const dot of few) {
      const jumps = turningPoints(plan, dot).filter((at) => {
        const before = positionOf(plan, dot, at - 1, lane);
        return distanceBetween(before, positionOf(plan, dot, at + 1, lane)) > 0.001;
      });
      expect(jumps).toEqual([]);
    }
  });

  it("never move faster than a car on an empty road", () => {
    const SECOND = 1000;
    for (const dot of few) {
      const { departs } = storyOf(plan, dot);
      const last = (plan.moves[dot]?.at(-1)?.start ?? 0) + plan.transfer;
      const steps = Array.from({ length: 300 }, (_, i) => departs + ((last - departs) * i) / 300);
      const hurries = [...steps, ...turningPoints(plan, dot)].filter((at) => {
        const before = positionOf(plan, dot, at, lane);
        const kilometres = distanceBetween(before, positionOf(plan, dot, at + SECOND, lane));
        return kilometres * 3600 > 180;
      });
      expect(hurries).toEqual([]);
    }
  });

  it("are where their phase says", () => {
    const times = Array.from({ length: 80 }, (_, part) => start + ((end - start) * part) / 80);
    for (const at of times) {
      const settled = new Map(
        listSettled(plan.moves, plan.transfer, at).map((one) => [one.dot, one]),
      );
      for (const dot of few) {
        const { departs, crosses, reaches, origin } = storyOf(plan, dot);
        const position = positionOf(plan, dot, at, lane);
        const phase = phaseOf(plan, dot, at);
        const sits = settled.get(dot);
        if (phase === "waiting") {
          const gathering = plan.origins[origin];
          expect(at).toBeLessThanOrEqual(departs);
          expect(gathering && slotPosition(gathering, plan.originSlot[dot] ?? 0)).toEqual(position);
        } else if (phase === "travelling") expect(at > departs && at < crosses).toBe(true);
        else if (phase === "crossed") expect(at >= crosses && at < reaches).toBe(true);
        else if (phase === "unplaced") expect(at).toBeGreaterThanOrEqual(reaches);
        else expect(at).toBeGreaterThanOrEqual(reaches + plan.transfer);
        if (sits !== undefined) {
          const gathering = plan.hosts[sits.gathering];
          expect(phase).toBe(sits.gathering === 0 ? "unplaced" : "placed");
          expect(presenceOf(plan, dot, at)).toBe(1);
          expect(gathering && slotPosition(gathering, sits.slot)).toEqual(position);
        }
      }
    }
  });

  it("fade only on the way to a gathering, most in the middle, by steps of a quarter", () => {
    for (const dot of few) {
      const { reaches } = storyOf(plan, dot);
      for (const at of [start, reaches - 1]) expect(presenceOf(plan, dot, at)).toBe(1);
      const last = plan.moves[dot]?.at(-1)?.start ?? end;
      const half = plan.transfer / 2;
      expect(presenceOf(plan, dot, last)).toBe(1);
      expect(presenceOf(plan, dot, last + half)).toBeCloseTo(
        Math.round((1 - GONE) * PRESENCES) / PRESENCES,
      );
      expect(presenceOf(plan, dot, last + plan.transfer)).toBe(1);
      for (let at = last; at < last + 2 * half; at += half / 50) {
        const step = presenceOf(plan, dot, at) - presenceOf(plan, dot, at + half / 50);
        expect([0, 1 / PRESENCES]).toContain(Math.abs(step));
      }
    }
  });

  it("look placed exactly as many as areas report, whoever is on the way back or forth", () => {
    for (let part = 0; part <= 30; part += 1) {
      const at = Math.round(start + ((end - start) * part) / 30);
      let looking = 0;
      for (let dot = 0; dot < plan.dots; dot += 1) {
        if (phaseOf(plan, dot, at) === "placed") looking += 1;
      }
      const [, ...placed] = countPlaced(plan, at);
      expect(looking).toBe(placed.reduce((sum, dots) => sum + dots, 0));
    }
  });
});

describe("lanes", () => {
  it("are spread evenly from side to side, neighbours in time apart", () => {
    const lanes = Array.from({ length: 9 }, (_, dot) => laneOf(dot));
    expect(lanes.toSorted((a, b) => a - b)).toEqual([
      -1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1,
    ]);
    for (let dot = 0; dot < 40; dot += 1) {
      expect(Math.abs(laneOf(dot) - laneOf(dot + 1))).toBeGreaterThanOrEqual(1);
    }
  });
});
