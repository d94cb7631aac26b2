import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lngLat, type LngLat } from "../domain/units.ts";
import { frameOfCamera } from "./frame.ts";
import { isInView } from "./in-view.ts";

fc.configureGlobal({ seed: 310_505, numRuns: 200 });

const frame = frameOfCamera(
  { centre: lngLat(46, 39.5), zoom: 9, bearing: 0 },
  { width: 600, height: 400 },
);
const at = (lng: number, lat: number): LngLat => lngLat(lng, lat);

describe("what a map shows", () => {
  it("is a point within its window only", () => {
    expect(isInView(frame, [at(46, 39.5)])).toBe(true);
    expect(isInView(frame, [at(48, 39.5)])).toBe(false);
    expect(isInView(frame, [at(46, 41)])).toBe(false);
  });

  it("is a line that passes through it, though both ends lie outside", () => {
    expect(isInView(frame, [at(44, 39.5), at(48, 39.5)])).toBe(true);
    expect(isInView(frame, [at(44, 41), at(48, 41)])).toBe(false);
    // Its bounds meet the window's, the line itself passes the corner by.
    expect(isInView(frame, [at(45.8, 40.2), at(46.8, 39.6)])).toBe(false);
  });

  it("is an area around it, no edge of which is seen; a line around it is not", () => {
    const square = [at(44, 38), at(48, 38), at(48, 41), at(44, 41)];
    expect(isInView(frame, [...square, at(44, 38)])).toBe(true);
    expect(isInView(frame, square)).toBe(false);
    const far = square.map(([lng, lat]) => at(lng + 10, lat));
    expect(isInView(frame, [...far, at(54, 38)])).toBe(false);
  });

  it("is what turns with it: nothing leaves the middle", () => {
    fc.assert(
      fc.property(fc.double({ min: -180, max: 180, noNaN: true }), (bearing) => {
        const turned = frameOfCamera(
          { centre: at(46, 39.5), zoom: 9, bearing },
          { width: 600, height: 400 },
        );
        expect(isInView(turned, [at(46, 39.5)])).toBe(true);
        expect(isInView(turned, [at(45, 39.5), at(47, 39.5)])).toBe(true);
      }),
    );
  });
});
