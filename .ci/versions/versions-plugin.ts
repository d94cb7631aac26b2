import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { readEditions } from "../../geo/editions.ts";
import { afterBuild } from "../after-build.ts";
import { readSite } from "../site.ts";
import { renderChangesPage } from "./changes-page.ts";
import { renderFeed } from "./corrections-feed.ts";
import { CHANGES_FILE, FEED_FILE } from "./version-files.ts";

/**
 * Writes what tells of the pack's versions beside the built page: what changed from one to the next, as a page and as a feed. A pack
 * without a list of versions has neither.
 */
export function versionsPlugin(pack: string, siteOption: string | undefined): Plugin {
  const site = readSite(siteOption);
  return afterBuild("corridor-versions", (folder) => {
    const editions = readEditions(pack);
    if (editions.length === 0) return;
    writeFileSync(resolve(folder, CHANGES_FILE), renderChangesPage(editions, site));
    writeFileSync(resolve(folder, FEED_FILE), renderFeed(editions, site));
  });
}
