import pictureStyles from "../../src/ui/picture.css?raw";
import type { Situation } from "../../src/domain/situation.ts";
import { instant } from "../../src/domain/units.ts";
import { planDots } from "../../src/flow/plan.ts";
import { openCanvas2d } from "../../src/paint/dots-2d/canvas-2d.ts";
import { openWebGl2 } from "../../src/paint/dots-gl/own-canvas.ts";
import type { DotsSurface, SurfaceOptions } from "../../src/paint/dots-surface.ts";
import { drawDots } from "../../src/paint/svg/dots.ts";
import { fitCamera } from "../../src/scene/camera.ts";
import { deriveDots } from "../../src/scene/derive-dots.ts";
import { frameOfCamera, type Frame } from "../../src/scene/frame.ts";
import { PALETTES } from "../../src/scene/palette.ts";
import { frameOf } from "../../src/scene/projection.ts";

/** What three painters make of the same dots, compared square by square. */
export interface LooksCompared {
  /** How much ink there is in all, from 0 to 1 of the picture, by painter. */
  readonly ink: Readonly<Record<string, number>>;
  /** The greatest difference of a square's mean tone to the same of the drawn picture, from 0 to 1, by painter. */
  readonly worst: Readonly<Record<string, number>>;
}

/** Side of a square in CSS pixels: a few dots where they are small, so that an edge falls into one pixel or the next. */
const SQUARE = 24;

/** Draws the same dots with every painter, `nearer` zooms closer than the whole view at the place with the most of them. */
export async function compareLooks(
  situation: Situation,
  dotSize: number,
  at: number,
  size: { width: number; height: number },
  nearer: number,
): Promise<LooksCompared> {
  const plan = planDots(situation, dotSize);
  const fit = fitCamera(situation.view, situation.maxBounds, size);
  const gathering = situation.places.find(({ id }) => id === situation.flow.gathering);
  const centre = nearer === 0 ? fit.centre : (gathering?.position ?? fit.centre);
  const frame = frameOfCamera({ centre, zoom: fit.zoom + nearer, bearing: 0 }, size);
  const options: SurfaceOptions = {
    plan: () => plan,
    epoch: situation.period.start,
    anchor: frameOf(situation.view).centre,
    onLost: () => undefined,
    onRestored: () => undefined,
  };
  const drawn = await drawSvg(drawDots(deriveDots(plan, instant(at), frame.scale), frame), frame);
  const tones = {
    svg: readTones(drawn, frame),
    canvas2d: readTones(drawSurface(openCanvas2d(options), at, frame), frame),
    webgl2: readTones(drawSurface(openWebGl2(options), at, frame), frame),
  };
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const away = (values: readonly number[]): number =>
    Math.max(...values.map((value, index) => Math.abs(value - (tones.svg[index] ?? NaN))));
  const { canvas2d, webgl2 } = tones;
  return {
    ink: { svg: mean(tones.svg), canvas2d: mean(canvas2d), webgl2: mean(webgl2) },
    worst: { canvas2d: away(canvas2d), webgl2: away(webgl2) },
  };
}

/** Dots as the page shows them: with its own stylesheet. */
async function drawSvg(dots: string, { width, height }: Frame): Promise<HTMLImageElement> {
  const styles = `:root { --people: ${PALETTES.light.people} } ${pictureStyles}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><style><![CDATA[${styles}]]></style>${dots}</svg>`;
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}

function drawSurface(surface: DotsSurface | null, at: number, frame: Frame): HTMLCanvasElement {
  if (surface === null) throw new Error("no canvas to draw dots on");
  surface.draw(instant(at), frame, PALETTES.light);
  return surface.canvas;
}

/** How dark each square of a picture on white is, against the colour of people, from 0 to 1, row by row. */
function readTones(picture: CanvasImageSource, { width, height }: Frame): readonly number[] {
  const context = new OffscreenCanvas(width, height).getContext("2d");
  if (context === null) throw new Error("no canvas to compare pictures on");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.drawImage(picture, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  const darkest = 255 - parseInt(PALETTES.light.people.slice(3, 5), 16);
  const [columns, rows] = [Math.floor(width / SQUARE), Math.floor(height / SQUARE)];
  return Array.from({ length: columns * rows }, (_, square) => {
    const [left, top] = [square % columns, Math.floor(square / columns)].map((n) => n * SQUARE);
    let sum = 0;
    for (let pixel = 0; pixel < SQUARE ** 2; pixel += 1) {
      const x = (left ?? 0) + (pixel % SQUARE);
      const y = (top ?? 0) + Math.floor(pixel / SQUARE);
      sum += 255 - (data[(y * width + x) * 4 + 1] ?? NaN);
    }
    return sum / SQUARE ** 2 / darkest;
  });
}
