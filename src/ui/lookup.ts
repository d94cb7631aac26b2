import type { Claim, Source } from "../domain/claims.ts";
import type { LocalText } from "../domain/local-text.ts";
import type { Area, Party, Place, Route, Situation } from "../domain/situation.ts";

/** A thing on the map, with the kind that a selection names it by. */
export type Feature =
  | { readonly kind: "place"; readonly place: Place }
  | { readonly kind: "area"; readonly area: Area }
  | { readonly kind: "route"; readonly route: Route };

/** The place, area or route of this id, of one kind when that is known; null when there is none. */
export function findFeature(
  situation: Situation,
  id: string,
  kind?: Feature["kind"],
): Feature | null {
  const { places, areas, routes } = situation;
  const place = places.find((one) => one.id === id);
  if (place !== undefined && (kind ?? "place") === "place") return { kind: "place", place };
  const area = areas.find((one) => one.id === id);
  if (area !== undefined && (kind ?? "area") === "area") return { kind: "area", area };
  const route = routes.find((one) => one.id === id);
  return route !== undefined && (kind ?? "route") === "route" ? { kind: "route", route } : null;
}

/** The name of a feature. */
export function nameOf(feature: Feature): LocalText {
  switch (feature.kind) {
    case "place":
      return feature.place.name;
    case "area":
      return feature.area.name;
    case "route":
      return feature.route.name;
  }
}

/** What the pack says of a feature; null when it says nothing. */
export function noteOf(feature: Feature): LocalText | null {
  switch (feature.kind) {
    case "place":
      return feature.place.note;
    case "area":
      return feature.area.note;
    case "route":
      return feature.route.note;
  }
}

/** The claim of this id; null when there is none. */
export function findClaim(situation: Situation, id: string): Claim | null {
  return situation.claims.find((claim) => claim.id === id) ?? null;
}

/** The source of this id; null when there is none. */
export function findSource(situation: Situation, id: string | null): Source | null {
  return situation.sources.find((source) => source.id === id) ?? null;
}

/** The party of this id; null when there is none. */
export function findParty(situation: Situation, id: string): Party | null {
  return situation.parties.find((party) => party.id === id) ?? null;
}
