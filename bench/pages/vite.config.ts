import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { situationPlugin } from "../../geo/vite-plugin.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const pages = ["bare", "dots-canvas", "dots-layer", "trips", "flows"];

/** Builds the pages to be measured as the site itself is built. */
export default defineConfig({
  root: here,
  base: "./",
  plugins: [
    situationPlugin(
      fileURLToPath(new URL("../../geo/nagorno-karabakh-2023", import.meta.url)),
      fileURLToPath(new URL("../../geo/base", import.meta.url)),
    ),
  ],
  assetsInclude: ["**/*.geojson"],
  build: {
    target: "baseline-widely-available",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 3000,
    rolldownOptions: {
      input: pages.map((page) => `${here}${page}.html`),
      output: {
        codeSplitting: { groups: [{ name: "maplibre", test: /node_modules[\\/]maplibre-gl/ }] },
      },
    },
  },
});
