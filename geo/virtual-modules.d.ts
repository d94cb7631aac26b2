declare module "virtual:situation" {
  /** The pack in CORRIDOR_PACK, parsed and checked when the site was built, without the outlines of its areas. */
  const situation: import("../src/domain/situation.ts").Situation;
  export default situation;
}

declare module "virtual:situation-provenance" {
  // Brings into the situation of `virtual:situation` where its claims were read, and how far each is to be trusted.
}

declare module "virtual:situation-texts" {
  // Brings the texts that only cards and tables show into the situation of `virtual:situation`.
}

declare module "virtual:standing" {
  /** The day of the pack's last change, as YYYY-MM-DD; null where it keeps no list of its versions. */
  export const asOf: string | null;
  /** The version that had replaced this one when the site was built; null on the pages of the newest. */
  export const newest: string | null;
}

declare module "virtual:fine-map" {
  /** The base map, and the areas of the pack in full detail. */
  const layers: import("../src/domain/packed-layers.ts").PackedLayers<
    import("../src/domain/map-layers.ts").FineLayer
  >;
  export default layers;
}

declare module "virtual:coarse-map" {
  /** What the build draws small: the coarse cut of the base map, and the areas of the pack, cut likewise where it has such cuts. */
  const map: {
    readonly base: import("../src/paint/svg/draw-steady-paths.ts").CoarseBase;
    readonly areas: import("../src/domain/situation.ts").SurveyedSituation["areas"];
  };
  export default map;
}

declare module "virtual:situation-words-hy" {
  // Brings the pack's texts in Armenian into the situation of `virtual:situation`.
}

declare module "virtual:situation-words-az" {
  // The same in Azerbaijani.
}

declare module "virtual:situation-words-ru" {
  // The same in Russian.
}

declare module "virtual:situation-notes-hy" {
  // Brings what only opened cards and panels show, in Armenian.
}

declare module "virtual:situation-notes-az" {
  // The same in Azerbaijani.
}

declare module "virtual:situation-notes-ru" {
  // The same in Russian.
}
