import { expect, it } from "vitest";
import { nameSelection, parseSelection } from "./selection-name.ts";

it("names what is opened by its kind and its id, and reads it back, whatever the id holds", () => {
  expect(nameSelection({ kind: "place", id: "goris" })).toBe("place:goris");
  for (const id of ["goris", "a:b", ""])
    expect(parseSelection(nameSelection({ kind: "claim", id }))).toEqual({ kind: "claim", id });
});

it("finds nothing in what names nothing", () => {
  for (const name of ["", "place", "goris", "village:goris"])
    expect(parseSelection(name)).toBeNull();
});
