import fc from "fast-check";
import { expect, it } from "vitest";
import { toMercator } from "../../domain/mercator.ts";
import { lngLat } from "../../domain/units.ts";
import { frameOfCamera } from "../../scene/frame.ts";
import { frameMatrix } from "./frame-matrix.ts";

it("puts every place on the pixel where the frame says it is", () => {
  const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  const cameras = fc.record({
    centre: fc.tuple(between(40, 50), between(36, 44)).map(([lng, lat]) => lngLat(lng, lat)),
    zoom: between(5, 12),
    bearing: between(-180, 180),
  });
  const places = fc.tuple(between(40, 50), between(36, 44));
  fc.assert(
    fc.property(cameras, places, (camera, [lng, lat]) => {
      const frame = frameOfCamera(camera, { width: 812, height: 511 });
      const [px, py] = toMercator(lngLat(lng, lat));
      const m = frameMatrix(frame);
      const at = (row: number): number =>
        (m[row] ?? 0) * px + (m[4 + row] ?? 0) * py + (m[12 + row] ?? 0);
      const [x, y] = frame.project([px, py]);
      expect(((at(0) + 1) / 2) * frame.width).toBeCloseTo(x, 3);
      expect(((1 - at(1)) / 2) * frame.height).toBeCloseTo(y, 3);
      expect(at(3)).toBe(1);
    }),
  );
});
