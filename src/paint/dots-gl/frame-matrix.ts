import type { Frame } from "../../scene/frame.ts";

/** The matrix, column-major, that takes Mercator units (0..1) to the clip space of a canvas that a frame fills. Double precision. */
export function frameMatrix({ affine, width, height }: Frame): readonly number[] {
  const [a, b, c, d, e, f] = affine;
  const [x, y] = [2 / width, -2 / height];
  return [a * x, b * y, 0, 0, c * x, d * y, 0, 0, 0, 0, 1, 0, e * x - 1, f * y + 1, 0, 1];
}
