import fc from "fast-check";
import { expect, it } from "vitest";
import { TokenBucket } from "./token-bucket.ts";

it("1.6 Mbit/s lets 200 bytes through in a millisecond", () => {
  const bucket = new TokenBucket(1_600_000, 0);
  expect(bucket.reserve(200_000, 0)).toBeCloseTo(1000, 6);
  // Who asks meanwhile waits for what was asked before.
  expect(bucket.reserve(20_000, 500)).toBeCloseTo(1100, 6);
});

it("an idle line lets its burst through at once, however long it was idle", () => {
  const bucket = new TokenBucket(8000, 100);
  expect(bucket.reserve(100, 1_000_000)).toBe(1_000_000);
  expect(bucket.reserve(1, 1_000_000)).toBeCloseTo(1_000_001, 6);
});

it("a line without a rate is refused", () => {
  expect(() => new TokenBucket(0, 10)).toThrow(RangeError);
  expect(() => new TokenBucket(1, -1)).toThrow(RangeError);
});

it("never lets through more than its rate and one burst, whatever is asked when", () => {
  const asks = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 50 })),
  );
  fc.assert(
    fc.property(asks, (list) => {
      const [rate, burst] = [1_600_000, 4096];
      const bucket = new TokenBucket(rate, burst);
      let [now, sent, last] = [0, 0, 0];
      for (const [bytes, pause] of list) {
        now += pause;
        sent += bytes;
        const done = bucket.reserve(bytes, now);
        expect(done).toBeGreaterThanOrEqual(Math.max(now, last - 1e-6));
        expect(sent).toBeLessThanOrEqual(burst + (done * rate) / 8000 + 1e-6);
        last = done;
      }
    }),
  );
});
