/** The layers of the base map that a map to move around in shows. */
export const BASE_LAYERS = ["countries", "borders", "lakes", "rivers", "roads"] as const;
export type BaseLayer = (typeof BASE_LAYERS)[number];

/** With the areas of the situation, whose lines are in part the borders. */
export type FineLayer = BaseLayer | "areas";
