import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { PACK_FILES } from "../src/domain/parse-situation.ts";
import { readEditions, readStanding } from "./editions.ts";

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** The made-up pack in `dir`, as this version of it. */
function writePack(dir: string, version: string): void {
  mkdirSync(dir, { recursive: true });
  for (const name of PACK_FILES) cpSync(join("e2e/fixtures/tiny-pack", name), join(dir, name));
  const head = join(dir, "situation.json");
  const text = readFileSync(head, "utf8");
  writeFileSync(head, text.replace(`"version": "1"`, `"version": "${version}"`));
}

/** A folder with the made-up pack as this version of it, and a list of these versions. */
function makePack(version: string, listed: readonly string[]): string {
  const dir = mkdtempSync(join(tmpdir(), "pack-"));
  made.push(dir);
  writePack(dir, version);
  const list = listed.map((one) => ({
    version: one,
    asOf: `2014-04-0${one}`,
    changed: { en: "Corrected." },
  }));
  writeFileSync(join(dir, "versions.json"), JSON.stringify(list, null, 2));
  return dir;
}

it("finds which version a folder holds: the pack's own, and an earlier one of it", () => {
  const pack = makePack("2", ["1", "2"]);
  const earlier = join(pack, "versions/1");
  writePack(earlier, "1");
  expect(readStanding(pack)).toEqual({ version: "2", asOf: "2014-04-02", newest: null });
  expect(readStanding(earlier)).toEqual({ version: "1", asOf: "2014-04-01", newest: "2" });
  expect(readEditions(pack).map(({ version, situation }) => [version, situation.version])).toEqual([
    ["1", "1"],
    ["2", "2"],
  ]);
});

it("refuses a pack whose version is not the last one of its list, so that it is not built as an earlier one", () => {
  const pack = makePack("2", ["1"]);
  const told = `1 problems in ${pack}:\nversions.json:3 current-version: got "1", expected the version in situation.json, "2", as the last one`;
  expect(() => readStanding(pack)).toThrow(told);
  expect(() => readEditions(pack)).toThrow(told);
});

it("refuses a list with any other problem, for the pack and for each of its versions", () => {
  const skipped = makePack("3", ["1", "3"]);
  writePack(join(skipped, "versions/1"), "1");
  for (const dir of [skipped, join(skipped, "versions/1")])
    expect(() => readStanding(dir)).toThrow(
      `versions.json:10 version-order: got "3", expected "2"`,
    );
  const renamed = makePack("2", ["1", "2"]);
  writePack(join(renamed, "versions/1"), "4");
  for (const dir of [renamed, join(renamed, "versions/1")])
    expect(() => readStanding(dir)).toThrow(`versions/1/situation.json:3 folder-version: got "4"`);
  const unlisted = makePack("1", ["1"]);
  writeFileSync(join(unlisted, "versions.json"), "[");
  expect(() => readStanding(unlisted)).toThrow("versions.json:1 json: ");
});

it("takes a folder that only lies in one of that name for a pack of its own", () => {
  const folder = mkdtempSync(join(tmpdir(), "pack-"));
  made.push(folder);
  const pack = join(folder, "versions/island");
  writePack(pack, "1");
  expect(readStanding(pack)).toEqual({ version: "1", asOf: null, newest: null });
});
