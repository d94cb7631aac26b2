import {
  Map as MapLibreMap,
  setWorkerUrl,
  type CustomLayerInterface,
  type GeoJSONSource,
  type LngLat,
  type MapMouseEvent,
} from "maplibre-gl";
import type { FeatureCollection } from "geojson";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { Instant } from "../../domain/units.ts";
import type { Palette } from "../../scene/palette.ts";
import { frameOfCamera } from "../../scene/frame.ts";
import { worldPixels } from "../../scene/projection.ts";
import type { Scene } from "../../scene/scene.ts";
import type { Camera } from "../../state/view-state.ts";
import { deriveDotColors } from "../dots-gl/dot-colors.ts";
import type { EncodedDots } from "../dots-gl/encode.ts";
import { LABEL_FONT_FAMILY } from "../label-font.ts";
import { createTextMeasure } from "../measure-text.ts";
import { NO_ROOM, type Box, type Placing } from "../place-labels.ts";
import { createSpeech, type Speech } from "../say-label.ts";
import { fitCamera } from "../../scene/camera.ts";
import { cameraOf, positionOf, sharpnessOf } from "./camera.ts";
import { createDotsLayer } from "./dots-layer.ts";
import { FINE_MAP } from "./fine-map.ts";
import { Following } from "./following.ts";
import { drawCrossingIcons } from "./icons.ts";
import { Moves } from "./moves.ts";
import { pickAt } from "./pick.ts";
import { SceneSender } from "./scene-sender.ts";
import { mapLocale } from "./map-locale.ts";
import { MAP_SETTINGS, silence } from "./map-settings.ts";
import type { MapOptions } from "./map-options.ts";
import { buildStyle, DOTS_BELOW } from "./style.ts";

setWorkerUrl(workerUrl);

const DOTS_LAYER = "dots";
const measure = createTextMeasure(LABEL_FONT_FAMILY);

/** The one owner of the MapLibre map. Setters may be called at any time and return early when nothing changes. */
export class MapAdapter {
  readonly moves: Moves<LngLat>;
  private readonly map: MapLibreMap;
  private readonly options: MapOptions;
  private readonly dotsLayer: ReturnType<typeof createDotsLayer>;
  private scene: Scene;
  private palette: Palette;
  private camera: Camera | null;
  private at: Instant;
  private jumping = false;
  private shown = false;
  private readonly following: Following;
  private readonly sender: SceneSender;
  private readonly speech: Speech;
  private taken: readonly Box[];
  private readonly resizes: ResizeObserver;

  /** Throws when the browser offers no WebGL2. */
  constructor(options: MapOptions) {
    const { container, palette, hostCountry, maxBounds, camera, events } = options;
    this.options = options;
    this.scene = options.scene;
    this.palette = palette;
    this.camera = camera;
    this.at = options.at;
    this.speech = createSpeech(options.language);
    this.taken = options.taken;
    this.map = new MapLibreMap({
      container,
      style: buildStyle({ palette, base: FINE_MAP, hostCountry }),
      maxBounds: [...maxBounds],
      ...MAP_SETTINGS,
      cooperativeGestures: options.gestureHints !== undefined,
      locale: mapLocale(options.gestureHints),
      ...positionOf(camera ?? this.fittedCamera()),
    });
    this.moves = new Moves(this.map);
    silence(this.map.getCanvas());
    const scale = (): number => worldPixels(this.map.getZoom());
    const pixelRatio = (): number => sharpnessOf(this.map.getCanvas());
    const view = { at: () => this.at, scale, pixelRatio };
    this.dotsLayer = createDotsLayer(DOTS_LAYER, options.dots, deriveDotColors(palette), view);
    this.sender = new SceneSender({
      setData: (id, data) => this.send(id, data),
      setState: (source, id, state) => this.map.setFeatureState({ source, id }, state),
    });
    this.following = new Following(this.map, {
      isReady: () => this.shown && this.filled,
      sendAll: () => this.sender.sendMoment(this.scene, this.placing()),
      sendTones: () => this.sender.sendTones(this.scene),
    });
    this.map.on("style.load", () => this.fillStyle());
    this.map.on("move", () => {
      if (!this.following.isDrawing) this.placeNames();
    });
    this.tellWhenShown();
    this.map.on("webglcontextlost", () => events.onLost());
    this.map.on("webglcontextrestored", () => {
      // It comes back in the colours in which it was lost.
      this.restyle();
      this.tellWhenShown();
    });
    this.map.on("moveend", (event) => {
      const byHand = "originalEvent" in event && event.originalEvent !== undefined;
      if (!this.jumping && (byHand || "asked" in event)) this.reportCamera();
    });
    this.map.on("click", (event) => events.onPick(pickAt(this.map, event.point)));
    this.map.on("mousemove", (event) => this.hover(event));
    // What is moved away from under a pointer at rest, or was only touched, is no longer pointed at.
    for (const gone of ["mouseout", "movestart"] as const)
      this.map.on(gone, () => events.onHover(null, [0, 0]));
    this.resizes = new ResizeObserver(() => this.resize());
    this.resizes.observe(container);
  }

