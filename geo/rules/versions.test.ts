import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { formatProblem } from "../../src/domain/problem.ts";
import type { PackFiles } from "../../src/domain/parse-situation.ts";
import { loadBase, loadPack, loadVersions, type VersionFiles } from "../load.ts";
import { breakPack, tinyPack } from "./broken.fixture.ts";
import { checkVersions } from "./versions.ts";

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const first = tinyPack;
const second = breakPack([
  { file: "situation.json", from: `"version": "1"`, to: `"version": "2"` },
]);
const list = [
  `[`,
  `{"version": "1", "asOf": "2014-04-01", "changed": {"en": "First."}},`,
  `{"version": "2", "asOf": "2014-04-02", "changed": {"en": "Corrected."}}`,
  `]`,
].join("\n");
const sound: VersionFiles = { list, folders: { "1": first } };

function tell(files: VersionFiles, pack: PackFiles = second): readonly string[] {
  return checkVersions(pack, files).map(formatProblem);
}

/** The problems of the sound list with one slip of the pen in it. */
function tellSlip(from: string, to: string): readonly string[] {
  const broken = list.replace(from, () => to);
  expect(broken).not.toBe(list);
  return tell({ ...sound, list: broken });
}

it("finds nothing wrong with the versions in the repository, nor with a pack that has had only one", () => {
  const pack = folder("../nagorno-karabakh-2023");
  const versions = loadVersions(pack);
  expect(Object.keys(versions.folders)).toEqual(["1", "2", "3", "4"]);
  const problems = checkVersions(loadPack(pack), versions, loadBase(folder("../base")));
  expect(problems.map(formatProblem)).toEqual([]);
  expect(tell(sound)).toEqual([]);
  expect(tell({ list: undefined, folders: {} }, tinyPack)).toEqual([]);
});

it("asks for the list where there are folders, and for JSON of its shape", () => {
  expect(tell({ ...sound, list: undefined })).toEqual([
    "versions.json:1 file: got nothing, expected a list of the versions in versions/",
  ]);
  expect(tellSlip(`"2014-04-02"`, `"2 April"`)).toEqual([
    `versions.json:3 shape: got "2 April", expected a date such as 2024-05-31 at 1.asOf`,
  ]);
  expect(tellSlip(`]`, ``)[0]).toMatch(/^versions\.json:\d json: /);
});

it("tells versions that are doubled, skipped, or not the pack's", () => {
  expect(tellSlip(`"version": "2"`, `"version": "1"`)).toEqual([
    `versions.json:3 version-order: got "1", expected "2"`,
    `versions.json:3 current-version: got "1", expected the version in situation.json, "2", as the last one`,
  ]);
  expect(tell(sound, first)).toEqual([
    `versions.json:3 current-version: got "2", expected the version in situation.json, "1", as the last one`,
  ]);
});

it("tells dates that run backwards, and lets two versions share a day", () => {
  expect(tellSlip("2014-04-02", "2014-03-31")).toEqual([
    `versions.json:3 version-dates: got "2014-03-31", expected "2014-04-01" or later`,
  ]);
  expect(tellSlip("2014-04-02", "2014-04-01")).toEqual([]);
});

it("tells an entry without its folder, and a folder without its entry", () => {
  expect(tell({ list, folders: {} })).toEqual([
    "versions.json:2 version-folder: got nothing, expected a folder versions/1 with the pack as it was",
  ]);
  expect(tell({ list, folders: { "1": first, "2": second } })).toEqual([
    `versions.json:1 version-folder: got "versions/2", expected a folder for each version of the list but the last, and no other`,
  ]);
});

it("checks the pack in a folder like any other, and that it is the version that the folder says", () => {
  expect(tell({ list, folders: { "1": second } })).toEqual([
    `versions/1/situation.json:3 folder-version: got "2", expected "1"`,
  ]);
  const { "claims.csv": _left, ...rest } = first;
  expect(tell({ list, folders: { "1": rest } })).toEqual([
    "versions/1/claims.csv:1 file: got nothing, expected a file of this name in the pack",
  ]);
});
