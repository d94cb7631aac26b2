import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve, sep } from "node:path";
import type { Plugin } from "vite";
import { afterBuild } from "../after-build.ts";
import { writePolicy } from "./content-policy.ts";
import { readSite } from "../site.ts";
import { listHeaderRules } from "./header-rules.ts";
import { MISSING_FILE, renderMissingPage } from "./missing-page.ts";
import { packFiles } from "./pack-files.ts";
import { writeHeadersFile } from "./write-headers.ts";
import { writeNginxConfig } from "./write-nginx.ts";

/**
 * Writes what hosts need beside the built pages: `404.html`, `_headers`, `nginx.conf`, and a copy of each file packed with brotli
 * (`index.html.br`). `siteOption` says where the site will be. To be listed after everything that writes.
 */
export function hostingPlugin(siteOption: string | undefined): Plugin {
  return afterBuild("corridor-hosting", async (folder, { build }) => {
    writeFileSync(resolve(folder, MISSING_FILE), renderMissingPage(readSite(siteOption)));
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
    const pages = names
      .filter((name) => name.endsWith(".html"))
      .map((name) => readFileSync(resolve(folder, name), "utf8"));
    // Each version that was built by itself has its own.
    const assets = names
      .map((name) => name.replaceAll(sep, "/"))
      .filter((name) => name === build.assetsDir || name.endsWith(`/${build.assetsDir}`));
    const rules = listHeaderRules(writePolicy(pages), assets.sort());
    writeFileSync(resolve(folder, "_headers"), writeHeadersFile(rules));
    writeFileSync(resolve(folder, "nginx.conf"), writeNginxConfig(rules));
    await packFiles(folder);
  });
}
