import { deriveDots } from "../../scene/derive-dots.ts";
import type { Frame } from "../../scene/frame.ts";
import { DOT_RING, dotPixels, isRing } from "../../scene/dot-looks.ts";
import type { Palette } from "../../scene/palette.ts";
import type { SceneDots } from "../../scene/scene.ts";
import type { DotsSurface, SurfaceOptions } from "../dots-surface.ts";
import { fitCanvas } from "../fit-canvas.ts";

/** The dots' own canvas without WebGL: fewer dots, drawn one by one. Null where there is no Canvas 2D either. */
export function openCanvas2d({ plan }: SurfaceOptions): DotsSurface | null {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (context === null) return null;
  const dots = plan(true);
  return {
    canvas,
    kind: "canvas2d",
    draw: (at, frame, palette) => {
      const ratio = fitCanvas(canvas, frame);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, frame.width, frame.height);
      for (const one of deriveDots(dots, at, frame.scale)) drawMarks(context, one, frame, palette);
    },
    destroy: () => canvas.remove(),
  };
}

function drawMarks(
  context: CanvasRenderingContext2D,
  { phase, strength, size: diameter, positions }: SceneDots,
  frame: Frame,
  palette: Palette,
): void {
  const size = dotPixels(diameter, frame);
  const ring = isRing(phase, size);
  const radius = (ring ? size - DOT_RING.width : size) / 2;
  context.beginPath();
  for (const position of positions) {
    const [x, y] = frame.project(position);
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, Math.PI * 2);
  }
  context.globalAlpha = strength;
  if (ring) {
    context.lineWidth = DOT_RING.width;
    context.strokeStyle = palette.people;
    context.stroke();
  } else {
    context.fillStyle = palette.people;
    context.fill();
  }
}
