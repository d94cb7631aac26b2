import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { findBase, loadBase } from "./load.ts";

const made: string[] = [];

/** The folder of a pack with some folders in it. */
function makePack(...folders: string[]): string {
  const pack = mkdtempSync(join(tmpdir(), "pack-"));
  made.push(pack);
  for (const folder of folders) mkdirSync(join(pack, folder), { recursive: true });
  return pack;
}

afterEach(() => {
  for (const pack of made.splice(0)) rmSync(pack, { recursive: true });
});

it("finds the base map that all share, or the one that a pack brings", () => {
  expect(findBase(makePack(), "geo/base")).toBe("geo/base");
  const own = makePack("base");
  expect(findBase(own, "geo/base")).toBe(join(own, "base"));
});

it("finds for an earlier version the base map of its pack", () => {
  const own = makePack("base", "versions/1");
  expect(findBase(join(own, "versions/1"), "geo/base")).toBe(join(own, "base"));
  const shared = makePack("versions/1");
  expect(findBase(join(shared, "versions/1"), "geo/base")).toBe("geo/base");
});

it("has of the made-up pack's own base map what no other situation lies on", () => {
  const base = loadBase(findBase("e2e/fixtures/tiny-pack", "geo/base"));
  expect(base["countries.geojson"]).toContain('"iso":"QN"');
  expect(base["countries.geojson"]).not.toContain('"iso":"AM"');
});
