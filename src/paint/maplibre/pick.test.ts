import { expect, it } from "vitest";
import { readPick } from "./pick.ts";

it("reads what a label or a sign stands for", () => {
  expect(readPick("labels", { id: "gate", selects: "place:gate" })).toEqual({
    kind: "place",
    id: "gate",
  });
  // A gathering's label stands for its area.
  expect(readPick("labels", { id: "hall", selects: "area:north" })).toEqual({
    kind: "area",
    id: "north",
  });
  expect(readPick("points", { selects: "place:a:b" })).toEqual({ kind: "place", id: "a:b" });
});

it("reads areas and lines by their own ids", () => {
  expect(readPick("areas", { id: "north" })).toEqual({ kind: "area", id: "north" });
  expect(readPick("lines", { id: "pass" })).toEqual({ kind: "route", id: "pass" });
});

it.each([
  ["labels", { id: "country-QN-0" }],
  ["rivers", { id: "rill" }],
  ["areas", {}],
  ["areas", { id: 7 }],
  ["labels", { selects: "nonsense:x" }],
  ["labels", { selects: "__proto__:x" }],
])("answers nothing for what only decorates: %s %j", (source, properties) => {
  expect(readPick(source, properties)).toBeNull();
});
