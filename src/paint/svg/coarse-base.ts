import coarse from "../../../geo/base/coarse.geojson?url";
import type { CoarseBase } from "./draw-map.ts";

/** The coarse cut of the base map, from the page's own origin. Rejects when it cannot be had. */
export async function loadCoarseBase(): Promise<CoarseBase> {
  const response = await fetch(new URL(coarse, document.baseURI));
  if (!response.ok) throw new Error(`the coarse base map answered ${response.status}`);
  return (await response.json()) as CoarseBase;
}
