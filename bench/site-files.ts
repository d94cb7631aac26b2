import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { compressBest } from "../.ci/hosting/compress.ts";

/** A file as it goes over the line. */
export interface ServedFile {
  readonly body: Buffer;
  readonly type: string;
  readonly encoding: "br" | null;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".geojson": "application/geo+json",
  ".svg": "image/svg+xml",
  ".csv": "text/csv",
  ".txt": "text/plain",
};

/**
 * Every file of a folder by its address below `prefix` ("/" or "/x/"), compressed once with brotli at its best, as a host would that
 * keeps compressed copies. What is compressed already (pictures, fonts) is left as it is.
 */
export async function readSite(folder: string, prefix: string): Promise<Map<string, ServedFile>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const served = await Promise.all(
    files.map(async (entry): Promise<[string, ServedFile]> => {
      const path = join(entry.parentPath, entry.name);
      const raw = readFileSync(path);
      const type = TYPES[extname(entry.name)];
      const file: ServedFile =
        type === undefined
          ? { body: raw, type: "application/octet-stream", encoding: null }
          : { body: await compressBest(raw), type, encoding: "br" };
      return [prefix + relative(folder, path).split(sep).join("/"), file];
    }),
  );
  return new Map(served);
}
