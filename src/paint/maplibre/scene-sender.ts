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
  private readonly sent = new Map<string, string | number>();
  private labels: Scene["labels"] = [];

  constructor(sink: SceneSink) {
    this.sink = sink;
  }

  /** A map with a new style holds nothing: everything is sent again. */
  sendAll(scene: Scene, placing: Placing): void {
    this.sent.clear();
    this.labels = [];
    this.sink.setData("lines", encodeLines(scene));
    this.sendMoment(scene, placing);
  }

  /** What changes from one instant to the next, and with it the names. */
  sendMoment(scene: Scene, placing: Placing): void {
    this.sendTones(scene);
    this.send("points", encodePoints(scene));
    this.sendLabels(scene, placing);
  }

  /** Tones and widths alone, which cost no frame of their own. What names then say of another instant is hidden until they are sent. */
  sendTones({ areas, lines, labels }: Scene): void {
    for (const { id, tone } of areas) this.sendState("areas", id, "tone", tone);
    for (const { id, band } of lines) this.sendState("lines", id, "band", band);
    const told = new Map(labels.map((label) => [label.id, tell(label)]));
    for (const label of this.labels)
      this.sendState("labels", label.id, "old", told.get(label.id) === tell(label) ? 0 : 1);
  }

  /** The names alone, when the map has moved. */
  sendLabels(scene: Scene, placing: Placing): void {
    this.labels = scene.labels;
    for (const { id } of scene.labels) this.sendState("labels", id, "old", 0);
    this.send("labels", encodeLabels(placeLabels(scene, placing)));
  }

  private sendState(source: string, id: string, name: string, value: number): void {
    const key = `${source} ${id} ${name}`;
    if (this.sent.get(key) === value) return;
    this.sent.set(key, value);
    this.sink.setState(source, id, { [name]: value });
  }

  private send(source: string, data: FeatureCollection): void {
    const text = JSON.stringify(data);
    if (this.sent.get(source) === text) return;
    this.sent.set(source, text);
    this.sink.setData(source, data);
  }
}

const tell = ({ text, detail }: Scene["labels"][number]): string => JSON.stringify([text, detail]);
