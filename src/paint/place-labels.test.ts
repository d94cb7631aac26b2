import { describe, expect, it } from "vitest";
import { toMercator } from "../domain/mercator.ts";
import { lngLat } from "../domain/units.ts";
import { frameOfBounds, frameOfCamera } from "../scene/frame.ts";
import type { Scene, SceneLabel } from "../scene/scene.ts";
import { CROWD_RING } from "../scene/sign-sizes.ts";
import { estimateText } from "./measure-text.ts";
import { NO_ROOM, placeLabels, type Placing } from "./place-labels.ts";
import { createSpeech } from "./say-label.ts";

const position = toMercator(lngLat(10, 10));
/** Just east of it: names begin there. */
const beside = toMercator(lngLat(10.2, 10));
const frame = frameOfBounds([8, 8, 12, 12], 600);

function label(id: string, over: Partial<SceneLabel> = {}): SceneLabel {
  return {
    id,
    role: "gathering",
    position,
    text: { kind: "words", words: { en: "Twelve" } },
    detail: null,
    priority: 1,
    fromZoom: 0,
    selects: null,
    ...over,
  };
}

const ROOMY: Placing = {
  frame,
  speech: createSpeech("en"),
  measure: estimateText,
  room: NO_ROOM,
  taken: [],
};
const place = (scene: Pick<Scene, "labels" | "crowds" | "points">): readonly string[] =>
  placeLabels(scene, ROOMY).map((placed) => `${placed.label.id} ${placed.anchor}`);

it("writes capitals as the language has them", () => {
  const words = { en: "Armenia", az: "Ermənistan" };
  const labels = [label("a", { role: "country", text: { kind: "words", words } })];
  const written = ["en", "az"].map((language) =>
    placeLabels(
      { labels, crowds: [], points: [] },
      { ...ROOMY, speech: createSpeech(language) },
    ).flatMap(({ text }) => text),
  );
  expect(written).toEqual([["ARMENIA"], ["ERMƏNİSTAN"]]);
});

describe("names", () => {
  it("stand east of their point where there is room", () => {
    expect(place({ labels: [label("a")], crowds: [], points: [] })).toEqual(["a left"]);
  });

  it("give way to another's crowd, and stand upon their own", () => {
    const crowd = { position: beside, radius: 8 / frame.scale, selects: null };
    const labels = [label("a")];
    expect(place({ labels, crowds: [{ ...crowd, id: "b" }], points: [] })).toEqual(["a right"]);
    expect(place({ labels, crowds: [{ ...crowd, id: "a" }], points: [] })).toEqual(["a left"]);
    const wide = { id: "b", position, radius: 200 / frame.scale, selects: null };
    expect(place({ labels, crowds: [wide], points: [] })).toEqual([]);
  });

  it("of crowds keep a little away from other crowds, and the largest number may stand upon a town's mark", () => {
    // Three pixels short of where the name would begin.
    const near = { id: "b", position: [position[0] + 10 / frame.scale, position[1]] as const };
    const crowds = [{ ...near, radius: 1 / frame.scale, selects: null }];
    expect(place({ labels: [label("a")], crowds, points: [] })).toEqual(["a right"]);
    const mark = { id: "b", role: "settlement", rank: 2, state: null, fromZoom: 0 } as const;
    const south = toMercator(lngLat(10, 9.9));
    const crowd = label("a", { role: "crowd" });
    const points = [{ ...mark, position: south }];
    expect(place({ labels: [crowd], crowds: [], points })).toEqual(["a top"]);
  });

  it("of the largest crowd stand beneath it, aside where another's dots are", () => {
    const label_ = label("a", { role: "crowd" });
    const south = toMercator(lngLat(10.02, 9.9));
    const crowds = [{ id: "b", position: south, radius: 4 / frame.scale, selects: null }];
    expect(place({ labels: [label_], crowds: [], points: [] })).toEqual(["a top"]);
    expect(place({ labels: [label_], crowds, points: [] })).toEqual(["a top-right"]);
  });

  it("of the largest crowd stand beside or above it where beneath it there is no room, and are never cut short", () => {
    const detail = { en: "place not reported" };
    const scene = { labels: [label("a", { role: "crowd", detail })], crowds: [], points: [] };
    const [x, y] = frame.project(position);
    const taken = (left: number, top: number, right: number, bottom: number) => ({
      ...ROOMY,
      taken: [{ left: x + left, top: y + top, right: x + right, bottom: y + bottom }],
    });
    const placed = (placing: Placing) =>
      placeLabels(scene, placing).map((one) => [one.anchor, one.detail.length > 0]);
    expect(placed(ROOMY)).toEqual([["top", true]]);
    expect(placed(taken(-300, 22, 300, 300))).toEqual([["right", true]]);
    expect(placed(taken(-300, 4, 300, 300))).toEqual([["bottom", true]]);
    expect(placed(taken(-300, -30, 300, 300))).toEqual([]);
  });

  it("of the largest crowd stand beneath it whatever way the map is turned", () => {
    const crowd = {
      id: "a",
      position,
      radius: 0.001,
      selects: { kind: "place", id: "a" },
    } as const;
    for (const bearing of [0, 40, 180]) {
      const turned = frameOfCamera({ centre: lngLat(10, 10), zoom: 8, bearing }, frame);
      const scene = { labels: [label("a", { role: "crowd" })], crowds: [crowd], points: [] };
      const [placed] = placeLabels(scene, { ...ROOMY, frame: turned });
      const [x = 0, y = 0] = placed?.point ?? [];
      expect(x, `${bearing} degrees`).toBeCloseTo(turned.width / 2, 6);
      const beneath = y - turned.height / 2 - 0.001 * turned.scale;
      expect(beneath, `${bearing} degrees`).toBeGreaterThan(CROWD_RING.gap);
      expect(beneath, `${bearing} degrees`).toBeLessThan(10);
    }
  });

  it("give way to another's sign, but not to one that only shows closer up", () => {
    const sign = { role: "crossing", position: beside, rank: 1, state: null } as const;
    const labels = [label("a")];
    const at = (fromZoom: number) =>
      place({ labels, crowds: [], points: [{ ...sign, id: "gate", fromZoom }] });
    expect(at(0)).toEqual(["a right"]);
    expect(at(20)).toEqual(["a left"]);
  });

  it("go to the more important where only one of them has room", () => {
    const labels = [label("late", { priority: 9 }), label("first")];
    const fixed = labels.map((one) => ({ ...one, role: "country" }) as const);
    expect(place({ labels: fixed, crowds: [], points: [] })).toEqual(["first center"]);
  });

  it("of countries lie around their point, and end or begin at it near an edge of the map", () => {
    const at = (degreesEast: number) => {
      const country = { role: "country", position: toMercator(lngLat(degreesEast, 10)) } as const;
      return place({ labels: [label("a", country)], crowds: [], points: [] });
    };
    expect(at(10)).toEqual(["a center"]);
    expect(at(11.9)).toEqual(["a right"]);
    expect(at(8.1)).toEqual(["a left"]);
  });
});
