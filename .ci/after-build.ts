import { resolve } from "node:path";
import type { Plugin, ResolvedConfig } from "vite";

/**
 * A plugin that adds to what a build has written, once all of it is there; such plugins run one after the other, in the order in which
 * they are listed. `run` is given the absolute path of the built folder. A build that failed, or that is not for browsers, is left alone.
 */
export function afterBuild(
  name: string,
  run: (folder: string, config: ResolvedConfig) => void | Promise<void>,
): Plugin {
  let config: ResolvedConfig;
  return {
    name,
    apply: "build",
    configResolved(resolved) {
      config = resolved;
    },
    closeBundle: {
      sequential: true,
      async handler(error?: Error) {
        if (error !== undefined || config.build.ssr) return;
        await run(resolve(config.root, config.build.outDir), config);
      },
    },
  };
}
