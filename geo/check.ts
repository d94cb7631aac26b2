import { existsSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { formatProblem, type Problem } from "../src/domain/problem.ts";
import { EXTENT } from "./build/extent.ts";
import { loadBase, loadPack, loadVersions, type BaseFiles } from "./load.ts";
import { checkBase } from "./rules/check-base.ts";
import { checkPack } from "./rules/check-pack.ts";
import { checkVersions } from "./rules/versions.ts";

/**
 * `npm run check:geo`: every problem of the base map and of every pack on a line of its own; exit code 1 when there is any. With
 * `CORRIDOR_PACK` of that folder alone, wherever it lies.
 */
const top = join(dirname(fileURLToPath(import.meta.url)), "..");
const baseFolder = join(top, "geo/base");
const base = loadBase(baseFolder);

function listPacks(folder: string): readonly string[] {
  const path = join(top, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .map((name) => join(path, name))
    .filter((pack) => existsSync(join(pack, "situation.json")));
}

function checkAll(pack: string, map?: BaseFiles): readonly Problem[] {
  const files = loadPack(pack);
  return [...checkPack(files, map), ...checkVersions(files, loadVersions(pack), map)];
}

const asked = process.env["CORRIDOR_PACK"];
const checks: readonly (readonly [folder: string, problems: readonly Problem[]])[] = asked
  ? [[resolve(asked), checkAll(resolve(asked), base)]]
  : [
      [baseFolder, checkBase(base, EXTENT)],
      ...listPacks("geo").map((pack) => [pack, checkAll(pack, base)] as const),
      // The made-up packs of the tests lie where the base map has no country.
      ...listPacks("e2e/fixtures").map((pack) => [pack, checkAll(pack)] as const),
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
