import {
  Map as MapLibreMap,
  setWorkerUrl,
  type LngLat,
  type MapMouseEvent,
  type StyleSpecification,
} from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { Instant } from "../../domain/units.ts";
import type { Palette } from "../../scene/palette.ts";
import type { FrameSize } from "../../scene/frame.ts";
import type { Scene } from "../../scene/scene.ts";
import type { Camera, Selection } from "../../state/view-state.ts";
import type { SurfaceDots } from "../dots-surface.ts";
import { fitCamera } from "../../scene/camera.ts";
import type { Box } from "../place-labels.ts";
import { readPick } from "../svg/read-pick.ts";
import { cameraOf, positionOf } from "./camera.ts";
import { FINE_MAP } from "./fine-map.ts";
import { Following } from "./following.ts";
import { Moves } from "./moves.ts";
import { pickAt } from "./pick.ts";
import { mapLocale } from "./map-locale.ts";
import { MapOverlay } from "./map-overlay.ts";
import { MAP_SETTINGS, silence } from "./map-settings.ts";
import type { MapOptions } from "./map-options.ts";
import { encodeLines, SceneSender } from "./scene-sender.ts";
import { buildStyle } from "./style.ts";

setWorkerUrl(workerUrl);

/** The one owner of the MapLibre map. Setters may be called at any time and return early when nothing changes. */
export class MapAdapter {
  readonly moves: Moves<LngLat>;
  private readonly map: MapLibreMap;
  private readonly options: MapOptions;
  private readonly overlay: MapOverlay;
  private scene: Scene;
  private palette: Palette;
  private camera: Camera | null;
  private jumping = false;
  private shown = false;
  /** Whose contexts are lost. */
  private readonly lost = new Set<"map" | "dots">();
  private readonly following: Following;
  private readonly sender: SceneSender;
  private readonly resizes: ResizeObserver;

  /** Throws when the browser offers no WebGL2. */
  constructor(options: MapOptions) {
    const { container, palette, maxBounds, camera, events } = options;
    this.options = options;
    this.scene = options.scene;
    this.palette = palette;
    this.camera = camera;
    this.map = new MapLibreMap({
      container,
      style: this.style(),
      maxBounds: [...maxBounds],
      ...MAP_SETTINGS,
      cooperativeGestures: options.gestureHints !== undefined,
      locale: mapLocale(options.gestureHints),
      ...positionOf(camera ?? this.fittedCamera()),
    });
    this.moves = new Moves(this.map);
    silence(this.map.getCanvas());
    // After the map, so that where contexts are few this is the one to be missed.
    this.overlay = new MapOverlay(options, {
      onLost: () => this.lose("dots"),
      onRestored: () => this.regain("dots"),
      onDots: events.onDots,
    });
    this.map.getCanvasContainer().append(this.overlay.element);
    this.sender = new SceneSender((source, id, state) =>
      this.map.setFeatureState({ source, id }, state),
    );
    this.following = new Following(this.map, () => this.sendTones());
    this.map.on("style.load", () => {
      // A style that is new or has come back with its context knows no tones.
      this.sender.forget();
      this.sendTones();
    });
    // In the frame that the map has just drawn, so that neither is seen without the other.
    this.map.on("render", () => this.follow());
    this.tellWhenShown();
    this.map.on("webglcontextlost", () => this.lose("map"));
    this.map.on("webglcontextrestored", () => {
      // It comes back in the colours in which it was lost.
      this.restyle();
      this.regain("map");
    });
    this.map.on("moveend", (event) => {
      const byHand = "originalEvent" in event && event.originalEvent !== undefined;
      if (!this.jumping && (byHand || "asked" in event)) this.reportCamera();
    });
    this.map.on("click", (event) => events.onPick(this.pick(event)));
    this.map.on("mousemove", (event) => this.hover(event));
    // What is moved away from under a pointer at rest, or was only touched, is no longer pointed at.
    for (const gone of ["mouseout", "movestart"] as const)
      this.map.on(gone, () => events.onHover(null, [0, 0]));
    this.resizes = new ResizeObserver(() => this.resize());
    this.resizes.observe(container);
  }

