import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { prerenderPlugin } from "./.ci/prerender-plugin.ts";
import { situationPlugin } from "./geo/vite-plugin.ts";

const pack = process.env["CORRIDOR_PACK"] ?? "geo/nagorno-karabakh-2023";

export default defineConfig({
  // Relative, so that the built site works in any folder.
  base: "./",
  plugins: [react(), situationPlugin(pack), prerenderPlugin("geo/base/coarse.geojson")],
  assetsInclude: ["**/*.geojson"],
  build: {
    target: "baseline-widely-available",
    assetsInlineLimit: 0,
    // MapLibre is one piece and has a byte budget of its own; what it is made of cannot be split.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: "maplibre", test: /node_modules[\\/]maplibre-gl/ }] },
      },
    },
  },
  server: { port: 5173 },
  test: {
    environment: "node",
    include: [
      "src/**/*.test.{ts,tsx}",
      "geo/**/*.test.ts",
      ".ci/**/*.test.ts",
      "bench/**/*.test.ts",
    ],
    exclude: ["**/node_modules/**"],
  },
});
