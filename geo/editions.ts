import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseSituation, type PackFiles } from "../src/domain/parse-situation.ts";
import type { Situation } from "../src/domain/situation.ts";
import { tellProblems } from "./tell-problems.ts";
import { findLater, loadPack, loadVersions } from "./load.ts";
import { checkVersionList, readVersionList, type VersionEntry } from "./rules/versions.ts";

/** A version of a pack and what it holds. */
export interface Edition extends VersionEntry {
  readonly situation: Situation;
}

/** Which version a pack's folder holds. */
export interface Standing {
  readonly version: string;
  /** The day of its last change, as YYYY-MM-DD; null where the pack keeps no list of its versions. */
  readonly asOf: string | null;
  /** The version that has replaced it; null when it is the newest. */
  readonly newest: string | null;
}

/** Every version of the pack in `dir`, oldest first; none without a list. Throws when that is wrong or a version cannot be read. */
export function readEditions(dir: string): readonly Edition[] {
  const { entries, folders } = readVersions(dir);
  return entries.map((entry) => ({
    ...entry,
    situation: readSound(dir, folders[entry.version] ?? loadPack(dir)),
  }));
}

/**
 * Which version is in `dir`, the folder of a pack or of one of its earlier versions. Throws when it cannot be read, and an error that
 * lists everything that is wrong with the pack's list of versions: a pack that is not its last one would be built as an earlier one.
 */
export function readStanding(dir: string): Standing {
  const { version } = readSound(dir, loadPack(dir));
  const later = findLater(dir);
  const isEarlier = later !== null && existsSync(join(later, "situation.json"));
  const { entries } = readVersions(isEarlier ? later : dir);
  const last = entries.at(-1)?.version ?? version;
  return {
    version,
    asOf: entries.find((entry) => entry.version === version)?.asOf ?? null,
    newest: last === version ? null : last,
  };
}

/** Where a version's lasting page stands, from the site's folder. */
export function folderOfVersion(version: string): string {
  return `v/${version}/`;
}

/** The list of versions of the pack in `dir`, none when it keeps no list, and the earlier ones. Throws when something is wrong with it. */
function readVersions(dir: string): {
  readonly entries: readonly VersionEntry[];
  readonly folders: Readonly<Record<string, PackFiles>>;
} {
  const versions = loadVersions(dir);
  const { list, folders } = versions;
  const problems = checkVersionList(loadPack(dir), versions);
  if (problems.length > 0) throw tellProblems(dir, problems);
  return { entries: list === undefined ? [] : readVersionList(list), folders };
}

function readSound(dir: string, files: PackFiles): Situation {
  const parsed = parseSituation(files);
  if (parsed.ok) return parsed.value;
  throw tellProblems(dir, parsed.failure);
}
