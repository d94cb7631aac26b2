import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { normalizePath, transformWithOxc, type Plugin } from "vite";

const WORKER = "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
const workerUrl = "\0maplibre-worker-url";

/** As MapLibre's own build has it: a field that is only declared must not hide what its base class has set. */
const FIELDS_AS_ASSIGNMENTS = {
  target: "es2021",
  assumptions: { setPublicClassFields: true },
  typescript: { removeClassFieldsWithoutInitializer: true },
};

const SOURCE = new URL("../node_modules/maplibre-gl/src/", import.meta.url);

/** A file of MapLibre's source, which its package carries. */
function sourceOf(path: string): string {
  return normalizePath(realpathSync(fileURLToPath(new URL(path, SOURCE))));
}

/**
 * Builds MapLibre from the source in its package instead of its two ready bundles: the map and its worker are one half the same
 * code, which both then load as one file, a quarter less in all. The development server takes the bundles as they are.
 */
export function mapLibrePlugin(): Plugin {
  return {
    name: "corridor-maplibre",
    apply: "build",
    enforce: "pre",
    resolveId(id) {
      if (id === "maplibre-gl") return sourceOf("index.ts");
      return id === WORKER ? workerUrl : undefined;
    },
    async transform(code, id) {
      if (!/\/maplibre-gl\/src\/.+\.ts$/.test(id)) return undefined;
      const script = await transformWithOxc(code, id, FIELDS_AS_ASSIGNMENTS);
      return { code: script.code, moduleType: "js" };
    },
    load(id) {
      if (id !== workerUrl) return undefined;
      const worker = this.emitFile({
        type: "chunk",
        id: sourceOf("source/worker.ts"),
        name: "maplibre-worker",
      });
      return `export default import.meta.ROLLUP_FILE_URL_${worker};`;
    },
  };
}
