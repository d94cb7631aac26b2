import { describe, expect, it } from "vitest";
import { frameOfBounds } from "../../scene/frame.ts";
import { pathOf } from "./path-data.ts";

const square = frameOfBounds([-1, -1, 1, 1], 200);

describe("path data", () => {
  it("is relative, rounded, closed for rings, and without points that fall together", () => {
    const ring = [
      [-1, 1],
      [1, 1],
      [1, 0.999],
      [1, -1],
      [-1, -1],
      [-1, 1],
    ];
    expect(pathOf({ type: "Polygon", coordinates: [ring] }, square, 1)).toBe(
      "M0 0l200 0 0 200-200 0z",
    );
  });

  it("leaves out what lies outside of the frame and what is too small to see", () => {
    expect(
      pathOf(
        {
          type: "LineString",
          coordinates: [
            [20, 0],
            [21, 0],
          ],
        },
        square,
        1,
      ),
    ).toBe("");
    expect(
      pathOf(
        {
          type: "LineString",
          coordinates: [
            [0, 0],
            [0.0001, 0],
          ],
        },
        square,
        1,
      ),
    ).toBe("");
  });
});
