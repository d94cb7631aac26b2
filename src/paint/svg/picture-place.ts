import type { Bounds } from "../../domain/situation.ts";
import { frameOf } from "../../scene/projection.ts";

/**
 * Where the whole picture stands on a page of any size, as the style rule that picture.css computes with: lengths in widths of the
 * view, the reach from the view's top left corner to the edges of the outer bounds.
 */
export function writePicturePlace(view: Bounds, maxBounds: Bounds): string {
  const [inner, outer] = [frameOf(view), frameOf(maxBounds)];
  const widths = (length: number): string => (length / inner.width).toFixed(6);
  const left = inner.centre[0] - inner.width / 2;
  const top = inner.centre[1] - inner.height / 2;
  const declarations = {
    "view-height": inner.height,
    "reach-left": left - (outer.centre[0] - outer.width / 2),
    "reach-right": outer.centre[0] + outer.width / 2 - left,
    "reach-top": top - (outer.centre[1] - outer.height / 2),
    "reach-bottom": outer.centre[1] + outer.height / 2 - top,
  };
  const rules = Object.entries(declarations).map(([name, length]) => `--${name}:${widths(length)}`);
  return `.picture-whole{${rules.join(";")}}`;
}
