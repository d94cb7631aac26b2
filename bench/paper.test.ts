import { expect, it } from "vitest";
import { ASSUMPTIONS, deriveTraffic } from "./paper.ts";

const view = {
  requests: 6,
  bytes: 150_000,
  pageBytes: 40_000,
  touchBytes: 400_000,
  touchRequests: 4,
};
const plain = { ...ASSUMPTIONS, touching: 0 };

it("ten million views of 150 kB are 1.5 TB", () => {
  const traffic = deriveTraffic(view, plain);
  expect(traffic.terabytes).toBeCloseTo(1.5, 9);
  expect(traffic.requests).toBe(60_000_000);
  expect(traffic.immutableShare).toBeCloseTo(110 / 150, 9);
  expect(traffic.price).toBeCloseTo(1500 * plain.pricePerGigabyte, 6);
});

it("a tenth of a day in one hour, twice that in its busiest minute", () => {
  const { peakGigabits, peakRequestsPerSecond } = deriveTraffic(view, plain);
  expect(peakGigabits).toBeCloseTo((1.5e12 * 8 * 0.2) / 3600 / 1e9, 9);
  expect(peakRequestsPerSecond).toBeCloseTo(12_000_000 / 3600, 6);
});

it("who returns fetches the page alone; who touches the map fetches more", () => {
  const again = deriveTraffic(view, { ...plain, returning: 1 });
  expect(again.terabytes).toBeCloseTo(0.4, 9);
  expect(again.requests).toBe(10_000_000);
  expect(again.immutableShare).toBe(0);
  expect(deriveTraffic(view, { ...plain, touching: 1 }).terabytes).toBeCloseTo(5.5, 9);
});

it("the host behind its caches answers the same however many readers there are", () => {
  const few = deriveTraffic(view, { ...plain, views: 1000 });
  expect(few.hostRequests).toBe(deriveTraffic(view, plain).hostRequests);
  expect(few.hostRequests).toBe(100 * (1440 + 5 + 4));
});
