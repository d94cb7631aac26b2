import type { FeatureCollection } from "geojson";
import { expect, it } from "vitest";
import { FreshLabels } from "./fresh-labels.ts";

const labels: FeatureCollection = {
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { id: "gate", text: "The Gate" },
      geometry: { type: "Point", coordinates: [0, 0] },
    },
  ],
};

it("gives labels another text each time, the same to the eye, and leaves the given ones alone", () => {
  const fresh = new FreshLabels();
  const texts = [0, 1, 2].map(() => String(fresh.renew(labels).features[0]?.properties?.["text"]));
  expect(texts[0]).not.toBe(texts[1]);
  expect(texts[1]).not.toBe(texts[2]);
  expect(texts.map((text) => text.replaceAll("\u200B", ""))).toEqual(texts.map(() => "The Gate"));
  expect(labels.features[0]?.properties?.["text"]).toBe("The Gate");
});
