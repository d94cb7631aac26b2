import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { readSite, type ServedFile } from "./site-files.ts";

/** What is measured, built. */
export interface Built {
  /** The site at `/`, the bench's own pages below `/peers/`. */
  readonly files: ReadonlyMap<string, ServedFile>;
  /** The script that watches the site's pages from within. */
  readonly probe: string;
  /** The temporary folder that holds it all. */
  readonly folder: string;
}

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Builds the site as it is deployed, the bench's pages and the probe, into a temporary folder, and compresses them. */
export async function buildAll(): Promise<Built> {
  const folder = mkdtempSync(join(tmpdir(), "corridor-bench-"));
  const into = (name: string) => ({ outDir: join(folder, name), emptyOutDir: true });
  await build({
    configFile: at("../vite.config.ts"),
    root: at(".."),
    logLevel: "warn",
    build: into("site"),
  });
  await build({ configFile: at("pages/vite.config.ts"), logLevel: "warn", build: into("peers") });
  await build({
    configFile: false,
    root: at("."),
    logLevel: "warn",
    build: {
      ...into("probe"),
      lib: {
        entry: at("probe/probe.ts"),
        formats: ["iife"],
        name: "corridorProbe",
        fileName: () => "probe.js",
      },
    },
  });
  const [site, peers] = await Promise.all([
    readSite(join(folder, "site"), "/"),
    readSite(join(folder, "peers"), "/peers/"),
  ]);
  const probe = readFileSync(join(folder, "probe", "probe.js"), "utf8");
  return { files: new Map([...site, ...peers]), probe, folder };
}
