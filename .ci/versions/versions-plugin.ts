import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import type { Plugin } from "vite";
import { folderOfVersion, readEditions } from "../../geo/editions.ts";
import { EARLIER_FOLDER } from "../../geo/load.ts";
import { afterBuild } from "../after-build.ts";
import { readSite } from "../site.ts";
import { renderChangesPage } from "./changes-page.ts";
import { renderFeed } from "./corrections-feed.ts";
import { CHANGES_FILE, FEED_FILE } from "./version-files.ts";

/**
 * Builds a lasting page for each earlier version of the pack, and writes what tells of the versions beside the built page: what changed from one to the next, as a page and as a feed. A pack
 * without a list of versions has neither.
 */
export function versionsPlugin(pack: string, siteOption: string | undefined): Plugin {
  const site = readSite(siteOption);
  return afterBuild("corridor-versions", async (folder, { root, logLevel }) => {
    const editions = readEditions(pack);
    if (editions.length === 0) return;
    for (const { version } of editions.slice(0, -1)) {
      const outDir = resolve(folder, folderOfVersion(version));
      await buildEarlier(join(pack, EARLIER_FOLDER, version), outDir, root, logLevel);
    }
    writeFileSync(resolve(folder, CHANGES_FILE), renderChangesPage(editions, site));
    writeFileSync(resolve(folder, FEED_FILE), renderFeed(editions, site));
  });
}

/**
 * Builds the page of an earlier version with the code of today. In a process of its own, since the configuration reads from the
 * environment which pack it is for. Rejects when that fails.
 */
async function buildEarlier(
  pack: string,
  outDir: string,
  root: string,
  logLevel: string | undefined,
): Promise<void> {
  const vite = resolve(
    dirname(createRequire(import.meta.url).resolve("vite/package.json")),
    "bin/vite.js",
  );
  const quiet = logLevel === "silent" ? "silent" : "warn";
  const args = [vite, "build", "--outDir", outDir, "--emptyOutDir", "--logLevel", quiet];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, CORRIDOR_PACK: pack },
    stdio: "inherit",
  });
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`the page of ${pack} could not be built`);
}
