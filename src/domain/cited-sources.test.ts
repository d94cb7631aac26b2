import { expect, it } from "vitest";
import { countCitedSources } from "./cited-sources.ts";

type Cited = Parameters<typeof countCitedSources>[0];
const citing = (...sources: readonly string[]) => sources.map((source) => ({ source }));
const situation = (claims: readonly string[], events: readonly string[]) =>
  ({ claims: citing(...claims), events: citing(...events) }) as unknown as Cited;

it("counts a source once, however many claims and events it supplies", () => {
  expect(countCitedSources(situation(["a", "b", "a"], ["b", "c"]))).toBe(3);
});

it("counts nothing where nothing is claimed", () => {
  expect(countCitedSources(situation([], []))).toBe(0);
});
