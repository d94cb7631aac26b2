import { expect, it } from "vitest";
import { checkOwnBase } from "./check-own-base.ts";
import { loadBase, loadPack } from "./load.ts";

const files = loadPack("e2e/fixtures/tiny-pack");
const base = loadBase("e2e/fixtures/tiny-pack/base");

it("finds nothing wrong with the made-up pack's", () => {
  expect(checkOwnBase(files, base)).toEqual([]);
});

it("tells what one lacks that has only rivers so far", () => {
  const { "rivers.geojson": rivers = "" } = base;
  expect(checkOwnBase(files, { "rivers.geojson": rivers }).map(({ file }) => file)).toEqual([
    "base/borders.geojson",
    "base/coarse.geojson",
    "base/countries.geojson",
    "base/lakes.geojson",
    "base/roads.geojson",
  ]);
});

it("tells what lies beyond the pack's bounds", () => {
  const countries = base["countries.geojson"]?.replace("[[[", "[[[0,0],[") ?? "";
  expect(checkOwnBase(files, { ...base, "countries.geojson": countries })).toContainEqual(
    expect.objectContaining({ file: "base/countries.geojson", rule: "inside-work-area" }),
  );
});
