import { expect, it } from "vitest";
import { pickAt, readFeature } from "./pick.ts";

it("reads areas and lines by their own ids", () => {
  expect(readFeature("areas", { id: "north" })).toEqual({ kind: "area", id: "north" });
  expect(readFeature("lines", { id: "pass" })).toEqual({ kind: "route", id: "pass" });
});

it.each([
  ["rivers", { id: "rill" }],
  ["areas", {}],
  ["areas", { id: 7 }],
])("answers nothing for what only decorates: %s %j", (source, properties) => {
  expect(readFeature(source, properties)).toBeNull();
});

it("answers with the topmost, and asks a map that has no layers yet for none", () => {
  const asked: string[][] = [];
  const map = (layers: readonly string[]) => ({
    getLayer: (id: string) => (layers.includes(id) ? {} : undefined),
    queryRenderedFeatures: (_point: null, options: { layers: string[] }) => {
      asked.push(options.layers);
      return options.layers.map((id) => ({ source: "lines", properties: { id } }));
    },
  });
  expect(pickAt(map([]), null)).toBeNull();
  expect(pickAt(map(["sea", "routes", "corridor-hit"]), null)?.id).toBe("corridor-hit");
  expect(asked).toEqual([[], ["corridor-hit", "routes"]]);
});
