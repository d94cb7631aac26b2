/** A page whose loading is measured. */
export interface LoadPage {
  readonly id: LoadPageId;
  readonly label: string;
  readonly path: string;
  readonly kind: "site" | "peer";
  /** What has to be seen before the measurement ends. */
  readonly awaits: readonly ("firstMap" | "playable" | "mapReady")[];
  /** What waits for what until the first map: a round trip each. */
  readonly chain: readonly string[];
}

export const LOAD_PAGE_IDS = ["embed", "explore", "bare", "bare-coarse", "trips", "flows"] as const;
export type LoadPageId = (typeof LOAD_PAGE_IDS)[number];

const MAPLIBRE_CHAIN = ["connection", "HTML", "script", "worker", "GeoJSON"];

export const LOAD_PAGES: readonly LoadPage[] = [
  {
    id: "embed",
    label: "our embed",
    path: "/?embed=1",
    kind: "site",
    awaits: ["firstMap", "playable"],
    chain: ["connection", "HTML"],
  },
  {
    id: "explore",
    label: "our explore page",
    path: "/",
    kind: "site",
    awaits: ["firstMap", "playable", "mapReady"],
    chain: ["connection", "HTML"],
  },
  {
    id: "bare",
    label: "bare MapLibre, the same GeoJSON",
    path: "/peers/bare.html",
    kind: "peer",
    awaits: ["firstMap"],
    chain: MAPLIBRE_CHAIN,
  },
  {
    id: "bare-coarse",
    label: "bare MapLibre, only the coarse GeoJSON of the drawn map",
    path: "/peers/bare.html?base=coarse",
    kind: "peer",
    awaits: ["firstMap"],
    chain: MAPLIBRE_CHAIN,
  },
  {
    id: "trips",
    label: "MapLibre + deck.gl TripsLayer",
    path: "/peers/trips.html",
    kind: "peer",
    awaits: ["firstMap", "playable"],
    chain: MAPLIBRE_CHAIN,
  },
  {
    id: "flows",
    label: "MapLibre + flowmap.gl",
    path: "/peers/flows.html",
    kind: "peer",
    awaits: ["firstMap", "playable"],
    chain: MAPLIBRE_CHAIN,
  },
];
