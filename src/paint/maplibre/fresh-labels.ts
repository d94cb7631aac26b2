import type { FeatureCollection } from "geojson";

/** Takes no room and shows nothing. */
const MARK = "\u200B";

/**
 * Makes labels strangers to those drawn before. MapLibre knows a label again by its text and would rather keep it on the side of its
 * point where it was, so that the same instant would look one way when reached forwards and another way backwards.
 */
export class FreshLabels {
  private marked = true;

  /** The same labels to the eye, with other texts than the last time. */
  renew({ features, ...collection }: FeatureCollection): FeatureCollection {
    this.marked = !this.marked;
    const mark = this.marked ? MARK : "";
    return {
      ...collection,
      features: features.map((one) => ({
        ...one,
        properties: { ...one.properties, text: `${one.properties?.["text"]}${mark}` },
      })),
    };
  }
}
