import { DOT_PIXELS, DOT_RING, dotPixels, isRing } from "../../scene/dot-looks.ts";
import type { Frame } from "../../scene/frame.ts";
import type { SceneDots } from "../../scene/scene.ts";
import { short } from "./path-data.ts";

/** Positions are rounded to this many CSS pixels; they are written in units of it, for few digits. */
const GRID = 0.5;
/** Dots are written row by row, each as high as this many units, from its left to its right: steps are short, and many alike. */
const ROW = 8;

/**
 * Dots as SVG: a path for each phase and strength, a circle for each dot. `scaled`: in a picture that the page scales to any width, where
 * they keep to what a dot may be at least and at most; there `--unit` is its width.
 */
export function drawDots(dots: readonly SceneDots[], frame: Frame, scaled = false): string {
  return dots
    .map(({ phase, strength, size, positions }) => {
      const pixels = dotPixels(size, frame);
      const ring = isRing(phase, pixels);
      const radius = short((pixels - DOT_RING.width) / 2 / GRID);
      // A stroke of no length with round ends is the shortest way to write a disc. Both marks end where they began.
      const mark = ring ? `m${radius} 0a${radius} ${radius} 0 1 1 0 .01zm-${radius} 0` : "h0";
      const [least, most] = DOT_PIXELS;
      const share = ((size * frame.scale) / frame.width).toFixed(5);
      const disc = scaled
        ? `clamp(${least}px,var(--unit)*${share},${most}px)`
        : short(pixels / GRID);
      const width = ring ? `${DOT_RING.width}" vector-effect="non-scaling-stroke` : disc;
      const steps = writeSteps(positions.map(frame.project), mark);
      return `<path class="dots dots-${phase}" transform="scale(${GRID})" stroke-opacity="${Number(strength.toFixed(2))}" stroke-width="${width}" d="${steps}"/>`;
    })
    .join("");
}

/** A mark at each point, by steps from one to the next. */
function writeSteps(points: readonly (readonly [x: number, y: number])[], mark: string): string {
  let [lastX, lastY] = [0, 0];
  return points
    .map(([x, y]) => [Math.round(x / GRID), Math.round(y / GRID)] as const)
    .sort(([ax, ay], [bx, by]) => rowOf(ay) - rowOf(by) || ax - bx || ay - by)
    .map(([x, y]) => {
      const [dx, dy] = [x - lastX, y - lastY];
      [lastX, lastY] = [x, y];
      return `m${dx}${dy < 0 ? "" : " "}${dy}${mark}`;
    })
    .join("");
}

const rowOf = (y: number): number => Math.floor(y / ROW);