  /** Shows another instant: the dots alone, at once. Milliseconds UTC. */
  setInstant(at: Instant): void {
    this.overlay.setInstant(at);
  }

  /** Shows another scene: signs and names at once, the ground's tones with its next frames. */
  setScene(scene: Scene): void {
    if (scene === this.scene) return;
    this.scene = scene;
    this.overlay.setScene(scene);
    // Until all is there the map follows no time: one that plays would never come to rest.
    if (this.shown) this.following.follow();
  }

  /** What covers the map: no name is set beneath it. */
  setTaken(taken: readonly Box[]): void {
    this.overlay.setTaken(taken);
  }

  setDots(dots: SurfaceDots): void {
    this.overlay.setDots(dots);
  }

  setPalette(palette: Palette): void {
    if (palette === this.palette) return;
    this.palette = palette;
    this.overlay.setPalette(palette);
    this.restyle();
  }

  private restyle(): void {
    this.map.setStyle(this.style(), { diff: false });
  }

  private style(): StyleSpecification {
    const { palette, options } = this;
    const lines = encodeLines(this.scene);
    return buildStyle({ palette, base: FINE_MAP, lines, hostCountry: options.hostCountry });
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
    this.overlay.destroy();
    this.map.remove();
  }

  /** Tells once that all is drawn. */
  private tellWhenShown(): void {
    this.shown = false;
    this.map.once("idle", () => {
      if (this.lost.size > 0) return;
      this.shown = true;
      this.follow();
      this.following.follow();
      this.options.events.onReady();
    });
  }

  private lose(whose: "map" | "dots"): void {
    this.lost.add(whose);
    this.shown = false;
    this.overlay.rest();
    // It would wait for a drawing that never comes.
    this.following.stop();
    this.options.events.onLost();
  }

  private regain(whose: "map" | "dots"): void {
    this.lost.delete(whose);
    if (this.lost.size > 0) return;
    this.tellWhenShown();
    this.map.triggerRepaint();
  }

  /** Brings what lies over the map to where the map looks now. */
  private follow(): void {
    if (this.shown) this.overlay.follow(cameraOf(this.map), this.size);
  }

  private sendTones(): boolean {
    // A new style takes a moment until it has its sources.
    return this.map.getSource("lines") !== undefined && this.sender.sendTones(this.scene);
  }

  private resize(): void {
    this.map.resize();
    // What the reader has set it moving to is the camera once it is there.
    if (this.camera === null && !this.map.isMoving()) this.jumpTo(null);
    // The canvas is empty now, and this frame's callbacks have run.
    if (this.shown) this.map.redraw();
  }

  /** The same camera as the drawn map's, so that one gives way to the other without a jump. */
  private fittedCamera(): Camera {
    const { view, maxBounds } = this.options;
    return fitCamera(view, maxBounds, this.size);
  }

  private get size(): FrameSize {
    const { clientWidth: width, clientHeight: height } = this.options.container;
    return { width, height };
  }

  private reportCamera(): void {
    this.camera = cameraOf(this.map);
    this.options.events.onMove(this.camera);
  }

  private hover(event: MapMouseEvent): void {
    const selection = this.pick(event);
    this.map.getCanvas().style.cursor = selection === null ? "" : "pointer";
    this.options.events.onHover(selection, [event.point.x, event.point.y]);
  }

  /** Signs and names answer before the ground beneath them. */
  private pick({ point, originalEvent }: MapMouseEvent): Selection | null {
    const { clientX, clientY } = originalEvent;
    return readPick(this.overlay.markAt(clientX, clientY)) ?? pickAt(this.map, point);
  }
}
