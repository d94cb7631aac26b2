import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin, ResolvedConfig } from "vite";
import { writePolicy } from "./content-policy.ts";
import { listHeaderRules } from "./header-rules.ts";
import { writeHeadersFile, writeNginxConfig } from "./write-hosts.ts";

/** Writes what hosts need to know beside the built pages, once these are complete: `_headers` and `nginx.conf`. */
export function hostingPlugin(): Plugin {
  let config: ResolvedConfig;
  return {
    name: "corridor-hosting",
    apply: "build",
    configResolved(resolved) {
      config = resolved;
    },
    closeBundle: {
      // After the pages have been prerendered.
      order: "post",
      sequential: true,
      handler(error?: Error) {
        if (error !== undefined || config.build.ssr) return;
        const folder = resolve(config.root, config.build.outDir);
        const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
          .filter((name) => name.endsWith(".html"))
          .map((name) => readFileSync(resolve(folder, name), "utf8"));
        const rules = listHeaderRules(writePolicy(pages), config.build.assetsDir);
        writeFileSync(resolve(folder, "_headers"), writeHeadersFile(rules));
        writeFileSync(resolve(folder, "nginx.conf"), writeNginxConfig(rules));
      },
    },
  };
}
