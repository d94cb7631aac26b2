import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { PACK_FILES, type PackFiles } from "../src/domain/parse-situation.ts";
import { readText } from "./read-text.ts";
import { TRANSLATIONS_FOLDER } from "./translations.ts";

/** The texts of a base map's GeoJSON files by file name. */
export type BaseFiles = Readonly<Record<string, string>>;

/** A pack may bring its areas a second time, cut coarser for small pictures. */
export const COARSE_AREAS_FILE = "areas-coarse.geojson";

/**
 * The files of the pack in `dir`, with all translations that lie there: of those into a language that the page does not speak the
 * checks tell. So they do of a file that is missing, which is left out.
 */
export function loadPack(dir: string): PackFiles {
  const names = [...PACK_FILES, COARSE_AREAS_FILE].filter((name) => existsSync(join(dir, name)));
  const translated = listNames(join(dir, TRANSLATIONS_FOLDER), ".json");
  return readTexts(dir, [...names, ...translated.map((name) => `${TRANSLATIONS_FOLDER}${name}`)]);
}

/** A pack's list of its versions, oldest first. */
export const VERSIONS_FILE = "versions.json";

/** Where a pack keeps its earlier versions, each in a folder of its own. */
export const EARLIER_FOLDER = "versions";

/** The text of a pack's list of versions, if it has one, and the packs as they were by the name of their folder. */
export interface VersionFiles {
  readonly list: string | undefined;
  readonly folders: Readonly<Record<string, PackFiles>>;
}

/** The versions of the pack in `dir`; no list and no folders when it has had only one. */
export function loadVersions(dir: string): VersionFiles {
  const list = join(dir, VERSIONS_FILE);
  const earlier = join(dir, EARLIER_FOLDER);
  return {
    list: existsSync(list) ? readText(list) : undefined,
    folders: Object.fromEntries(
      listNames(earlier).map((name) => [name, loadPack(join(earlier, name))]),
    ),
  };
}

/** The folder of the pack whose earlier version is in `dir`, as an absolute path; null when `dir` is in no folder of such versions. */
export function findLater(dir: string): string | null {
  const above = dirname(resolve(dir));
  return basename(above) === EARLIER_FOLDER ? dirname(above) : null;
}

/** Where a pack keeps its own base map, if it lies beyond the one that all share. */
export const OWN_BASE = "base";

/** The folder of the base map for the pack in `dir`, or for the earlier version of one: its own, else the one that is `shared`. */
export function findBase(dir: string, shared: string): string {
  const own = join(findLater(dir) ?? dir, OWN_BASE);
  return existsSync(own) ? own : shared;
}

/** Every GeoJSON file in `dir`; none when there is no such folder. */
export function loadBase(dir: string): BaseFiles {
  return readTexts(dir, listNames(dir, ".geojson"));
}

/** What lies in `dir` under names that end in `suffix`, in order; nothing when there is no such folder. */
function listNames(dir: string, suffix = ""): readonly string[] {
  const names = existsSync(dir) ? readdirSync(dir) : [];
  return names.filter((name) => name.endsWith(suffix)).sort();
}

function readTexts(dir: string, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, readText(join(dir, name))]));
}
