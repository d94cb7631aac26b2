import fc from "fast-check";
import { expect, it } from "vitest";
import { quantile, ratioOf, spreadOf } from "./stats.ts";

it("the median of an even number of values lies between the middle two", () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(quantile([7], 0.95)).toBe(7);
  expect(quantile([], 0.5)).toBeNull();
});

it("the 95th percentile of 1 to 101 is 96", () => {
  const values = Array.from({ length: 101 }, (_, index) => 101 - index);
  expect(quantile(values, 0.95)).toBeCloseTo(96, 9);
});

it("a quantile lies within the values and does not fall as its share grows", () => {
  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });
  const shares = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(values, shares, (some, [p, q]) => {
      const low = quantile(some, Math.min(p, q)) ?? NaN;
      const high = quantile(some, Math.max(p, q)) ?? NaN;
      expect(low).toBeLessThanOrEqual(high + 1e-6);
      expect(low).toBeGreaterThanOrEqual(Math.min(...some) - 1e-6);
      expect(high).toBeLessThanOrEqual(Math.max(...some) + 1e-6);
    }),
  );
});

it("a spread leaves out the runs without a value and says how many are left", () => {
  expect(spreadOf([3, null, 1])).toEqual({ median: 2, least: 1, most: 3, runs: 2 });
  expect(spreadOf([null, null])).toBeNull();
});

it("a ratio is taken run by run, not of the medians", () => {
  // The second run was twice as slow for both: that is not the subject's doing.
  expect(ratioOf([10, 20, 10], [5, 10, 5])).toEqual({ median: 2, least: 2, most: 2, runs: 3 });
  expect(ratioOf([10, null, 4], [5, 5, 0])).toEqual({ median: 2, least: 2, most: 2, runs: 1 });
  expect(ratioOf([null], [1])).toBeNull();
});
