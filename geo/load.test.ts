import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { findBase, findLater, loadBase, loadPack, loadVersions } from "./load.ts";

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

it("finds the pack of an earlier version, however its folder is written", () => {
  const pack = makePack("versions/1");
  expect(findLater(join(pack, "versions/1"))).toBe(pack);
  expect(findLater(`${pack}/versions/1/`)).toBe(pack);
  expect(findLater(pack)).toBe(null);
});

it("reads every file without a byte order mark, and translations into whatever language", () => {
  const pack = makePack("base", "translations", "versions/1");
  const files = ["claims.csv", "translations/ar.json", "translations/ru.json"];
  const others = ["translations/notes.md", "base/roads.geojson", "versions/1/claims.csv"];
  for (const file of [...files, ...others, "versions.json"])
    writeFileSync(join(pack, file), `\uFEFF${file}`);
  expect(loadPack(pack)).toEqual(Object.fromEntries(files.map((file) => [file, file])));
  expect(loadBase(join(pack, "base"))).toEqual({ "roads.geojson": "base/roads.geojson" });
  expect(loadVersions(pack)).toEqual({
    list: "versions.json",
    folders: { "1": { "claims.csv": "versions/1/claims.csv" } },
  });
});

it("has of the made-up pack's own base map what no other situation lies on", () => {
  const base = loadBase(findBase("e2e/fixtures/tiny-pack", "geo/base"));
  expect(base["countries.geojson"]).toContain('"iso":"QN"');
  expect(base["countries.geojson"]).not.toContain('"iso":"AM"');
});
