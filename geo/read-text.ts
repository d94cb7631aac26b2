import { readFileSync } from "node:fs";

/** The text of a file in UTF-8, without the byte order mark that some editors put before everything. */
export function readText(path: string | URL): string {
  return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
}
