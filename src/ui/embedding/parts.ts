/** Parts of the embed that a host can leave out. The sentence, the map and the credit line always stay. */
export const OPTIONAL_PARTS = ["title", "legend", "timeline", "controls"] as const;
export type OptionalPart = (typeof OPTIONAL_PARTS)[number];