  /** Shows another instant: one uniform and one repaint. Milliseconds UTC; `running` as for `setScene`. */
  setInstant(at: Instant, running: boolean): void {
    if (at === this.at) return;
    this.at = at;
    if (this.shown && (running || !this.following.holdBack())) this.map.triggerRepaint();
  }

  /** Shows another scene; labels and signs are sent only when they differ. `running`: time runs, and no hand moves it. */
  setScene(scene: Scene, running: boolean): void {
    if (scene === this.scene) return;
    this.scene = scene;
    if (running) this.following.followTime();
    else if (!this.following.holdBack()) this.following.followHand();
  }

  /** What covers the map: no name is set beneath it. */
  setTaken(taken: readonly Box[]): void {
    if (taken === this.taken) return;
    this.taken = taken;
    this.placeNames();
  }

  setDots(dots: EncodedDots): void {
    this.dotsLayer.setDots(dots);
    this.map.triggerRepaint();
  }

  setPalette(palette: Palette): void {
    if (palette === this.palette) return;
    this.palette = palette;
    this.dotsLayer.setColors(deriveDotColors(palette));
    this.restyle();
  }

  private restyle(): void {
    const { palette, options } = this;
    const { hostCountry } = options;
    this.map.setStyle(buildStyle({ palette, base: FINE_MAP, hostCountry }), { diff: false });
  }

  /** Moves to a camera from outside (a link, back and forward); null shows the situation's own view. */
  setCamera(camera: Camera | null): void {
    if (camera !== this.camera) this.jumpTo(camera);
  }

  /** Shows the situation's own view, whatever is on its way elsewhere. */
  showWhole(): void {
    this.jumpTo(null);
  }

  private jumpTo(camera: Camera | null): void {
    // What still eases towards elsewhere ends here, which is no wish of the reader's.
    this.jumping = true;
    this.map.stop();
    this.jumping = false;
    this.camera = camera;
    this.map.jumpTo(positionOf(camera ?? this.fittedCamera()));
  }

  destroy(): void {
    this.following.stop();
    this.resizes.disconnect();
    this.map.remove();
  }

  /** Tells once that all is drawn. Until then the map does not follow the time: one that plays would never come to rest. */
  private tellWhenShown(): void {
    this.shown = false;
    this.map.once("idle", () => {
      this.shown = true;
      this.following.followTime();
      this.options.events.onReady();
    });
  }

  /** A style that is new or has come back with its context holds none of our data. */
  private fillStyle(): void {
    for (const [name, image] of drawCrossingIcons(this.palette, 2)) {
      if (!this.map.hasImage(name)) this.map.addImage(name, image, { pixelRatio: 2 });
    }
    if (!this.filled) this.map.addLayer(this.dotsLayer as CustomLayerInterface, DOTS_BELOW);
    this.sender.sendAll(this.scene, this.placing());
  }

  private get filled(): boolean {
    return this.map.getLayer(DOTS_LAYER) !== undefined;
  }

  private placeNames(): void {
    if (this.filled) this.sender.sendLabels(this.scene, this.placing());
  }

  private placing(): Placing {
    const { clientWidth: width, clientHeight: height } = this.options.container;
    const frame = frameOfCamera(cameraOf(this.map), { width, height });
    return { frame, speech: this.speech, measure, room: NO_ROOM, taken: this.taken };
  }

  private send(id: string, data: FeatureCollection): void {
    const source = this.map.getSource<GeoJSONSource>(id);
    if (source === undefined) throw new Error(`the map has no source ${id}`);
    // It rejects when the map goes away meanwhile; anything else the map's own error event tells.
    source.setData(data).catch(() => undefined);
  }

  private resize(): void {
    this.following.sharpen();
    // What the reader has set it moving to is the camera once it is there.
    if (this.camera === null && !this.map.isMoving()) this.jumpTo(null);
    // The canvas is empty now, and this frame's callbacks have run.
    if (this.shown) this.map.redraw();
  }

  /** The same camera as the drawn map's, so that one gives way to the other without a jump. */
  private fittedCamera(): Camera {
    const { container, view, maxBounds } = this.options;
    const { clientWidth: width, clientHeight: height } = container;
    return fitCamera(view, maxBounds, { width, height });
  }

  private reportCamera(): void {
    this.camera = cameraOf(this.map);
    this.options.events.onMove(this.camera);
  }

  private hover(event: MapMouseEvent): void {
    const selection = pickAt(this.map, event.point);
    this.map.getCanvas().style.cursor = selection === null ? "" : "pointer";
    this.options.events.onHover(selection, [event.point.x, event.point.y]);
  }
}
