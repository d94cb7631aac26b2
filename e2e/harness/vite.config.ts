import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { situationPlugin } from "../../geo/vite-plugin.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { dependencies } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as {
  dependencies: Record<string, string>;
};
// Prepared beforehand: a package that is met in the middle of a test would reload its page.
const prepared = [...Object.keys(dependencies), "react-dom/client", "react/jsx-dev-runtime"];
const notPrepared = ["maplibre-gl", "csv-parse", "zustand"];

/** Serves the project's modules as they are, for tests that call them in a browser. */
export default defineConfig({
  root,
  appType: "mpa",
  cacheDir: "node_modules/.vite-harness",
  plugins: [
    react(),
    situationPlugin(
      `${root}${process.env["CORRIDOR_PACK"] ?? "geo/nagorno-karabakh-2023"}`,
      `${root}geo/base`,
    ),
  ],
  optimizeDeps: {
    entries: ["e2e/harness/index.html"],
    include: [...prepared.filter((name) => !notPrepared.includes(name)), "zustand/vanilla"],
    exclude: ["maplibre-gl"],
  },
  server: { hmr: false, watch: null },
});
