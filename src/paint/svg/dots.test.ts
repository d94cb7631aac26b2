import { describe, expect, it } from "vitest";
import { DOT_PIXELS } from "../../scene/dot-looks.ts";
import { frameOfBounds } from "../../scene/frame.ts";
import type { SceneDots } from "../../scene/scene.ts";
import { drawDots } from "./dots.ts";

const frame = frameOfBounds([44, 39, 46, 41], 400);
const at = (x: number, y: number) => {
  const [a, , , , e, f] = frame.affine;
  return [(x - e) / a, (y - f) / a] as const;
};
const dots = (pixels: number, look: Partial<SceneDots> = {}): SceneDots => ({
  phase: "placed",
  strength: 1,
  size: pixels / frame.scale,
  positions: [at(30, 10), at(10, 10), at(20, 60)],
  ...look,
});
const draw = (one: SceneDots, scaled?: boolean): string => drawDots([one], frame, scaled);

describe("dots as SVG", () => {
  it("are strokes without length in units of half a pixel, row by row", () => {
    expect(draw(dots(4))).toBe(
      '<path class="dots dots-placed" transform="scale(0.5)" stroke-opacity="1" stroke-width="8" d="m20 20h0m40 0h0m-20 100h0"/>',
    );
  });

  it("are rings of the same outer diameter where there is room for a hole", () => {
    const ring = draw(dots(8.2, { phase: "unplaced", strength: 0.4 }));
    // The line lies within: its middle is at 7 px across, 14 units.
    expect(ring).toContain(
      'stroke-opacity="0.4" stroke-width="1.2" vector-effect="non-scaling-stroke"',
    );
    expect(ring).toContain('d="m20 20m7 0a7 7 0 1 1 0 .01zm-7 0m40 0m7 0a7');
    expect(draw(dots(2.9, { phase: "unplaced" }))).toContain("h0");
  });

  it("are never less nor more than a dot may be", () => {
    expect(draw(dots(0.2))).toContain(`stroke-width="${DOT_PIXELS[0] * 2}"`);
    expect(draw(dots(90))).toContain(`stroke-width="${DOT_PIXELS[1] * 2}"`);
  });

  it("keep to it in a picture that a page scales, by its width", () => {
    expect(draw(dots(2), true)).toContain('stroke-width="clamp(1.5px,var(--unit)*0.00500,22px)"');
    expect(draw(dots(8, { phase: "unplaced" }), true)).toContain('stroke-width="1.2"');
  });
});
