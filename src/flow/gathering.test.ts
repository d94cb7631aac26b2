import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceBetween, mercatorPerKilometre } from "../domain/mercator.ts";
import type { Place } from "../domain/situation.ts";
import { kilometres, lngLat } from "../domain/units.ts";
import { packGatherings, radiusOf, slotOffset, slotPosition } from "./gathering.ts";

fc.configureGlobal({ seed: 310_505, numRuns: 80 });

const place = (lng: number, lat: number, radius: number | null = null): Place => ({
  id: `at-${lng}-${lat}`,
  kind: "gathering",
  name: { en: "Hall" },
  position: lngLat(lng, lat),
  approximate: false,
  positionNote: null,
  rank: 0,
  note: null,
  source: null,
  area: null,
  radius: radius === null ? null : kilometres(radius),
  phases: [],
});

const anyPlanned = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })), {
    minLength: 1,
    maxLength: 8,
    selector: ([x, y]) => `${x} ${y}`,
  })
  .chain((cells) =>
    fc.tuple(
      ...cells.map(([x, y]) =>
        fc.record({
          place: fc
            .option(fc.integer({ min: 1, max: 40 }))
            .map((radius) => place(-20 + x / 10, -30 + y / 10, radius)),
          capacity: fc.integer({ min: 0, max: 5000 }),
        }),
      ),
    ),
  );

describe("a sunflower of dots", () => {
  it("gives each dot one square spacing", () => {
    for (const dots of [1, 10, 1000]) {
      const furthest = Math.max(
        ...Array.from({ length: dots }, (_, slot) => Math.hypot(...slotOffset(slot))),
      );
      const edge = Math.sqrt(dots / Math.PI);
      expect(furthest).toBeLessThan(edge);
      expect(furthest).toBeGreaterThan(edge - 0.5);
    }
  });

  it("keeps dots apart", () => {
    const slots = Array.from({ length: 400 }, (_, slot) => slotOffset(slot));
    const nearest = slots.map(([x, y], slot) =>
      Math.min(...slots.slice(slot + 1).map((other) => Math.hypot(other[0] - x, other[1] - y))),
    );
    expect(Math.min(...nearest)).toBeGreaterThan(0.8);
  });
});

describe("gatherings", () => {
  it("are spaced widely only as far as that helps", () => {
    const [one] = packGatherings([{ place: place(-20, 0), capacity: 1 }], 10);
    expect((one?.spacing ?? 0) / mercatorPerKilometre(0.5)).toBeCloseTo(1.2, 9);
  });

  it("of one family have one spacing on the ground", () => {
    const family = packGatherings(
      [
        { place: place(-20, -30), capacity: 900 },
        { place: place(-20, -28), capacity: 10 },
      ],
      10,
    );
    const spacings = family.map(({ centre, spacing }) => spacing / mercatorPerKilometre(centre[1]));
    expect(spacings[0]).toBeCloseTo(spacings[1] ?? 0, 9);
  });

  it.each([3, 40, 5000])(
    "cover the same ground whatever a dot stands for, with %d dots of 100",
    (dots) => {
      const groundOf = (size: number): number => {
        const capacity = (dots * 100) / size;
        const [one] = packGatherings([{ place: place(-20, -30, 25), capacity }], size);
        return one === undefined ? NaN : radiusOf(one, capacity);
      };
      expect(groundOf(1) / groundOf(100)).toBeCloseTo(1, 9);
      expect(groundOf(10) / groundOf(100)).toBeCloseTo(1, 9);
    },
  );

  it("keep within their radius and never touch, wherever they are and however full", () => {
    fc.assert(
      fc.property(anyPlanned, (planned) => {
        const family = packGatherings(planned, 10);
        family.forEach((one, index) => {
          const capacity = planned[index]?.capacity ?? 0;
          const radius = radiusOf(one, capacity);
          const limit = planned[index]?.place.radius ?? Infinity;
          expect(radius / mercatorPerKilometre(one.centre[1])).toBeLessThanOrEqual(limit);
          for (const other of family.slice(index + 1)) {
            const [x, y] = [one.centre[0] - other.centre[0], one.centre[1] - other.centre[1]];
            expect(Math.hypot(x, y)).toBeGreaterThan(radius + radiusOf(other, other.capacity));
          }
          if (capacity > 0) {
            const rim = slotPosition(one, capacity - 1);
            expect(distanceBetween(one.centre, rim)).toBeLessThan(limit);
            expect(Math.hypot(rim[0] - one.centre[0], rim[1] - one.centre[1])).toBeLessThan(radius);
          }
        });
      }),
    );
  });
});
