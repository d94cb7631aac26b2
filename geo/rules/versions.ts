import { z } from "zod";
import { parseJson, readJson, type JsonFile } from "../../src/domain/parse-json.ts";
import type { PackFiles } from "../../src/domain/parse-situation.ts";
import type { Problem } from "../../src/domain/problem.ts";
import { Problems } from "../../src/domain/problems.ts";
import { EARLIER_FOLDER, VERSIONS_FILE, type BaseFiles, type VersionFiles } from "../load.ts";
import { checkPack } from "./check-pack.ts";

const entrySchema = z.strictObject({
  version: z.string().regex(/^[1-9]\d*$/, "a whole number as text, such as 2"),
  asOf: z.iso.date("a date such as 2024-05-31"),
  changed: z.strictObject({ en: z.string().min(1) }),
});
/** A version in a pack's list: what it is called, the day of its last change, and in a sentence what was changed. */
export type VersionEntry = Readonly<z.infer<typeof entrySchema>>;

const listSchema = z.array(entrySchema).min(1);

/** A pack's list of versions, oldest first. Throws when it is not one. */
export function readVersionList(text: string): readonly VersionEntry[] {
  return listSchema.parse(JSON.parse(text));
}

/** Everything that is wrong with a pack's list of versions and with the packs in the folders of the earlier ones, by file and line. */
export function checkVersions(
  pack: PackFiles,
  versions: VersionFiles,
  base: BaseFiles = {},
): readonly Problem[] {
  const earlier = Object.entries(versions.folders).flatMap(([name, files]) =>
    checkPack(files, base).map((problem) => ({
      ...problem,
      file: `${EARLIER_FOLDER}/${name}/${problem.file}`,
    })),
  );
  return [...checkVersionList(pack, versions), ...earlier];
}

/**
 * What is wrong with a pack's list of versions and with what the folders of the earlier ones are called. The last version of the list
 * is the pack itself; every earlier one has a folder that holds the pack as it was. A pack with neither a list nor folders has had one
 * version only.
 */
export function checkVersionList(
  pack: PackFiles,
  { list, folders }: VersionFiles,
): readonly Problem[] {
  const problems = new Problems();
  const names = Object.keys(folders);
  if (list === undefined) {
    if (names.length > 0) {
      problems.add(VERSIONS_FILE, 1, "file", undefined, "a list of the versions in versions/");
    }
    return problems.found;
  }
  const json = parseJson(VERSIONS_FILE, list, problems);
  const entries = json && readJson(json, [], json.value, listSchema, problems);
  if (json === null || entries === null) return problems.found;

  checkOrder(json, entries, problems);
  const current = readVersion(pack);
  const last = entries.length - 1;
  if (entries[last]?.version !== current) {
    const expected = `the version in situation.json, ${JSON.stringify(current)}, as the last one`;
    const line = json.lineOf([last, "version"]);
    problems.add(VERSIONS_FILE, line, "current-version", entries[last]?.version, expected);
  }
  const earlier = entries.slice(0, last);
  for (const [index, { version }] of earlier.entries()) {
    if (folders[version] !== undefined) continue;
    const expected = `a folder versions/${version} with the pack as it was`;
    problems.add(VERSIONS_FILE, json.lineOf([index]), "version-folder", undefined, expected);
  }
  for (const name of names) {
    if (earlier.some(({ version }) => version === name)) continue;
    const expected = "a folder for each version of the list but the last, and no other";
    problems.add(VERSIONS_FILE, 1, "version-folder", `versions/${name}`, expected);
  }
  for (const [name, files] of Object.entries(folders)) checkFolder(name, files, problems);
  return problems.found;
}

function checkOrder(json: JsonFile, entries: readonly VersionEntry[], problems: Problems): void {
  let earlier = "";
  for (const [index, { version, asOf }] of entries.entries()) {
    if (version !== String(index + 1)) {
      const line = json.lineOf([index, "version"]);
      problems.add(VERSIONS_FILE, line, "version-order", version, `"${index + 1}"`);
    }
    // Two corrections may come on one day.
    if (asOf < earlier) {
      const line = json.lineOf([index, "asOf"]);
      problems.add(VERSIONS_FILE, line, "version-dates", asOf, `"${earlier}" or later`);
    }
    earlier = asOf;
  }
}

function checkFolder(name: string, files: PackFiles, problems: Problems): void {
  const version = readVersion(files);
  // Of a file that cannot be read the check of the pack in the folder tells.
  if (version === undefined || version === name) return;
  const file = `${EARLIER_FOLDER}/${name}/situation.json`;
  problems.add(file, lineOfVersion(files), "folder-version", version, `"${name}"`);
}

const headSchema = z.object({ version: z.string() });

/** What situation.json says; undefined when it says nothing that can be read. */
function readVersion(files: PackFiles): string | undefined {
  return headSchema.safeParse(readHead(files)?.value).data?.version;
}

function lineOfVersion(files: PackFiles): number {
  return readHead(files)?.lineOf(["version"]) ?? 1;
}

function readHead(files: PackFiles): JsonFile | null {
  return parseJson("situation.json", files["situation.json"] ?? "", new Problems());
}
