import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { formatProblem } from "../../src/domain/problem.ts";
import { loadPack } from "../load.ts";
import { checkPack } from "./check-pack.ts";

const folder = new URL("../nagorno-karabakh-2023/", import.meta.url);
const pack = loadPack(fileURLToPath(folder));
const cut = readFileSync(new URL("areas-coarse.geojson", folder), "utf8");
const check = (text: string): readonly string[] =>
  checkPack({ ...pack, "areas-coarse.geojson": text }).map(formatProblem);

it("finds nothing wrong with the pack's coarse cut, nor with a pack that has none", () => {
  expect(check(cut)).toEqual([]);
  const { "areas-coarse.geojson": _cut, ...without } = pack;
  expect(checkPack(without)).toEqual([]);
});

it.each([
  [":2 coarse-areas: ", `"id":"nagorno-karabakh"`, `"id":"nagorno"`],
  [":2 coarse-areas: ", `"kind":"region"`, `"kind":"corridor"`],
  [":3 coarse-areas: ", `"id":"lachin-corridor"`, `"id":"nagorno-karabakh"`],
  [":1 coarse-areas: ", /^.*"id":"yerevan".*$/m, ""],
  [":2 shape: ", `"Polygon"`, `"Point"`],
  [":1 json: ", "{", ""],
])("tells what is wrong: %s %s", (expected, from, to) => {
  const broken = cut.replace(from, to).replace(/,\n\n\]/, "\n]");
  expect(broken).not.toBe(cut);
  expect(check(broken)[0]).toContain(expected);
});
