import { TripsLayer } from "@deck.gl/geo-layers";
import { MapboxOverlay } from "@deck.gl/mapbox";
import situation from "virtual:situation";
import { HOUR } from "../../src/domain/units.ts";
import { planDots } from "../../src/flow/plan.ts";
import { LANE_PIXELS } from "../../src/scene/derive-dots.ts";
import { parseHex } from "../../src/scene/colors.ts";
import { PALETTES } from "../../src/scene/palette.ts";
import { worldPixels } from "../../src/scene/projection.ts";
import { createBareMap, firstMap } from "./bare-map.ts";
import { contextOf, drained } from "./drained.ts";
import { listTrips, type Trip } from "./list-trips.ts";
import { offerBench, runPage } from "./offer-bench.ts";
import { derivePlan } from "./real-plan.ts";
import { readWanted, shareOfFrame } from "./wanted.ts";

const [red, green, blue] = parseHex(PALETTES.light.people).map((share) => Math.round(share * 255));

/** The same trips with deck.gl over the same bare map, on a canvas of its own: its interleaved overlay fails with this MapLibre. */
runPage(async () => {
  const { start, end } = situation.period;
  const real = planDots(situation, situation.flow.dotSize).dots;
  const map = createBareMap(situation.view);
  const trips = listTrips(
    derivePlan(readWanted()),
    real,
    start,
    LANE_PIXELS / worldPixels(map.getZoom()),
  );
  let frame = 0;
  let running = true;
  let tell = (): void => undefined;
  const layers = (): readonly object[] => [
    new TripsLayer<Trip>({
      id: "trips",
      data: trips,
      getPath: ({ path }) => path,
      getTimestamps: ({ timestamps }) => timestamps,
      getColor: [red ?? 0, green ?? 0, blue ?? 0],
      currentTime: (shareOfFrame(frame) * (end - start)) / HOUR,
      trailLength: 0.5,
      widthMinPixels: 3,
    }),
  ];
  const advance = (): void => {
    frame += 1;
    overlay.setProps({ layers: layers() });
  };
  const overlay = new MapboxOverlay({
    interleaved: false,
    layers: layers(),
    onError: (error) => (window.benchError = error.message),
    onAfterRender: () => {
      if (!running) return;
      tell();
      requestAnimationFrame(advance);
    },
  });
  await firstMap(map);
  const moved = new Promise<void>((resolve) => {
    // Played when the time has moved; to be measured, drawn is enough.
    tell = () => void (frame >= (readWanted() === null ? 1 : 0) && resolve());
  });
  map.addControl(overlay);
  await moved;
  const gl = contextOf(overlay.getCanvas());
  running = false;
  await drained(gl);
  performance.mark("playable");
  offerBench({
    gl,
    begin: (onFrame) => {
      [running, tell] = [true, onFrame];
      advance();
    },
    end: () => (running = false),
  });
});
