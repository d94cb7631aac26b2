import { parseSituation, type PackFiles } from "../src/domain/parse-situation.ts";
import type { Problem } from "../src/domain/problem.ts";
import { sheetFor } from "./build/extent.ts";
import { OWN_BASE, type BaseFiles } from "./load.ts";
import { checkBase } from "./rules/check-base.ts";

/** Everything that is wrong with the base map that a pack brings; nothing of a pack that cannot be read, of which `checkPack` tells. */
export function checkOwnBase(files: PackFiles, base: BaseFiles): readonly Problem[] {
  const parsed = parseSituation(files);
  if (!parsed.ok) return [];
  const { extent } = sheetFor(parsed.value.maxBounds);
  return checkBase(base, extent).map((problem) => ({
    ...problem,
    file: `${OWN_BASE}/${problem.file}`,
  }));
}
