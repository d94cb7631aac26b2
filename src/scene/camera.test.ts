import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toMercator } from "../domain/mercator.ts";
import type { Bounds } from "../domain/situation.ts";
import { lngLat } from "../domain/units.ts";
import { aimCamera, constrainCamera, fitCamera, MOST_ZOOM } from "./camera.ts";
import { frameOfCamera } from "./frame.ts";
import { frameOf } from "./projection.ts";

const view: Bounds = [43, 38.5, 48, 41.5];
const maxBounds: Bounds = [42, 38, 49, 42];
const sizes = fc.record({
  width: fc.integer({ min: 200, max: 2000 }),
  height: fc.integer({ min: 120, max: 1200 }),
});
const cameras = fc.record({
  centre: fc
    .tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
    )
    .map(([lng, lat]) => lngLat(lng, lat)),
  zoom: fc.double({ min: 0, max: 22, noNaN: true }),
  bearing: fc.constant(0),
});

describe("a camera", () => {
  it("never sees beyond the bounds, whatever a link asks for", () => {
    const world = frameOf(maxBounds);
    fc.assert(
      fc.property(cameras, sizes, (wanted, size) => {
        const { centre, zoom } = constrainCamera(wanted, maxBounds, size);
        expect(zoom).toBeLessThanOrEqual(MOST_ZOOM);
        const { scale } = frameOfCamera({ centre, zoom, bearing: 0 }, size);
        const [x, y] = toMercator(centre);
        // Rounding on the way through degrees: far less than a pixel.
        const slack = 1e-3 / scale;
        const reach = [size.width / scale / 2, size.height / scale / 2] as const;
        expect(Math.abs(x - world.centre[0]) + reach[0]).toBeLessThanOrEqual(
          world.width / 2 + slack,
        );
        expect(Math.abs(y - world.centre[1]) + reach[1]).toBeLessThanOrEqual(
          world.height / 2 + slack,
        );
      }),
    );
  });

  it("stays as it is where it sees nothing beyond them", () => {
    const size = { width: 800, height: 500 };
    const inside = { centre: lngLat(45.5, 40), zoom: 9, bearing: 0 };
    const { centre, zoom } = constrainCamera(inside, maxBounds, size);
    expect(zoom).toBe(9);
    expect(centre[0]).toBeCloseTo(45.5, 9);
    expect(centre[1]).toBeCloseTo(40, 9);
  });

  it("shows the whole view where the bounds leave room for that", () => {
    const size = { width: 1000, height: 700 };
    const frame = frameOfCamera(fitCamera(view, maxBounds, size), size);
    const [left, bottom] = frame.project(toMercator(lngLat(view[0], view[1])));
    const [right, top] = frame.project(toMercator(lngLat(view[2], view[3])));
    for (const [edge, most] of [
      [left, size.width],
      [right, size.width],
      [top, size.height],
      [bottom, size.height],
    ] as const) {
      expect(edge).toBeGreaterThanOrEqual(0);
      expect(edge).toBeLessThanOrEqual(most);
    }
  });

  it("shows the whole of a wide view too, on the smallest window", () => {
    // From the Atlantic to the Indian Ocean.
    const wide: Bounds = [-18, -5, 52, 25];
    const around: Bounds = [-179, -84, 179, 84];
    fc.assert(
      fc.property(sizes, (size) => {
        // Another would see beyond the world.
        fc.pre(size.height <= 3 * size.width && size.width <= 4 * size.height);
        const frame = frameOfCamera(fitCamera(wide, around, size), size);
        const [left, bottom] = frame.project(toMercator(lngLat(wide[0], wide[1])));
        const [right, top] = frame.project(toMercator(lngLat(wide[2], wide[3])));
        for (const inside of [left, top, size.width - right, size.height - bottom])
          expect(inside).toBeGreaterThanOrEqual(-1e-6);
      }),
    );
  });

  it("comes nearer to a single place than the whole view, and never farther away than it was", () => {
    const size = { width: 1000, height: 700 };
    const whole = fitCamera(view, maxBounds, size);
    const place = [lngLat(45.5, 40)];
    const bounds = { view, maxBounds };
    expect(aimCamera(place, whole, bounds, size).zoom).toBeCloseTo(whole.zoom + 1, 9);
    expect(aimCamera(place, { ...whole, zoom: 11 }, bounds, size).zoom).toBe(11);
    expect(aimCamera([], whole, bounds, size)).toBe(whole);
  });
});
