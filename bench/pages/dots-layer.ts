import type { CustomLayerInterface } from "maplibre-gl";
import situation from "virtual:situation";
import { deriveDotColors } from "../../src/paint/dots-gl/dot-colors.ts";
import { DotsPainter, type DotFrame } from "../../src/paint/dots-gl/dots-painter.ts";
import { encodeDots } from "../../src/paint/dots-gl/encode.ts";
import { PALETTES } from "../../src/scene/palette.ts";
import { frameOf, worldPixels } from "../../src/scene/projection.ts";
import { createBareMap, firstMap } from "./bare-map.ts";
import { offerBench, runPage } from "./offer-bench.ts";
import { derivePlan } from "./real-plan.ts";
import { createOwnDots } from "./own-dots.ts";
import { readWanted, shareOfFrame } from "./wanted.ts";

/**
 * Our dots as a layer of the same bare map, drawn anew with it in every frame. The site lays them over the map instead, on a canvas
 * of their own: this is what it would be otherwise. `?beside=` draws so many more after each frame on a canvas that is not the map's: what
 * the same work for the renderer costs a frame that has no part in it.
 */
runPage(async () => {
  const { start, end } = situation.period;
  const map = createBareMap(situation.view);
  const gl = await firstMap(map);
  let at: number = start;
  const dots = encodeDots(derivePlan(readWanted()), start, frameOf(situation.view).centre);
  const colors = deriveDotColors(PALETTES.light);
  let painter: DotsPainter | null = null;
  let last: DotFrame | null = null;
  const draw = (frame: DotFrame): void => {
    last = frame;
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    painter?.draw(frame);
  };
  const layer: CustomLayerInterface = {
    id: "dots",
    type: "custom",
    renderingMode: "2d",
    onAdd: (_map, context) => (painter = new DotsPainter(context as WebGL2RenderingContext, dots)),
    render: (_gl, { defaultProjectionData: { mainMatrix } }) =>
      draw({
        at,
        matrix: mainMatrix,
        scale: worldPixels(map.getZoom()),
        pixelRatio: map.getPixelRatio(),
        colors,
      }),
  };
  map.addLayer(layer, "places");
  const wantedBeside = readWanted("beside");
  const beside = wantedBeside === null ? null : createOwnDots(derivePlan(wantedBeside));
  let running = false;
  let frame = 0;
  let tell: (() => void) | null = null;
  map.on("render", () => {
    if (!running) return;
    tell?.();
    // In a task of its own: the frame is not charged with it.
    if (beside !== null) setTimeout(beside.draw, 0, shareOfFrame(frame));
    frame += 1;
    at = start + shareOfFrame(frame) * (end - start);
    map.triggerRepaint();
  });
  offerBench({
    gl,
    begin: (onFrame) => {
      [running, tell] = [true, onFrame];
      map.triggerRepaint();
    },
    end: () => (running = false),
    // Blended as on the map, unlike on a canvas of their own: that takes another time.
    drawDots: () => {
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
      if (last !== null) draw(last);
    },
  });
});
