import type { DotPhase } from "../../flow/position.ts";
import { deriveDots } from "../../scene/derive-dots.ts";
import type { Frame } from "../../scene/frame.ts";
import { DOT_STRENGTHS, type Palette } from "../../scene/palette.ts";
import type { SceneDots } from "../../scene/scene.ts";
import { dotPixels } from "../../scene/sign-sizes.ts";
import type { DotsSurface, SurfaceOptions } from "../dots-surface.ts";
import { fitCanvas } from "../fit-canvas.ts";

/** How strongly each phase shows. Beyond the crossing a dot looks as on the way for as long as it is on the road. */
const STRENGTH: Readonly<Record<DotPhase, number>> = {
  ...DOT_STRENGTHS,
  crossed: DOT_STRENGTHS.travelling,
};

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
  { phase, size: diameter, positions }: SceneDots,
  frame: Frame,
  palette: Palette,
): void {
  const size = dotPixels(diameter, frame);
  // Those not placed yet are rings, as in the legend.
  const hollow = phase === "unplaced" && size >= 3;
  const radius = hollow ? size / 2 - 0.5 : size / 2;
  context.beginPath();
  for (const position of positions) {
    const [x, y] = frame.project(position);
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, Math.PI * 2);
  }
  context.globalAlpha = STRENGTH[phase];
  if (hollow) {
    context.strokeStyle = palette.people;
    context.stroke();
  } else {
    context.fillStyle = palette.people;
    context.fill();
  }
}
