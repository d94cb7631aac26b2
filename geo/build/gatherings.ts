import type { ArealGeometry, LonLat } from "./feature.ts";
import type { Disc } from "./clearance.ts";
import { nearestDisc } from "./clearance.ts";
import type { Place } from "./pack.ts";

interface Wish {
  /** Id of the gathering among the places. */
  readonly id: string;
  /** Area id of the situation, or an ISO country code. */
  readonly within: string;
  /** Place to stay close to, or a position. */
  readonly near: string | LonLat;
  /** Radius to look for, kilometres. */
  readonly wantedKm: number;
  /** How far to look, kilometres. */
  readonly limitKm?: number;
  /** Places that the disc leaves uncovered. */
  readonly avoid?: readonly string[];
}

/**
 * In the order in which room is taken: nobody may sit on a disc laid before. The wanted radii
 * follow the largest number reported there, except for the first, which takes all there is.
 */
const WISHES: readonly Wish[] = [
  { id: "am-unreported", within: "AM", near: [46.05, 39.5], wantedKm: 24, limitKm: 25 },
  { id: "gathering-syunik", within: "syunik", near: "kapan", wantedKm: 7 },
  { id: "gathering-vayots-dzor", within: "vayots-dzor", near: "yeghegnadzor", wantedKm: 7 },
  { id: "gathering-ararat", within: "ararat", near: "artashat", wantedKm: 10 },
  { id: "gathering-kotayk", within: "kotayk", near: "hrazdan", wantedKm: 10 },
  { id: "gathering-gegharkunik", within: "gegharkunik", near: "gavar", wantedKm: 7 },
  { id: "gathering-armavir", within: "armavir", near: "armavir-town", wantedKm: 7 },
  { id: "gathering-lori", within: "lori", near: "vanadzor", wantedKm: 7 },
  { id: "gathering-shirak", within: "shirak", near: "gyumri", wantedKm: 7 },
  { id: "gathering-aragatsotn", within: "aragatsotn", near: "ashtarak", wantedKm: 7 },
  { id: "gathering-tavush", within: "tavush", near: "ijevan", wantedKm: 7 },
  {
    id: "origin-stepanakert",
    within: "nagorno-karabakh",
    near: "stepanakert",
    wantedKm: 6,
    avoid: ["shushi"],
  },
  { id: "origin-martuni", within: "nagorno-karabakh", near: "martuni", wantedKm: 7 },
  { id: "origin-martakert", within: "nagorno-karabakh", near: "martakert", wantedKm: 6.5 },
  { id: "origin-askeran", within: "nagorno-karabakh", near: "askeran", wantedKm: 4.5 },
  { id: "origin-unreported", within: "nagorno-karabakh", near: [46.56, 40.02], wantedKm: 7 },
];

/** Kept free around a place that a disc leaves uncovered. */
const AVOID_KM = 0.3;

/** Kept between the largest disc that fits and the one that is written, for rounding. */
const MARGIN_KM = 0.05;

interface Grounds {
  /** The area with an id of the situation, or of a country. */
  readonly area: (id: string) => ArealGeometry;
  readonly lakes: readonly ArealGeometry[];
  readonly locate: (id: string) => LonLat;
}

/** Lays one disc for each wish, by the gathering's id. */
function layDiscs({ area, lakes, locate }: Grounds): Map<string, Disc> {
  const laid = new Map<string, Disc>();
  for (const { id, within, near, wantedKm, limitKm = 30, avoid = [] } of WISHES) {
    const origin = typeof near === "string" ? locate(near) : near;
    const avoided = avoid.map((place) => ({ centre: locate(place), radiusKm: AVOID_KM }));
    const discs = [...laid.values(), ...avoided];
    const ground = { area: area(within), obstacles: lakes, discs };
    laid.set(id, nearestDisc(origin, wantedKm, limitKm, ground));
  }
  return laid;
}

/**
 * The places with every gathering moved to where its dots have room, and with that room's radius.
 * @throws when a gathering has no wish or a wish no gathering
 */
export function placeGatherings(places: Place[], grounds: Grounds): Place[] {
  const discs = layDiscs(grounds);
  const moved = places.map((place): Place => {
    if (place.properties.kind !== "gathering") return place;
    const disc = discs.get(place.properties.id);
    if (!disc) throw new Error(`no room was looked for ${place.properties.id}`);
    discs.delete(place.properties.id);
    const radiusKm = Math.floor((disc.radiusKm - MARGIN_KM) * 10) / 10;
    return {
      ...place,
      properties: { ...place.properties, radiusKm },
      geometry: { type: "Point", coordinates: disc.centre },
    };
  });
  if (discs.size > 0) throw new Error(`no such gathering: ${[...discs.keys()].join(", ")}`);
  return moved;
}
