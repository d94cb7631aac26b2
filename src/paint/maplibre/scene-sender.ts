import type { FeatureCollection } from "geojson";
import type { Scene } from "../../scene/scene.ts";
import { placeLabels, type Placing } from "../place-labels.ts";
import { encodeLabels, encodeLines, encodePoints } from "./scene-geojson.ts";

/** What the sender asks of the map that shows the scene. */
export interface SceneSink {
  readonly setData: (source: string, data: FeatureCollection) => void;
  readonly setState: (source: string, id: string, state: Readonly<Record<string, number>>) => void;
}

/** Brings a map's sources into step with a scene, and sends only what differs from what it has sent before. */
export class SceneSender {
  private readonly sink: SceneSink;
  private readonly sent = new Map<string, string>();

  constructor(sink: SceneSink) {
    this.sink = sink;
  }

  /** A map with a new style holds nothing: everything is sent again. */
  sendAll(scene: Scene, placing: Placing): void {
    this.sent.clear();
    this.sink.setData("lines", encodeLines(scene));
    this.sendMoment(scene, placing);
  }

  /** What changes from one instant to the next, and with it the names. */
  sendMoment(scene: Scene, placing: Placing): void {
    for (const { id, tone } of scene.areas) this.sink.setState("areas", id, { tone });
    for (const { id, band } of scene.lines) this.sink.setState("lines", id, { band });
    this.send("points", encodePoints(scene));
    this.sendLabels(scene, placing);
  }

  /** The names alone, when the map has moved. */
  sendLabels({ labels }: Scene, placing: Placing): void {
    this.send("labels", encodeLabels(placeLabels(labels, placing)));
  }

  private send(source: string, data: FeatureCollection): void {
    const text = JSON.stringify(data);
    if (this.sent.get(source) === text) return;
    this.sent.set(source, text);
    this.sink.setData(source, data);
  }
}
