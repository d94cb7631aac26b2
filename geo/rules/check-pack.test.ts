import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { formatProblem } from "../../src/domain/problem.ts";
import { loadBase, loadPack } from "../load.ts";
import { breakPack, tinyPack } from "./broken.fixture.ts";
import { checkPack } from "./check-pack.ts";

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

it("finds nothing wrong with the packs in the repository", () => {
  const pack = loadPack(folder("../nagorno-karabakh-2023"));
  expect(checkPack(pack, loadBase(folder("../base"))).map(formatProblem)).toEqual([]);
  expect(checkPack(tinyPack).map(formatProblem)).toEqual([]);
});

it("tells everything that is wrong at once, by file and line", () => {
  const files = breakPack([
    { file: "situation.json", from: `"cover": "2014-03-05T`, to: `"cover": "2014-03-08T` },
    { file: "claims.csv", from: "1900,2100", to: "1900,1800" },
    { file: "claims.csv", from: "00-03:30,420,", to: "00-03:30,1251," },
    { file: "events.csv", from: ",quill-haven,", to: ",quillhaven," },
  ]);
  expect(checkPack(files).map(formatProblem)).toEqual([
    "claims.csv:3 headline-never-falls: got 1250, expected at least 1251, as arrivals-first in line 2 says",
    "claims.csv:5 range-ordered: got 1900 to 1800, expected value_max > value",
    `events.csv:2 known-place: got "quillhaven", expected an id in places.geojson or areas.geojson`,
    "situation.json:10 cover-in-period: got 2014-03-08T20:00-03:30, expected from 2014-03-03T12:00-03:30 to 2014-03-07T00:00-03:30",
  ]);
});

it("tells what cannot be read before it looks at what it means", () => {
  const files = breakPack([
    { file: "claims.csv", from: ",420,", to: ",about 420," },
    { file: "claims.csv", from: "1900,2100", to: "1900,1800" },
    { file: "places.geojson", from: `"rank": 4`, to: `"rank": 9` },
  ]);
  expect(checkPack(files).map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
    "claims.csv:2 number",
    "places.geojson:13 shape",
  ]);
});
