import type { AreaKind, PlaceKind, RouteKind } from "../domain/situation.ts";
import type { Feature } from "./lookup.ts";
import type { MessageKey } from "./messages/en.ts";

/** Which message names each kind. A kind without a name does not compile. */

const PLACE_LABELS: Record<PlaceKind, MessageKey> = {
  origin: "kindOrigin",
  settlement: "kindSettlement",
  capital: "kindCapital",
  registration: "kindRegistration",
  reception: "kindReception",
  crossing: "kindCrossing",
  gathering: "kindGathering",
  waypoint: "kindWaypoint",
};

const AREA_LABELS: Record<AreaKind, MessageKey> = {
  region: "kindRegion",
  corridor: "kindCorridor",
  province: "kindProvince",
};

const ROUTE_LABELS: Record<RouteKind, MessageKey> = {
  corridor: "routeCorridor",
  old: "routeOld",
  closed: "routeClosed",
  feeder: "routeFeeder",
  onward: "routeOnward",
  road: "routeRoad",
};

/** The message that names what a feature is. */
export function labelOf(feature: Feature): MessageKey {
  switch (feature.kind) {
    case "place":
      return PLACE_LABELS[feature.place.kind];
    case "area":
      return AREA_LABELS[feature.area.kind];
    case "route":
      return ROUTE_LABELS[feature.route.kind];
  }
}
