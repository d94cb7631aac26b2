import { existsSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { formatProblem, type Problem } from "../src/domain/problem.ts";
import { checkOwnBase } from "./check-own-base.ts";
import { FIRST_SHEET } from "./build/extent.ts";
import { findBase, loadBase, loadPack, loadVersions } from "./load.ts";
import { checkBase } from "./rules/check-base.ts";
import { checkPack } from "./rules/check-pack.ts";
import { checkVersions } from "./rules/versions.ts";

/**
 * `npm run check:geo`: every problem of the base map and of every pack on a line of its own; exit code 1 when there is any. With
 * `CORRIDOR_PACK` of that folder alone, wherever it lies.
 */
const top = join(dirname(fileURLToPath(import.meta.url)), "..");
const shared = join(top, "geo/base");

function listPacks(folder: string): readonly string[] {
  const path = join(top, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .map((name) => join(path, name))
    .filter((pack) => existsSync(join(pack, "situation.json")));
}

function checkAll(pack: string): readonly Problem[] {
  const files = loadPack(pack);
  const folder = findBase(pack, shared);
  const map = loadBase(folder);
  return [
    ...checkPack(files, map),
    ...checkVersions(files, loadVersions(pack), map),
    ...(folder === shared ? [] : checkOwnBase(files, map)),
  ];
}

const asked = process.env["CORRIDOR_PACK"];
const packs = asked ? [resolve(asked)] : ["geo", "e2e/fixtures"].flatMap(listPacks);
const checks: readonly (readonly [folder: string, problems: readonly Problem[]])[] = [
  ...(asked ? [] : [[shared, checkBase(loadBase(shared), FIRST_SHEET.extent)] as const]),
  ...packs.map((pack) => [pack, checkAll(pack)] as const),
];

let found = 0;
for (const [folder, problems] of checks) {
  const name = relative(process.cwd(), folder) || ".";
  for (const problem of problems) {
    console.log(formatProblem({ ...problem, file: `${name}/${problem.file}` }));
  }
  console.log(`${name}: ${problems.length === 0 ? "sound" : `${problems.length} problems`}`);
  found += problems.length;
}
process.exitCode = found === 0 ? 0 : 1;
