import type { MultiPolygon, Polygon } from "geojson";
import type { Claim, Confidence, SituationEvent, Source } from "./claims.ts";
import type { LocalText } from "./local-text.ts";
import type { ParsedTime } from "./parse-time.ts";
import type { Instant, Interval, Kilometres, LngLat } from "./units.ts";

/** `cumulative` never falls; `stock` is a level at a time; `period` counts within its interval. */
export const MEASURE_KINDS = ["cumulative", "stock", "period"] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

export const UNITS = ["persons", "vehicles", "hours", "percent"] as const;
export type Unit = (typeof UNITS)[number];

export interface Measure {
  readonly id: string;
  readonly kind: MeasureKind;
  readonly unit: Unit;
  readonly label: LocalText;
  /** One plain sentence that says what is counted and what is not. */
  readonly explain: LocalText;
  /** Of a `period` measure: the cumulative measure whose growth it counts; null for none. Their curves stay apart all the same. */
  readonly countsOf: string | null;
  /** Sentences with `{value}`, `{time}`, `{source}`: for the headline, when this measure can be chosen there. */
  readonly sentence: MeasureSentences | null;
}

export interface MeasureSentences {
  readonly reported: LocalText;
  readonly interpolated: LocalText;
  readonly none: LocalText;
}

/** Somebody who states figures. Claims of one party are not independent of each other. */
export interface Party {
  readonly id: string;
  readonly name: LocalText;
  /** As it stands in "according to …". */
  readonly according: LocalText;
}

export const PLACE_KINDS = [
  "origin",
  "settlement",
  "capital",
  "registration",
  "reception",
  "crossing",
  "gathering",
  "waypoint",
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export const CROSSING_STATES = ["open", "outbound", "limited", "closed", "established"] as const;
export type CrossingState = (typeof CROSSING_STATES)[number];

/** From when until when something holds, as finely as the pack says: a month is no first of it. An end that nobody stated is null. */
export interface Validity {
  readonly from: ParsedTime | null;
  readonly to: ParsedTime | null;
}

/** What is known about a crossing during a stretch of time; `to` is null while nothing ends it. */
export interface CrossingPhase {
  readonly state: CrossingState;
  readonly from: Instant;
  readonly to: Instant | null;
  readonly validity: Validity;
  readonly label: LocalText;
  readonly note: LocalText | null;
  readonly source: string;
  readonly confidence: Confidence;
}

export interface Place {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name: LocalText;
  readonly position: LngLat;
  readonly approximate: boolean;
  /** Where the position is from, and how far off it may be; nothing of a gathering, which is at no place. */
  readonly positionNote: LocalText | null;
  /** 1 is labelled first, 5 last, 0 never. */
  readonly rank: number;
  readonly note: LocalText | null;
  readonly source: string | null;
  /** Area a capital or a gathering belongs to. */
  readonly area: string | null;
  /** A gathering of dots stays within this distance. */
  readonly radius: Kilometres | null;
  /** Only crossings have phases. */
  readonly phases: readonly CrossingPhase[];
}

export const AREA_KINDS = ["region", "corridor", "province"] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

export interface Area {
  readonly id: string;
  readonly kind: AreaKind;
  readonly name: LocalText;
  /** Which line is drawn, for a region. */
  readonly line: LocalText | null;
  readonly asOf: string | null;
  /** Where the name stands: where the pack says, else in the middle of its bounds. */
  readonly labelAt: LngLat;
  /** A few words beneath the name on the map. */
  readonly labelDetail: LocalText | null;
  readonly schematic: boolean;
  readonly note: LocalText | null;
  readonly source: string | null;
}

/** An area with its outline. A page does not load outlines: each of its maps has them in a form of its own. */
export interface SurveyedArea extends Area {
  readonly geometry: Polygon | MultiPolygon;
}

export const ROUTE_KINDS = ["corridor", "old", "closed", "feeder", "onward", "road"] as const;
export type RouteKind = (typeof ROUTE_KINDS)[number];

export interface Route {
  readonly id: string;
  readonly kind: RouteKind;
  readonly name: LocalText;
  readonly schematic: boolean;
  readonly validity: Validity;
  readonly note: LocalText | null;
  readonly source: string | null;
  /** In the direction of travel. */
  readonly path: readonly LngLat[];
}

/** Where the people of one reported origin wait, and the routes that they take one after another. */
export interface FlowOrigin {
  readonly place: string;
  /** Claim with the number of people reported from there; null takes what the other origins leave. */
  readonly claim: string | null;
  readonly routes: readonly string[];
}

/** How claims become moving dots. All hours are illustration and the page says so. */
export interface FlowPlan {
  /** Cumulative measure that says when people cross. */
  readonly measure: string;
  /** Stock measure that says, by area, where people are after crossing. */
  readonly housing: string;
  readonly crossing: string;
  /** Claim with the total that the origins' claims are shares of. */
  readonly originTotal: string;
  readonly origins: readonly FlowOrigin[];
  /** Gathering of those who have crossed and whose place is not reported. */
  readonly gathering: string;
  /** Nobody sets out before this. */
  readonly opens: Instant;
  /** Claim of the travel time that the illustration uses. */
  readonly travelTime: string;
  /** People that a dot stands for, until a reader's link says otherwise. */
  readonly dotSize: number;
  readonly onwardHours: number;
  readonly transferHours: number;
}

export interface Credit {
  readonly text: string;
  readonly licence: string | null;
  readonly url: string | null;
}

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Everything known about one crisis, parsed and checked once, plain data, never changed. */
export interface Situation {
  readonly id: string;
  readonly version: string;
  readonly title: LocalText;
  readonly standfirst: LocalText;
  /** Minutes east of Greenwich. One offset serves the whole situation. */
  readonly utcOffsetMinutes: number;
  readonly timeZoneName: LocalText;
  readonly period: Interval;
  /** The instant at which the page opens. */
  readonly cover: Instant;
  readonly view: Bounds;
  readonly maxBounds: Bounds;
  readonly hostCountry: string;
  readonly hostName: LocalText;
  /** Names of countries for the map, by ISO code, each where its label stands. */
  readonly countries: readonly {
    readonly iso: string;
    readonly name: LocalText;
    readonly position: LngLat;
  }[];
  readonly measures: readonly Measure[];
  /** Measure with which the page opens. */
  readonly headlineMeasure: string;
  readonly parties: readonly Party[];
  readonly population: { readonly claim: string; readonly text: LocalText };
  readonly flow: FlowPlan;
  readonly disclaimer: LocalText;
  readonly about: {
    readonly shown: readonly LocalText[];
    readonly notShown: readonly LocalText[];
    readonly gaps: readonly LocalText[];
  };
  readonly credits: readonly Credit[];
  readonly areas: readonly Area[];
  readonly routes: readonly Route[];
  readonly places: readonly Place[];
  readonly claims: readonly Claim[];
  readonly events: readonly SituationEvent[];
  readonly sources: readonly Source[];
}

/** A situation as its pack has it. */
export interface SurveyedSituation extends Situation {
  readonly areas: readonly SurveyedArea[];
}
