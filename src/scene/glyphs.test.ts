import { expect, it } from "vitest";
import { CROSSING_STATES } from "../domain/situation.ts";
import { CROSSING_GLYPHS } from "./glyphs.ts";

it("tells every state of a crossing by a shape of its own", () => {
  const shapes = [...CROSSING_STATES, "unknown" as const].map((state) =>
    JSON.stringify(CROSSING_GLYPHS[state]),
  );
  expect(new Set(shapes).size).toBe(shapes.length);
});
