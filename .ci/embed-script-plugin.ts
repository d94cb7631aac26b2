import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { build, type Plugin, type ResolvedConfig } from "vite";

const SOURCE = "src/embed/host/embed-script.ts";
const TYPES = "src/embed/protocol.ts";

/** What the types in protocol.ts are worth on a page: where they are found. */
const GLOBALS = `
declare global {
  interface Window {
    /** Set by embed.js. */
    Corridor: CorridorApi;
  }
  const Corridor: CorridorApi;
}
`;

/**
 * Writes what other pages load: embed.js, one classic script without a hash in its name, and its types beside it. It is built by
 * itself, since it is no part of the application.
 */
export function embedScriptPlugin(): Plugin {
  let config: ResolvedConfig;
  return {
    name: "corridor-embed-script",
    apply: "build",
    configResolved(resolved) {
      config = resolved;
    },
    async generateBundle() {
      if (config.build.ssr) return;
      const types = readFileSync(resolve(config.root, TYPES), "utf8");
      this.emitFile({ type: "asset", fileName: "embed.d.ts", source: types + GLOBALS });
      const source = await buildScript(config);
      this.emitFile({ type: "asset", fileName: "embed.js", source });
    },
  };
}

/** The text of embed.js. Throws when it is not one script. */
async function buildScript({ root }: ResolvedConfig): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      write: false,
      target: "es2020",
      lib: { entry: resolve(root, SOURCE), formats: ["iife"], name: "corridorEmbed" },
    },
  });
  const [only, ...others] = [result].flat().flatMap((one) => ("output" in one ? one.output : []));
  if (only?.type !== "chunk" || others.length > 0) throw new Error("embed.js is not one script");
  return only.code;
}
