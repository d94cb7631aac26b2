import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { earlyScriptsPlugin } from "./.ci/early-scripts-plugin.ts";
import { embedScriptPlugin } from "./.ci/embed-script-plugin.ts";
import { hostingPlugin } from "./.ci/hosting/hosting-plugin.ts";
import { lettersPlugin } from "./.ci/letters/letters-plugin.ts";
import { mapLibrePlugin } from "./.ci/maplibre-plugin.ts";
import { numericScalesPlugin } from "./.ci/numeric-scales-plugin.ts";
import { prerenderPlugin, prerenderServedPlugin } from "./.ci/prerender-plugin.ts";
import { shaderPlugin } from "./.ci/shader-plugin.ts";
import { versionsPlugin } from "./.ci/versions/versions-plugin.ts";
import { readStanding } from "./geo/editions.ts";
import { situationPlugin } from "./geo/vite-plugin.ts";

const mapLibre = /node_modules[\\/]maplibre-gl/;
const pack = process.env["CORRIDOR_PACK"] ?? "geo/nagorno-karabakh-2023";
const site = process.env["CORRIDOR_SITE"];
const earlier = readStanding(pack).newest !== null;

export default defineConfig({
  // Relative, so that the built site works in any folder.
  base: "./",
  plugins: [
    react(),
    mapLibrePlugin(),
    numericScalesPlugin(),
    shaderPlugin(),
    situationPlugin(pack, "geo/base"),
    prerenderServedPlugin(),
    prerenderPlugin(site, pack),
    ...earlyScriptsPlugin(),
    lettersPlugin(),
    // Of an earlier version only the page is built: what stands around it is the whole site's.
    ...(earlier ? [] : [embedScriptPlugin(), versionsPlugin(pack, site), hostingPlugin(site)]),
  ],
  build: {
    copyPublicDir: !earlier,
    target: "baseline-widely-available",
    assetsInlineLimit: 0,
    // What the target's browsers do by themselves.
    modulePreload: { polyfill: false },
    // The half of MapLibre that is shared with its worker is one piece; byte budgets watch over all of it.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What the map and its worker both need stands apart from what only the map does.
            { name: "maplibre", test: mapLibre, entriesAware: true },
            { name: "fine-map", test: /virtual:fine-map/ },
            // What the first paint takes is one piece: cut into several it packs less well.
            { name: "index", test: /[\\/]src[\\/]|node_modules/, tags: ["$initial"] },
            // So is what many of the scripts that come later share: a request for each few lines would take longer than they do.
            { name: "shared", test: /[\\/]src[\\/]/, minShareCount: 3 },
          ],
        },
      },
    },
  },
  // The pages of the benchmarks and of the tests are not this site's.
  optimizeDeps: { entries: ["index.html"] },
  server: { port: 5173 },
  // A frame in a sandbox has the origin "null", and asks for every file as a stranger.
  preview: { cors: { origin: "*" } },
  test: {
    environment: "node",
    // A busy machine takes long over pictures and properties; that says nothing about either.
    testTimeout: 20_000,
    // The parts under test are pure: to load all modules anew for each file took twice as long as the tests themselves.
    isolate: false,
    include: [
      "src/**/*.test.{ts,tsx}",
      "geo/**/*.test.ts",
      ".ci/**/*.test.ts",
      "bench/**/*.test.ts",
    ],
    exclude: ["**/node_modules/**"],
  },
});
