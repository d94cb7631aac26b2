import { describe, expect, it } from "vitest";
import { distanceBetween, fromMercator, toMercator } from "../domain/mercator.ts";
import { lngLat } from "../domain/units.ts";
import { TRACK_SAMPLES, buildTrack, pointOn, sidewaysOn } from "./track.ts";

const gate = lngLat(0.5, 0);
const east = [lngLat(0, 0), lngLat(0.2, 0)];
const west = [lngLat(0.2, 0), gate, lngLat(0.5, 0.1)];
const track = buildTrack([east, west], gate);

describe("a track", () => {
  it("runs from the origin over the crossing to the end", () => {
    for (const [share, lng, lat] of [
      [0, 0, 0],
      [0.25, 0.25, 0],
      [0.5, 0.5, 0],
      [0.75, 0.5, 0.05],
      [1, 0.5, 0.1],
    ] as const) {
      const point = fromMercator(pointOn(track, share));
      expect(point[0]).toBeCloseTo(lng, 6);
      expect(point[1]).toBeCloseTo(lat, 6);
    }
  });

  it("is at the crossing exactly, coming from either side", () => {
    const crossing = toMercator(gate);
    expect(pointOn(track, 0.5)).toEqual(crossing);
    expect(distanceBetween(pointOn(track, 0.5 - 1e-9), crossing)).toBeLessThan(0.001);
  });

  it("has evenly spaced points in each half", () => {
    const gaps = track.points.slice(1).map((point, index) => {
      const before = track.points[index] ?? point;
      return Math.hypot(point[0] - before[0], point[1] - before[1]);
    });
    const half = gaps.slice(0, TRACK_SAMPLES - 1);
    expect(Math.max(...half) / Math.min(...half)).toBeCloseTo(1, 6);
    expect(gaps[TRACK_SAMPLES - 1]).toBe(0);
  });

  it("stays at its ends beyond them", () => {
    expect(pointOn(track, -1)).toEqual(pointOn(track, 0));
    expect(pointOn(track, 2)).toEqual(pointOn(track, 1));
  });

  it("has its left side to the north when it runs east", () => {
    const [x, y] = sidewaysOn(track, 0.1);
    expect(x).toBeCloseTo(0, 9);
    expect(y).toBeCloseTo(-1, 9);
  });

  it("turns its side gradually, at the crossing too", () => {
    const step = 1e-6;
    for (let share = 0; share < 1; share += 1 / 4096) {
      const [a, b] = [sidewaysOn(track, share), sidewaysOn(track, share + step)];
      expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeLessThan(0.001);
      expect(Math.hypot(...a)).toBeLessThan(1 + 1e-9);
    }
    const [before, at] = [sidewaysOn(track, 0.5 - 1e-9), sidewaysOn(track, 0.5)];
    expect(Math.hypot(before[0] - at[0], before[1] - at[1])).toBeLessThan(0.001);
  });

  it("cannot be built from routes that miss the crossing or end there", () => {
    expect(() => buildTrack([east], gate)).toThrow("do not pass through the crossing");
    expect(() => buildTrack([[lngLat(0, 0), gate]], gate)).toThrow("do not pass through");
  });
});
