import {
  LngLatBounds,
  Map as MapLibreMap,
  ScaleControl,
  setWorkerUrl,
  type CustomLayerInterface,
  type GeoJSONSource,
  type MapMouseEvent,
} from "maplibre-gl";
import type { FeatureCollection } from "geojson";
import "./maplibre.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { Bounds } from "../../domain/situation.ts";
import { lngLat, type Instant } from "../../domain/units.ts";
import type { Palette } from "../../scene/palette.ts";
import { worldPixels } from "../../scene/projection.ts";
import type { Scene } from "../../scene/scene.ts";
import type { Camera, Selection } from "../../state/view-state.ts";
import { deriveDotColors } from "../dots-gl/dot-colors.ts";
import type { EncodedDots } from "../dots-gl/encode.ts";
import { paddingOf, positionOf, ZOOMS } from "./camera.ts";
import { createDotsLayer } from "./dots-layer.ts";
import { FINE_MAP } from "./fine-map.ts";
import { drawCrossingIcons } from "./icons.ts";
import { readPick } from "./pick.ts";
import { encodeLabels, encodeLines, encodePoints } from "./scene-geojson.ts";
import { buildStyle, DOTS_BELOW, PICKABLE_LAYERS } from "./style.ts";

setWorkerUrl(workerUrl);

/** What the map tells the page. */
export interface MapEvents {
  readonly onReady: () => void;
  readonly onLost: () => void;
  readonly onPick: (selection: Selection | null) => void;
  /** Position in CSS pixels from the map's top left corner. */
  readonly onHover: (
    selection: Selection | null,
    position: readonly [x: number, y: number],
  ) => void;
  /** The reader, not the page, has moved the map. */
  readonly onMove: (camera: Camera) => void;
}

export interface MapOptions {
  readonly container: HTMLElement;
  readonly palette: Palette;
  readonly hostCountry: string;
  readonly view: Bounds;
  readonly maxBounds: Bounds;
  readonly camera: Camera | null;
  readonly scene: Scene;
  readonly dots: EncodedDots;
  readonly at: Instant;
  readonly labels: { readonly canvas: string; readonly language: string };
  readonly events: MapEvents;
}

const DOTS_LAYER = "dots";
/** Marks a move that the reader asked for by a button. */
const ASKED = { asked: true };

/** The one owner of the MapLibre map. Setters may be called at any time and return early when nothing changes. */
export class MapAdapter {
  private readonly map: MapLibreMap;
  private readonly options: MapOptions;
  private readonly dotsLayer: ReturnType<typeof createDotsLayer>;
  private scene: Scene;
  private palette: Palette;
  private camera: Camera | null;
  private at: Instant;
  private placing = false;
  private drawnLabels = "";
  private drawnPoints = "";
  private readonly resizes: ResizeObserver;

  /** Throws when the browser offers no WebGL2. */
  constructor(options: MapOptions) {
    const { container, palette, hostCountry, view, maxBounds, camera, labels, events } = options;
    this.options = options;
    this.scene = options.scene;
    this.palette = palette;
    this.camera = camera;
    this.at = options.at;
    this.map = new MapLibreMap({
      container,
      style: buildStyle({ palette, base: FINE_MAP, hostCountry }),
      maxBounds: [...maxBounds],
      minZoom: ZOOMS.least,
      maxZoom: ZOOMS.most,
      maxPitch: 0,
      pitchWithRotate: false,
      attributionControl: false,
      fadeDuration: 0,
      renderWorldCopies: false,
      trackResize: false,
      canvasContextAttributes: { antialias: true },
      locale: { "Map.Title": labels.canvas },
      ...(camera === null
        ? { bounds: [...view], fitBoundsOptions: { padding: paddingOf(container) } }
        : positionOf(camera)),
    });
    this.map.addControl(new ScaleControl({ maxWidth: 110, unit: "metric" }), "bottom-right");
    this.map.getCanvas().lang = labels.language;
    this.dotsLayer = createDotsLayer(DOTS_LAYER, options.dots, deriveDotColors(palette), {
      at: () => this.at,
      scale: () => worldPixels(this.map.getZoom()),
      pixelRatio: () => this.map.getPixelRatio(),
    });
    this.map.on("style.load", () => this.fillStyle());
    // MapLibre would keep a label on the side where it was, and the same instant would look one way forwards and another backwards.
    this.map.on("render", () => (this.map.style.placement.variableOffsets = {}));
    this.map.once("idle", () => events.onReady());
    this.map.on("webglcontextlost", () => events.onLost());
    this.map.on("webglcontextrestored", () => this.map.once("idle", () => events.onReady()));
    this.map.on("moveend", (event) => {
      const byHand = "originalEvent" in event && event.originalEvent !== undefined;
      if (!this.placing && (byHand || "asked" in event)) this.reportCamera();
    });
    this.map.on("click", (event) => events.onPick(this.pick(event)));
    this.map.on("mousemove", (event) => this.hover(event));
    this.map.on("mouseout", () => events.onHover(null, [0, 0]));
    this.resizes = new ResizeObserver(() => this.resize());
    this.resizes.observe(container);
  }

