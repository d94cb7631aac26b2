import { basename, dirname } from "node:path";
import { parseSituation, type PackFiles } from "../src/domain/parse-situation.ts";
import type { Situation } from "../src/domain/situation.ts";
import { tellProblems } from "./tell-problems.ts";
import { EARLIER_FOLDER, loadPack, loadVersions } from "./load.ts";
import { readVersionList, type VersionEntry } from "./rules/versions.ts";

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

/** Every version of the pack in `dir`, oldest first; none when it keeps no list. Throws when the list or a version cannot be read. */
export function readEditions(dir: string): readonly Edition[] {
  const { list, folders } = loadVersions(dir);
  if (list === undefined) return [];
  return readVersionList(list).map((entry) => ({
    ...entry,
    situation: readSound(dir, folders[entry.version] ?? loadPack(dir)),
  }));
}

/** Which version is in `dir`, the folder of a pack or of one of its earlier versions. Throws when the pack cannot be read. */
export function readStanding(dir: string): Standing {
  const { version } = readSound(dir, loadPack(dir));
  const above = dirname(dir);
  const { list } = loadVersions(basename(above) === EARLIER_FOLDER ? dirname(above) : dir);
  const entries = list === undefined ? [] : readVersionList(list);
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

function readSound(dir: string, files: PackFiles): Situation {
  const parsed = parseSituation(files);
  if (parsed.ok) return parsed.value;
  throw tellProblems(dir, parsed.failure);
}
