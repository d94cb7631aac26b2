import { Map as MapLibreMap } from "maplibre-gl";
import type { Situation } from "../../src/domain/situation.ts";
import { toMercator } from "../../src/domain/mercator.ts";
import { planDots } from "../../src/flow/plan.ts";
import { frameMatrix } from "../../src/paint/dots-gl/frame-matrix.ts";
import { estimateText } from "../../src/paint/measure-text.ts";
import { MapAdapter } from "../../src/paint/maplibre/map-adapter.ts";
import { NO_ROOM } from "../../src/paint/place-labels.ts";
import { createSpeech } from "../../src/paint/say-label.ts";
import { drawSigns } from "../../src/paint/svg/draw-signs.ts";
import { fitCamera } from "../../src/scene/camera.ts";
import { createSceneContext, deriveScene } from "../../src/scene/derive-scene.ts";
import { frameOfCamera } from "../../src/scene/frame.ts";
import { PALETTES } from "../../src/scene/palette.ts";
import { frameOf } from "../../src/scene/projection.ts";
import type { Camera } from "../../src/state/view-state.ts";

type Pixel = readonly [x: number, y: number];

/** Where each painter puts a place, in CSS pixels from the map's top left corner. */
export interface PlaceByPainter {
  readonly place: string;
  readonly svg: Pixel;
  readonly maplibre: Pixel;
  /** As the dots' program places it on its own canvas. */
  readonly dots: Pixel;
  /** Where the sign over MapLibre's ground stands, if it is there at this zoom. */
  readonly overlay: Pixel | null;
}

/** How far what lies over MapLibre's ground was from it in each frame of a move, at worst, in CSS pixels; and how many there were. */
export interface Glide {
  readonly frames: number;
  readonly worst: number;
}

const STEPS = 5;

/** Moves MapLibre's map closer and around, step by step, and compares a sign's place with the ground's in every frame that it draws. */
export async function compareGlide(
  situation: Situation,
  size: { width: number; height: number },
): Promise<Glide> {
  const { map, adapter, container } = await prepareMap(situation, null, size);
  const place = situation.places.find(({ id }) => centreOf(container, id) !== null);
  if (place === undefined) throw new Error("no place has a sign");
  const away: number[] = [];
  map.on("render", () => {
    const { x, y } = map.project([place.position[0], place.position[1]]);
    const [left, top] = centreOf(container, place.id) ?? [NaN, NaN];
    away.push(Math.hypot(left - x, top - y));
  });
  const zoom = map.getZoom();
  for (let step = 1; step <= STEPS; step += 1) {
    const drawn = map.once("render");
    map.jumpTo({ zoom: zoom + step / 10, bearing: 5 * step });
    await drawn;
  }
  adapter.destroy();
  return { frames: away.length, worst: Math.max(...away) };
}

/** Puts the same places on every painter's map, at a camera or, for null, at the situation's own view. */
export async function comparePainters(
  situation: Situation,
  camera: Camera | null,
  size: { width: number; height: number },
): Promise<readonly PlaceByPainter[]> {
  const { map, adapter, container, scene } = await prepareMap(situation, camera, size);
  const frame = frameOfCamera(camera ?? fitCamera(situation.view, situation.maxBounds, size), size);
  // Every place, at any zoom.
  const points = scene.points.map((point) => ({ ...point, fromZoom: 0 }));
  const drawn = drawSigns(
    { ...scene, points },
    { frame, speech: createSpeech("en"), measure: estimateText, room: NO_ROOM, taken: [] },
  );
  const signs = new DOMParser().parseFromString(
    `<svg xmlns="http://www.w3.org/2000/svg">${drawn}</svg>`,
    "image/svg+xml",
  );
  const places = situation.places.flatMap((place): PlaceByPainter[] => {
    const svg = centreOf(signs, place.id);
    if (svg === null) return [];
    const [lng, lat] = place.position;
    const { x, y } = map.project([lng, lat]);
    return [
      {
        place: place.id,
        svg,
        maplibre: [x, y],
        dots: toPixel(frameMatrix(frame), toMercator(place.position), size),
        overlay: centreOf(container, place.id),
      },
    ];
  });
  adapter.destroy();
  return places;
}

/** The application's own map in a container of this size, with all that it needs to show the cover. */
async function prepareMap(
  situation: Situation,
  camera: Camera | null,
  size: { width: number; height: number },
) {
  const container = document.createElement("div");
  Object.assign(container.style, { width: `${size.width}px`, height: `${size.height}px` });
  document.body.replaceChildren(container);
  const at = situation.cover;
  const scene = deriveScene(createSceneContext(situation), at);
  const started = await startMap({
    container,
    palette: PALETTES.light,
    hostCountry: situation.hostCountry,
    view: situation.view,
    maxBounds: situation.maxBounds,
    camera,
    scene,
    language: "en",
    dots: {
      plan: () => planDots(situation, 100),
      epoch: situation.period.start,
      anchor: frameOf(situation.view).centre,
    },
    at,
    taken: [],
  });
  return { ...started, container, scene };
}

/** The middle of a place's circle; null where there is none. */
function centreOf(drawing: ParentNode, id: string): Pixel | null {
  const circle = drawing.querySelector(`circle[data-pick="place:${id}"]`);
  return circle && [Number(circle.getAttribute("cx")), Number(circle.getAttribute("cy"))];
}

/** Starts the application's own map and takes hold of MapLibre's, which the adapter keeps to itself. */
async function startMap(
  options: Omit<ConstructorParameters<typeof MapAdapter>[0], "events">,
): Promise<{ map: MapLibreMap; adapter: MapAdapter }> {
  const held: { map?: MapLibreMap } = {};
  const { getCanvasContainer } = MapLibreMap.prototype;
  MapLibreMap.prototype.getCanvasContainer = function () {
    held.map = this;
    return getCanvasContainer.call(this);
  };
  const adapter = await new Promise<MapAdapter>((resolve) => {
    const ignore = (): void => undefined;
    const made: MapAdapter = new MapAdapter({
      ...options,
      events: {
        onReady: () => resolve(made),
        onLost: ignore,
        onPick: ignore,
        onHover: ignore,
        onDots: ignore,
        onMove: ignore,
      },
    });
  });
  MapLibreMap.prototype.getCanvasContainer = getCanvasContainer;
  if (held.map === undefined) throw new Error("the adapter made no MapLibre map");
  return { map: held.map, adapter };
}

function toPixel(
  matrix: ArrayLike<number>,
  [x, y]: readonly [number, number],
  { width, height }: { width: number; height: number },
): Pixel {
  const row = (index: number): number =>
    (matrix[index] ?? 0) * x + (matrix[4 + index] ?? 0) * y + (matrix[12 + index] ?? 0);
  return [((row(0) / row(3) + 1) / 2) * width, ((1 - row(1) / row(3)) / 2) * height];
}
