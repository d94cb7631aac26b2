import { CROSSING_GLYPHS, type CrossingGlyph } from "../../scene/glyphs.ts";
import type { Palette } from "../../scene/palette.ts";

const SIZE = 24;

/** The signs of crossings as images, by image name. `pixelRatio` device pixels per CSS pixel. */
export function drawCrossingIcons(
  palette: Palette,
  pixelRatio: number,
): ReadonlyMap<string, ImageData> {
  return new Map(
    Object.entries(CROSSING_GLYPHS).map(([state, glyph]) => [
      `crossing-${state}`,
      drawGlyph(glyph, palette, pixelRatio),
    ]),
  );
}

function drawGlyph(
  { outline, marks, solid }: CrossingGlyph,
  palette: Palette,
  pixelRatio: number,
): ImageData {
  const pixels = SIZE * pixelRatio;
  const canvas = document.createElement("canvas");
  canvas.width = pixels;
  canvas.height = pixels;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no 2D canvas for the signs of crossings");
  context.scale(pixelRatio, pixelRatio);
  context.lineJoin = "round";
  context.lineCap = "round";
  context.fillStyle = palette.markFill;
  context.fill(new Path2D(outline));
  context.fillStyle = palette.ink;
  context.fill(new Path2D(solid));
  context.strokeStyle = palette.ink;
  context.lineWidth = 2;
  context.stroke(new Path2D(outline));
  context.lineWidth = 2.2;
  context.stroke(new Path2D(marks));
  return context.getImageData(0, 0, pixels, pixels);
}
