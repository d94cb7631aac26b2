import { describe, expect, it } from "vitest";
import { toMercator } from "../../domain/mercator.ts";
import { lngLat } from "../../domain/units.ts";
import { listPacks, readPack } from "../../flow/situation.fixture.ts";
import { createSceneContext, deriveScene } from "../../scene/derive-scene.ts";
import { frameOfBounds } from "../../scene/frame.ts";
import { estimateText } from "../measure-text.ts";
import { NO_ROOM, placeLabels } from "../place-labels.ts";
import { createSpeech } from "../say-label.ts";
import { OFFSETS } from "./label-layers.ts";
import { readPick } from "./pick.ts";
import { CROWD, encodeLabels, encodeLines, encodePoints } from "./scene-geojson.ts";

describe.each(listPacks())("the sources of %s", (pack) => {
  const situation = readPack(pack);
  const scene = deriveScene(createSceneContext(situation), situation.cover);
  const points = encodePoints(scene);
  const frame = frameOfBounds(situation.view, 900);
  const placed = placeLabels(scene, {
    frame,
    speech: createSpeech("en"),
    measure: estimateText,
    room: NO_ROOM,
    taken: [],
  });
  const labels = encodeLabels(placed);

  it("stand where the pack has them", () => {
    for (const { geometry, properties } of points.features) {
      const place = situation.places.find(({ id }) => id === properties?.["id"]);
      if (geometry.type !== "Point" || place === undefined) throw new Error("not a place");
      const [lng = 0, lat = 0] = geometry.coordinates;
      expect(toMercator(lngLat(lng, lat))[0]).toBeCloseTo(toMercator(place.position)[0], 12);
      expect(lat).toBeCloseTo(place.position[1], 9);
    }
  });

  it("name something that exists wherever they can be picked", () => {
    const known = new Set(
      [...situation.places, ...situation.areas, ...situation.routes].map(({ id }) => id),
    );
    const sources = { lines: encodeLines(scene), points, labels };
    for (const [source, { features }] of Object.entries(sources)) {
      for (const { properties } of features) {
        const pick = readPick(source, properties ?? {});
        if (pick !== null) expect(known).toContain(pick.id);
        else expect(properties?.["role"]).toBe("country");
      }
    }
  });

  it("carry what the style reads", () => {
    for (const { properties } of labels.features) {
      expect(properties?.["text"]).toMatch(/\S/);
      expect(properties?.["anchor"]).toMatch(/^(center|(top|bottom)?-?(left|right)?)$/);
      const { anchor, offset } = properties ?? {};
      if (anchor === "center") expect(offset).toBe("0 0");
      else expect([...OFFSETS.keys()]).toContain(offset);
      // Absent rather than empty: the style asks whether there is one.
      if ("detail" in (properties ?? {})) expect(properties?.["detail"]).toMatch(/\S/);
    }
    for (const { properties } of points.features) {
      if (properties?.["role"] === CROWD) expect(properties["radius"]).toBeGreaterThan(0);
      else expect(properties?.["state"]).toMatch(/^[a-z]+$/);
    }
    expect(points.features.filter(({ properties }) => properties?.["role"] === CROWD)).toHaveLength(
      1,
    );
  });
});
