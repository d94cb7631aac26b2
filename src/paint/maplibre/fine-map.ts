import packed from "virtual:fine-map";
import { unpackLayers } from "../../domain/packed-layers.ts";

/** The base geography and the situation's areas in full detail: they come with MapLibre, which alone shows that much. */
export const FINE_MAP = unpackLayers(packed);
