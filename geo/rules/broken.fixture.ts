import { fileURLToPath } from "node:url";
import type { PackFiles } from "../../src/domain/parse-situation.ts";
import { loadPack, type BaseFiles } from "../load.ts";
import { checkPack } from "./check-pack.ts";

/** The sound pack that the tests break. */
export const tinyPack: PackFiles = loadPack(
  fileURLToPath(new URL("../../e2e/fixtures/tiny-pack", import.meta.url)),
);

/** One slip of the pen: in `file`, the first `from` becomes `to`. The problem is expected on the line of `at`, else of `to`. */
export interface Slip {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly at?: string;
  /** File in which the problem is expected when it is not the file with the slip. */
  readonly seenIn?: string;
}

/** The pack with the slips in it. Throws when a slip changes nothing, as its test would prove nothing. */
export function breakPack(slips: readonly Slip[], pack: PackFiles = tinyPack): PackFiles {
  const files: Record<string, string> = { ...pack };
  for (const { file, from, to } of slips) {
    const before = files[file] ?? "";
    const after = before.replace(from, () => to);
    if (after === before) throw new Error(`${file} does not say ${from}`);
    files[file] = after;
  }
  return files;
}

/** Where a slip is seen and by which rules, each once: `claims.csv:3 known-place`. */
export function seeSlip(slip: Slip, base: BaseFiles = {}): readonly string[] {
  const problems = checkPack(breakPack([slip]), base);
  return [...new Set(problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`))];
}

/** What `seeSlip` answers when exactly `rule` catches the slip on its line. */
export function expectSeen(slip: Slip, rule: string): readonly string[] {
  const file = slip.seenIn ?? slip.file;
  const lines = (breakPack([slip])[file] ?? "").split("\n");
  const index = lines.findIndex((line) => line.includes(slip.at ?? slip.to));
  return [`${file}:${index + 1} ${rule}`];
}
