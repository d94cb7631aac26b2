import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { PACK_FILES, type PackFiles } from "../src/domain/parse-situation.ts";
import { LANGUAGES } from "../src/domain/languages.ts";
import { translationFile } from "./translations.ts";

/** The texts of a base map's GeoJSON files by file name. */
export type BaseFiles = Readonly<Record<string, string>>;

/** A pack may bring its areas a second time, cut coarser for small pictures. */
export const COARSE_AREAS_FILE = "areas-coarse.geojson";

/** The files of the pack in `dir`. A file that is missing is left out, for the checks to tell. */
export function loadPack(dir: string): PackFiles {
  const names = [...PACK_FILES, COARSE_AREAS_FILE, ...LANGUAGES.map(translationFile)];
  return readTexts(
    dir,
    names.filter((name) => existsSync(join(dir, name))),
  );
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
  const names = existsSync(earlier) ? readdirSync(earlier).sort() : [];
  return {
    list: existsSync(list) ? readFileSync(list, "utf8") : undefined,
    folders: Object.fromEntries(names.map((name) => [name, loadPack(join(earlier, name))])),
  };
}

/** Where a pack keeps its own base map, if it lies beyond the one that all share. */
export const OWN_BASE = "base";

/** The folder of the base map for the pack in `dir`, or for the earlier version of one: its own, else the one that is `shared`. */
export function findBase(dir: string, shared: string): string {
  const above = dirname(dir);
  const pack = basename(above) === EARLIER_FOLDER ? dirname(above) : dir;
  const own = join(pack, OWN_BASE);
  return existsSync(own) ? own : shared;
}

/** Every GeoJSON file in `dir`; none when there is no such folder. */
export function loadBase(dir: string): BaseFiles {
  const names = existsSync(dir) ? readdirSync(dir).filter((name) => name.endsWith(".geojson")) : [];
  return readTexts(dir, names.sort());
}

function readTexts(dir: string, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(dir, name), "utf8")]));
}
