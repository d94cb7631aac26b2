import type { Confidence, Role } from "../domain/claims.ts";
import type {
  AreaKind,
  CrossingState,
  MeasureKind,
  PlaceKind,
  RouteKind,
} from "../domain/situation.ts";
import type { Feature } from "./lookup.ts";
import type { MessageKey } from "./messages/en.ts";
import type { RelationKind } from "./relations.ts";

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

export const STATE_LABELS: Record<CrossingState, MessageKey> = {
  open: "stateOpen",
  outbound: "stateOutbound",
  limited: "stateLimited",
  closed: "stateClosed",
  established: "stateEstablished",
};

export const MEASURE_KIND_LABELS: Record<MeasureKind, MessageKey> = {
  cumulative: "kindCumulative",
  stock: "kindStock",
  period: "kindPeriod",
};

export const ROLE_LABELS: Record<Role | "event", MessageKey> = {
  headline: "roleHeadline",
  alternative: "roleAlternative",
  repeat: "roleRepeat",
  event: "event",
};

export const ROLE_EXPLAINED: Record<Role, MessageKey> = {
  headline: "headlineExplained",
  alternative: "alternativeExplained",
  repeat: "repeatExplained",
};

export const CONFIDENCE_EXPLAINED: Record<Confidence, MessageKey> = {
  high: "confidenceHigh",
  medium: "confidenceMedium",
  low: "confidenceLow",
};

export const RELATION_LABELS: Record<RelationKind, MessageKey> = {
  repeats: "repeats",
  computedFrom: "computedFrom",
  basedOn: "basedOn",
  contradicts: "contradictedBy",
  contradictedBy: "isContradictedBy",
  repeatedBy: "isRepeatedBy",
  usedBy: "isUsedBy",
  basisOf: "isBasisOf",
};
