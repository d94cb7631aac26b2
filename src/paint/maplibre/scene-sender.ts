import type { FeatureCollection } from "geojson";
import { fromMercator, type MercatorPoint } from "../../domain/mercator.ts";
import type { Scene } from "../../scene/scene.ts";

/** Sets a number on a feature of one of the map's sources. */
type SetState = (source: string, id: string, state: Readonly<Record<string, number>>) => void;

/** Brings a map's layers into step with a scene, and sends only what differs from what it has sent before. */
export class SceneSender {
  private readonly setState: SetState;
  private readonly sent = new Map<string, number>();

  constructor(setState: SetState) {
    this.setState = setState;
  }

  /** A map with a new style knows nothing: everything is to be sent again. */
  forget(): void {
    this.sent.clear();
  }

  /**
   * What changes from one instant to the next: tones to a hundredth and widths to a tenth of a pixel, as the drawn map has them. Each
   * makes the map draw anew. False when nothing differs.
   */
  sendTones({ areas, lines }: Scene): boolean {
    const tones = areas.map(({ id, tone }) => this.sendState("areas", id, "tone", tone, 100));
    const bands = lines.map(({ id, band }) => this.sendState("lines", id, "band", band, 10));
    return [...tones, ...bands].includes(true);
  }

  private sendState(
    source: string,
    id: string,
    name: string,
    exact: number,
    steps: number,
  ): boolean {
    const value = Math.round(exact * steps) / steps;
    const key = `${source} ${id} ${name}`;
    if (this.sent.get(key) === value) return false;
    this.sent.set(key, value);
    this.setState(source, id, { [name]: value });
    return true;
  }
}

/** The lines of a scene as MapLibre wants them (WGS84): they never change with time, only their feature state does. */
export function encodeLines({ lines }: Scene): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: lines.map(({ id, role, path }) => ({
      type: "Feature",
      properties: { id, role },
      geometry: { type: "LineString", coordinates: path.map(degrees) },
    })),
  };
}

function degrees(point: MercatorPoint): [lng: number, lat: number] {
  const [lng, lat] = fromMercator(point);
  return [lng, lat];
}
