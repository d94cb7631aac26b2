import { expect, it } from "vitest";
import { parseOptions, PARTS } from "./options.ts";

it("measures everything five times when nothing is said", () => {
  const { runs, parts } = parseOptions([]);
  expect(runs).toBe(5);
  expect([...parts]).toEqual([...PARTS]);
});

it("takes fewer runs and some parts", () => {
  const { runs, parts } = parseOptions(["--runs", "1", "--only", "load,heap"]);
  expect(runs).toBe(1);
  expect([...parts]).toEqual(["load", "heap"]);
});

it.each([[["--runs", "0"]], [["--runs"]], [["--only", "everything"]], [["--fast", "1"]]])(
  "refuses %j instead of measuring something else",
  (args) => {
    expect(() => parseOptions(args)).toThrow();
  },
);
