import { parseHex } from "./colors.ts";
import { toLinear, type Rgb } from "./contrast.fixture.ts";

type Matrix = readonly [Rgb, Rgb, Rgb];

/**
 * What is left of linear red, green and blue where one kind of cone is missing: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes,
 * "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, at severity 1.0.
 */
export const VISIONS: Readonly<Record<string, Matrix>> = {
  "full colour": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** How far apart two `#rrggbb` look to a kind of vision: 100 times the distance in OKLab, about 2 being just seen. */
export function difference(a: string, b: string, vision: Matrix): number {
  const [one, other] = [toOklab(see(a, vision)), toOklab(see(b, vision))];
  return 100 * Math.hypot(...one.map((value, index) => value - (other[index] ?? 0)));
}

/** Linear red, green and blue as a kind of vision has them. */
function see(hex: string, vision: Matrix): Rgb {
  const light = parseHex(hex).map(toLinear);
  const [red, green, blue] = vision.map((row) => {
    const sum = row.reduce((total, weight, index) => total + weight * (light[index] ?? 0), 0);
    return Math.min(1, Math.max(0, sum));
  });
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** B. Ottosson, "A perceptual color space for image processing", 2020; from linear sRGB. */
function toOklab([red, green, blue]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
