import { unpackLayers } from "../../domain/packed-layers.ts";
import type { CoarseBase } from "./draw-map.ts";

/** The coarse cut of the base map, from the page's own origin. Rejects when it cannot be had. */
export async function loadCoarseBase(): Promise<CoarseBase> {
  const { default: packed } = await import("virtual:coarse-map");
  return unpackLayers(packed).coarse;
}
