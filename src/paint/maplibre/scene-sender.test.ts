import { describe, expect, it } from "vitest";
import { listPacks, readPack } from "../../flow/situation.fixture.ts";
import { createSceneContext, deriveScene } from "../../scene/derive-scene.ts";
import type { Scene } from "../../scene/scene.ts";
import { encodeLines, SceneSender } from "./scene-sender.ts";

const scene = (tone: number, band: number) =>
  ({ areas: [{ id: "north", tone }], lines: [{ id: "pass", band }] }) as unknown as Scene;

function listen() {
  const heard: unknown[] = [];
  const sender = new SceneSender((...state) => heard.push(state));
  return { heard, sender };
}

it("sends tones and widths as finely as the drawn map has them, and only what differs", () => {
  const { heard, sender } = listen();
  expect(sender.sendTones(scene(0.123, 4.56))).toBe(true);
  expect(heard).toEqual([
    ["areas", "north", { tone: 0.12 }],
    ["lines", "pass", { band: 4.6 }],
  ]);
  expect(sender.sendTones(scene(0.124, 4.6))).toBe(false);
  expect(heard).toHaveLength(2);
  expect(sender.sendTones(scene(0.126, 4.6))).toBe(true);
  expect(heard.slice(2)).toEqual([["areas", "north", { tone: 0.13 }]]);
});

it("sends everything again to a map that knows nothing", () => {
  const { heard, sender } = listen();
  sender.sendTones(scene(0.5, 2));
  sender.forget();
  expect(sender.sendTones(scene(0.5, 2))).toBe(true);
  expect(heard).toHaveLength(4);
});

describe.each(listPacks())("the lines of %s", (pack) => {
  const situation = readPack(pack);
  const context = createSceneContext(situation);

  it("are the pack's routes, in degrees, at every instant the same", () => {
    const { start, end } = situation.period;
    const lines = encodeLines(deriveScene(context, start));
    expect(encodeLines(deriveScene(context, end))).toEqual(lines);
    const known = new Set(situation.routes.map(({ id }) => id));
    for (const { properties, geometry } of lines.features) {
      expect(known).toContain(properties?.["id"]);
      if (geometry.type !== "LineString") throw new Error("not a line");
      for (const [lng = 999, lat = 999] of geometry.coordinates) {
        expect(Math.abs(lng)).toBeLessThanOrEqual(180);
        expect(Math.abs(lat)).toBeLessThanOrEqual(90);
      }
    }
  });
});
