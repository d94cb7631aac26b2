import fc from "fast-check";
import { expect, it } from "vitest";
import { lngLat } from "../domain/units.ts";
import { frameOfCamera } from "./frame.ts";
import { deriveScaleBar } from "./scale-bar.ts";

const size = { width: 800, height: 600 };

it("is the greatest round length of at most 110 pixels", () => {
  const zooms = fc.double({ min: 3, max: 14, noNaN: true });
  const latitudes = fc.double({ min: -70, max: 70, noNaN: true });
  fc.assert(
    fc.property(zooms, latitudes, (zoom, latitude) => {
      const camera = { centre: lngLat(45, latitude), zoom, bearing: 0 };
      const { kilometres, pixels } = deriveScaleBar(frameOfCamera(camera, size));
      const digits = kilometres
        .toPrecision(1)
        .replace(/[0.e+-]/g, "")
        .charAt(0);
      expect(["1", "2", "5"]).toContain(digits);
      expect(pixels).toBeLessThanOrEqual(110);
      const next = { "1": 2, "2": 2.5, "5": 2 }[digits] ?? NaN;
      expect(pixels * next).toBeGreaterThan(109);
    }),
  );
});

it("says at the equator what a pixel of the world is: 40,075 km over 512 pixels at zoom 0", () => {
  const camera = { centre: lngLat(0, 0), zoom: 6, bearing: 0 };
  const { kilometres, pixels } = deriveScaleBar(frameOfCamera(camera, size));
  expect(kilometres).toBe(100);
  expect(pixels).toBe(Math.round((100 * 512 * 2 ** 6) / 40_075));
});
