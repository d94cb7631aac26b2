import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compressBest } from "./compress.ts";
import { isPacked } from "./file-types.ts";

/** Puts a copy packed with brotli beside each file of a built folder that gains by it; a host then packs nothing as it goes out. */
export async function packFiles(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      const raw = readFileSync(path);
      if (isPacked(name, raw.length)) writeFileSync(`${path}.br`, await compressBest(raw));
    }),
  );
}
