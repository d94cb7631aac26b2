import type { Map as MapLibreMap } from "maplibre-gl";
import type { Seen } from "../probe/contract.ts";
import { watchInputs } from "../probe/watch-inputs.ts";
import { createBareMap, firstMap } from "./bare-map.ts";
import { offerBench, runPage } from "./offer-bench.ts";

/** `view` of the situation, written out: a bare page does not carry the pack. */
const VIEW = [43.45, 38.75, 47.55, 41.25] as const;

runPage(async () => {
  const map = createBareMap(VIEW);
  const gl = await firstMap(map);
  answerInputs(map, gl);
  let running = false;
  let tell: (() => void) | null = null;
  map.on("render", () => {
    if (!running) return;
    tell?.();
    map.triggerRepaint();
  });
  offerBench({
    gl,
    begin: (onFrame) => {
      [running, tell] = [true, onFrame];
      map.triggerRepaint();
    },
    end: () => (running = false),
  });
});

/** Draws the map anew for every movement of the pointer, as ours does under the timeline, and measures it in the same way. */
function answerInputs(map: MapLibreMap, gl: WebGL2RenderingContext): void {
  const seen: Seen = {
    firstMap: null,
    playable: null,
    mapReady: null,
    dotFrames: 0,
    latencies: [],
    unanswered: 0,
  };
  const { noteDrawing, record } = watchInputs(seen);
  window.probe = Object.assign(seen, { record });
  map.dragPan.disable();
  addEventListener("pointermove", () => map.triggerRepaint());
  map.on("render", () => queueMicrotask(() => noteDrawing(gl)));
}
