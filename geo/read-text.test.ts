import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { readText } from "./read-text.ts";

it("reads a file without the byte order mark before it, and with one that is a part of it", () => {
  const folder = mkdtempSync(join(tmpdir(), "text-"));
  try {
    const file = join(folder, "marked.json");
    writeFileSync(file, `\uFEFF{"a": "\uFEFF"}`);
    expect(readText(file)).toBe(`{"a": "\uFEFF"}`);
    expect(JSON.parse(readText(pathToFileURL(file)))).toEqual({ a: "\uFEFF" });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
