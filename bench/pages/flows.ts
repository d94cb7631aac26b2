import { MapboxOverlay } from "@deck.gl/mapbox";
import { FlowmapLayer } from "@flowmap.gl/layers";
import situation from "virtual:situation";
import { planDots } from "../../src/flow/plan.ts";
import { createBareMap, firstMap } from "./bare-map.ts";
import { deriveFlows, repeatFlows, type Flow, type FlowPlace } from "./derive-flows.ts";
import { contextOf, drained } from "./drained.ts";
import { offerBench, runPage } from "./offer-bench.ts";
import { readWanted } from "./wanted.ts";

/** The same totals with flowmap.gl's animated lines over the same bare map. It draws by itself, frame after frame. */
runPage(async () => {
  const real = deriveFlows(planDots(situation, situation.flow.dotSize));
  const wanted = readWanted();
  const data = wanted === null ? real : repeatFlows(real, wanted);
  const map = createBareMap(situation.view);
  let tell = (): void => undefined;
  let derived = false;
  const layer = new FlowmapLayer<FlowPlace, Flow>({
    id: "flows",
    data,
    getLocationId: ({ id }) => id,
    getLocationLat: ({ lat }) => lat,
    getLocationLon: ({ lng }) => lng,
    getFlowOriginId: ({ from }) => from,
    getFlowDestId: ({ to }) => to,
    getFlowMagnitude: ({ people }) => people,
    flowLinesRenderingMode: "animated-straight",
    clusteringEnabled: false,
    maxTopFlowsDisplayNum: data.flows.length,
    onScaleChange: () => (derived = true),
  });
  const overlay = new MapboxOverlay({
    interleaved: false,
    layers: [layer],
    onError: (error) => (window.benchError = error.message),
    onAfterRender: () => tell(),
  });
  let drawn = 0;
  await firstMap(map);
  const moved = new Promise<void>((resolve) => {
    tell = () => void (derived && (drawn += 1) >= 2 && resolve());
  });
  map.addControl(overlay);
  await moved;
  const gl = contextOf(overlay.getCanvas());
  await drained(gl);
  performance.mark("playable");
  offerBench({
    gl,
    begin: (onFrame) => (tell = onFrame),
    end: () => (tell = () => undefined),
  });
});