  /** Shows another instant: one uniform and one repaint. Milliseconds UTC. */
  setInstant(at: Instant): void {
    if (at === this.at) return;
    this.at = at;
    this.map.triggerRepaint();
  }

  /** Shows another scene; labels and signs are sent only when they differ. */
  setScene(scene: Scene): void {
    if (scene === this.scene) return;
    this.scene = scene;
    if (this.map.getLayer(DOTS_LAYER) !== undefined) this.sendMoment();
  }

  setDots(dots: EncodedDots): void {
    this.dotsLayer.setDots(dots);
    this.map.triggerRepaint();
  }

  setPalette(palette: Palette): void {
    if (palette === this.palette) return;
    this.palette = palette;
    this.dotsLayer.setColors(deriveDotColors(palette));
    this.map.setStyle(
      buildStyle({ palette, base: FINE_MAP, hostCountry: this.options.hostCountry }),
      { diff: false },
    );
  }

  /** Moves to a camera from outside (a link, back and forward); null shows the situation's own view. */
  setCamera(camera: Camera | null): void {
    if (camera === this.camera) return;
    // What still eases towards elsewhere ends here, which is no wish of the reader's.
    this.placing = true;
    this.map.stop();
    this.placing = false;
    this.camera = camera;
    if (camera === null) this.fitView();
    else this.map.jumpTo(positionOf(camera));
  }

  zoomBy(steps: number): void {
    this.map.easeTo({ zoom: this.map.getZoom() + steps, duration: 200 }, ASKED);
  }

  turnNorthUp(): void {
    this.map.easeTo({ bearing: 0, duration: 200 }, ASKED);
  }

  destroy(): void {
    this.resizes.disconnect();
    this.map.remove();
  }

  /** A style that is new or has come back with its context holds none of our data. */
  private fillStyle(): void {
    for (const [name, image] of drawCrossingIcons(this.palette, 2)) {
      if (!this.map.hasImage(name)) this.map.addImage(name, image, { pixelRatio: 2 });
    }
    this.send("lines", encodeLines(this.scene));
    if (this.map.getLayer(DOTS_LAYER) === undefined) {
      this.map.addLayer(this.dotsLayer as CustomLayerInterface, DOTS_BELOW);
    }
    [this.drawnPoints, this.drawnLabels] = ["", ""];
    this.sendMoment();
  }

  private sendMoment(): void {
    const { areas, lines } = this.scene;
    for (const { id, tone } of areas) this.map.setFeatureState({ source: "areas", id }, { tone });
    for (const { id, band } of lines) this.map.setFeatureState({ source: "lines", id }, { band });
    const points = encodePoints(this.scene);
    const labels = encodeLabels(this.scene);
    const [pointsText, labelsText] = [JSON.stringify(points), JSON.stringify(labels)];
    if (pointsText !== this.drawnPoints) this.send("points", points);
    if (labelsText !== this.drawnLabels) this.send("labels", labels);
    [this.drawnPoints, this.drawnLabels] = [pointsText, labelsText];
  }

  private send(id: string, data: FeatureCollection): void {
    const source = this.map.getSource<GeoJSONSource>(id);
    if (source === undefined) throw new Error(`the map has no source ${id}`);
    // It rejects when the map goes away meanwhile; anything else the map's own error event tells.
    source.setData(data).catch(() => undefined);
  }

  private resize(): void {
    this.map.resize();
    if (this.camera === null) this.fitView();
  }

  private fitView(): void {
    this.map.fitBounds(new LngLatBounds([...this.options.view]), {
      padding: paddingOf(this.options.container),
      animate: false,
      bearing: 0,
    });
  }

  private reportCamera(): void {
    const { lng, lat } = this.map.getCenter();
    this.camera = {
      centre: lngLat(lng, lat),
      zoom: this.map.getZoom(),
      bearing: this.map.getBearing(),
    };
    this.options.events.onMove(this.camera);
  }

  private pick({ point }: MapMouseEvent): Selection | null {
    const layers = PICKABLE_LAYERS.filter((layer) => this.map.getLayer(layer) !== undefined);
    const [first] = this.map.queryRenderedFeatures(point, { layers });
    return first === undefined ? null : readPick(first.source, first.properties);
  }

  private hover(event: MapMouseEvent): void {
    const selection = this.pick(event);
    this.map.getCanvas().style.cursor = selection === null ? "" : "pointer";
    this.options.events.onHover(selection, [event.point.x, event.point.y]);
  }
}
