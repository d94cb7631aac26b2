import type { Situation } from "../../domain/situation.ts";
import type { LngLat } from "../../domain/units.ts";
import { readRings, readSteadyPaths } from "../../paint/svg/steady-paths.ts";
import { pictureFrame } from "../../scene/frame.ts";
import type { Selection } from "../../state/view-state.ts";
import type { Feature } from "../lookup.ts";

/** What is on the map and can be opened: the crossings, gatherings and named places, the areas, the routes. */
export function listFeatures({ places, areas, routes }: Situation): readonly Feature[] {
  return [
    ...places
      .filter(({ kind, rank }) => kind === "crossing" || kind === "gathering" || rank > 0)
      .sort((a, b) => Number(b.kind === "crossing") - Number(a.kind === "crossing"))
      .map((place): Feature => ({ kind: "place", place })),
    ...areas.map((area): Feature => ({ kind: "area", area })),
    ...routes.map((route): Feature => ({ kind: "route", route })),
  ];
}

/** What a link calls a feature. */
export function selectionOf(feature: Feature): Selection {
  switch (feature.kind) {
    case "place":
      return { kind: "place", id: feature.place.id };
    case "area":
      return { kind: "area", id: feature.area.id };
    case "route":
      return { kind: "route", id: feature.route.id };
  }
}

/** The rings of areas by id, in degrees. */
export type Outlines = ReadonlyMap<string, readonly (readonly LngLat[])[]>;

/** The outlines of a situation's areas as a picture of it draws them. */
export function readOutlines(situation: Situation, picture: string): Outlines {
  const paths = readSteadyPaths(picture);
  const frame = pictureFrame(situation);
  return new Map(
    situation.areas.map(({ id }) => [id, readRings(paths.get(`area:${id}`) ?? "", frame)]),
  );
}

/** Where a feature lies, in degrees: its point, its line, or the rings of its area. */
export function linesOf(feature: Feature, outlines: Outlines): readonly (readonly LngLat[])[] {
  switch (feature.kind) {
    case "place":
      return [[feature.place.position]];
    case "route":
      return [feature.route.path];
    case "area":
      return outlines.get(feature.area.id) ?? [];
  }
}
