import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scaleLinear } from "./scale.ts";

const number = fc.double({ min: -1e4, max: 1e4, noNaN: true }).map((value) => value + 0);
const stretch = fc.tuple(number, number).filter(([a, b]) => Math.abs(a - b) > 1);

describe("a linear scale", () => {
  it("meets both ends exactly and keeps proportions between them", () => {
    fc.assert(
      fc.property(
        stretch,
        stretch,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (from, to, share) => {
          const scale = scaleLinear(from, to);
          expect(scale(from[0])).toBe(to[0]);
          expect(scale(from[1])).toBe(to[1]);
          const between = scale(from[0] + (from[1] - from[0]) * share);
          expect(between).toBeCloseTo(to[0] + (to[1] - to[0]) * share, 1);
          expect(scale.invert(between)).toBeCloseTo(from[0] + (from[1] - from[0]) * share, 1);
        },
      ),
    );
  });

  it("goes on beyond its ends unless it is clamped", () => {
    const scale = scaleLinear([0, 10], [100, 0]);
    expect(scale(20)).toBe(-100);
    expect(scale.clamp()(20)).toBe(0);
    expect(scale.clamp()(-1)).toBe(100);
    expect(scale.clamp().invert(-5)).toBe(10);
  });

  it("answers its start where the domain has no width", () => {
    expect(scaleLinear([3, 3], [1, 9])(3)).toBe(1);
  });
});

describe("ticks", () => {
  it.each([
    [[0, 100], 5, [0, 20, 40, 60, 80, 100]],
    [[0, 106_583], 3, [0, 50_000, 100_000]],
    [[0, 6700], 3, [0, 2000, 4000, 6000]],
    [[0, 1.06], 3, [0, 0.5, 1]],
    [[0, 0.3], 3, [0, 0.1, 0.2, 0.3]],
    [[-3, 4], 3, [-2, 0, 2, 4]],
    [[10, 0], 2, [0, 5, 10]],
  ] as const)("of %j, about %d, are %j", (domain, count, ticks) => {
    expect(scaleLinear(domain, [0, 1]).ticks(count)).toEqual(ticks);
  });

  it("are round, ascending, within the domain and about as many as wanted", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 1e7, noNaN: true }),
        fc.integer({ min: 2, max: 8 }),
        (high, count) => {
          const ticks = scaleLinear([0, high], [0, 1]).ticks(count);
          expect(ticks[0]).toBe(0);
          expect(ticks.at(-1)).toBeLessThanOrEqual(high * (1 + 1e-9));
          expect(ticks).toEqual(ticks.toSorted((a, b) => a - b));
          expect(ticks.length).toBeGreaterThanOrEqual(count / 2);
          expect(ticks.length).toBeLessThanOrEqual(count * 2 + 1);
        },
      ),
    );
  });
});
