// Which way the arrows run: what each folder of src/ may import and must not touch.
// `npm run lint:write` turns this table into .oxlintrc.json; lint-layers.test.ts proves that the lint bites.

export interface Layer {
  readonly folder: string;
  /** Packages this folder may import; subpaths have to be named. */
  readonly packages: readonly string[];
  /** Further packages its tests may import. */
  readonly testPackages?: readonly string[];
  readonly globals: readonly string[];
  readonly types: readonly string[];
  /** `object.property`, or `.property` on anything. */
  readonly properties: readonly string[];
}

const dom = [
  "window document navigator location history localStorage sessionStorage matchMedia getComputedStyle",
  "fetch XMLHttpRequest Worker self top parent globalThis console process Buffer",
  "requestAnimationFrame cancelAnimationFrame",
].flatMap((names) => names.split(" "));
const timers = ["performance", "setTimeout", "setInterval", "queueMicrotask"];
const domTypes = [
  "Window Document Element HTMLElement SVGElement Event MouseEvent KeyboardEvent",
  "HTMLCanvasElement CanvasRenderingContext2D WebGL2RenderingContext",
].flatMap((names) => names.split(" "));

/** What reads the machine's time zone; the same link gives the same picture in every zone. */
export const localTime = [
  "FullYear Month Date Day Hours Minutes Seconds Milliseconds".split(" ").flatMap((part) => {
    return part === "Day" ? [".getDay"] : [`.get${part}`, `.set${part}`];
  }),
  ".getTimezoneOffset .toLocaleDateString .toLocaleTimeString .toDateString .toTimeString".split(
    " ",
  ),
].flat();
const clock = ["Date.now"];
const oneTicker = ["requestAnimationFrame", "cancelAnimationFrame"];

/** In order: a folder imports from those before it, never from one after it. */
export const layers: readonly Layer[] = [
  {
    folder: "domain",
    packages: [
      "zod",
      "csv-parse/sync",
      "csv-parse/browser/esm/sync",
      "jsonc-parser",
      "geojson",
      "topojson-client",
      "topojson-specification",
    ],
    globals: [...dom, ...timers],
    types: domTypes,
    properties: clock,
  },
  {
    folder: "time",
    packages: ["d3-scale"],
    globals: [...dom, ...timers],
    types: domTypes,
    properties: clock,
  },
  {
    folder: "flow",
    packages: [],
    globals: [...dom, ...timers, "Date"],
    types: [...domTypes, "Date"],
    properties: ["Math.random"],
  },
  {
    folder: "state",
    packages: ["zustand/vanilla"],
    globals: [...dom, ...timers, "URL", "URLSearchParams"],
    types: [...domTypes, "URL", "URLSearchParams"],
    properties: [...clock, "Math.random"],
  },
  {
    folder: "scene",
    packages: ["d3-scale", "geojson"],
    globals: [...dom, ...timers],
    types: domTypes,
    properties: [...clock, "Math.random"],
  },
  {
    folder: "paint",
    // The style specification's types: MapLibre itself stays in one file.
    packages: [
      "geojson",
      "@maplibre/maplibre-gl-style-spec",
      "virtual:coarse-map",
      "virtual:fine-map",
    ],
    globals: ["history", "parent", ...oneTicker],
    types: [],
    properties: ["window.parent", "window.history", "Math.random"],
  },
  {
    folder: "ui",
    packages: [
      "react",
      "virtual:situation-provenance",
      "virtual:situation-texts",
      "virtual:situation-words-*",
      "virtual:situation-notes-*",
      "virtual:standing",
    ],
    testPackages: ["react-dom/server", "react-dom/client"],
    globals: ["history", "parent", ...oneTicker],
    types: [],
    properties: ["window.parent", "window.history", "globalThis.parent", "globalThis.history"],
  },
  {
    folder: "embed",
    // To mount is its job, so it is the one place beside the entries that knows react-dom.
    packages: ["react", "react-dom", "react-dom/client"],
    testPackages: ["react-dom/server"],
    globals: [],
    types: [],
    properties: [],
  },
];

/** The only file that imports MapLibre, its styles and its worker. */
export const mapAdapter = "src/paint/maplibre/map-adapter.ts";
export const mapPackages = ["maplibre-gl", "maplibre-gl/**"];
export const testPackages = ["vitest", "fast-check", "node:*", "node:*/**"];
