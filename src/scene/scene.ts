import type { MercatorPoint } from "../domain/mercator.ts";
import type { AreaKind, CrossingState, PlaceKind, RouteKind } from "../domain/situation.ts";
import type { LngLat } from "../domain/units.ts";
import type { SelectionKind } from "../state/view-state.ts";

/**
 * What is to be seen at an instant, with roles instead of colours. Areas are named: their outlines do not change, and each painter
 * has them in a form of its own. Lines keep their path as parsed (WGS84), the same object from instant to instant; points and labels
 * stand in Web Mercator (0..1).
 */
export interface Scene {
  readonly areas: readonly SceneArea[];
  readonly lines: readonly SceneLine[];
  readonly points: readonly ScenePoint[];
  readonly labels: readonly SceneLabel[];
}

export interface SceneArea {
  readonly id: string;
  readonly role: AreaKind;
  /** From 0 to 1 by the people housed there; 0 where nothing is reported. */
  readonly tone: number;
}

export interface SceneLine {
  readonly id: string;
  readonly role: RouteKind;
  readonly path: readonly LngLat[];
  /** Width of the band in CSS pixels that shows a rate; 0 for lines that carry none. */
  readonly band: number;
}

export interface ScenePoint {
  readonly id: string;
  readonly role: PlaceKind;
  readonly position: MercatorPoint;
  /** From 1 for the most important to 5. */
  readonly rank: number;
  /** Zoom (MapLibre's) from which it shows: a village would only crowd the whole view. */
  readonly fromZoom: number;
  /** Only crossings have a state. */
  readonly state: CrossingState | null;
}

export const LABEL_ROLES = [
  "country",
  "region",
  "crossing",
  "gathering",
  "crowd",
  "city",
  "town",
  "village",
] as const;
export type LabelRole = (typeof LABEL_ROLES)[number];

export interface SceneLabel {
  readonly id: string;
  readonly role: LabelRole;
  readonly position: MercatorPoint;
  readonly text: string;
  /** A second, quieter line. */
  readonly detail: string | null;
  /** Smaller comes first when labels collide. */
  readonly priority: number;
  readonly fromZoom: number;
  /** Radius of the crowd that stands just north of it, in Mercator units, which no other name may cover; 0 for none. */
  readonly crowdRadius: number;
  /** What opens when the label is picked. */
  readonly selects: { readonly kind: SelectionKind; readonly id: string } | null;
}
