import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { afterBuild } from "../after-build.ts";
import { writePolicy } from "./content-policy.ts";
import { listHeaderRules } from "./header-rules.ts";
import { writeHeadersFile, writeNginxConfig } from "./write-hosts.ts";

/** Writes what hosts need to know beside the built pages: `_headers` and `nginx.conf`. To be listed after what writes pages. */
export function hostingPlugin(): Plugin {
  return afterBuild("corridor-hosting", (folder, { build }) => {
    const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".html"))
      .map((name) => readFileSync(resolve(folder, name), "utf8"));
    const rules = listHeaderRules(writePolicy(pages), build.assetsDir);
    writeFileSync(resolve(folder, "_headers"), writeHeadersFile(rules));
    writeFileSync(resolve(folder, "nginx.conf"), writeNginxConfig(rules));
  });
}
