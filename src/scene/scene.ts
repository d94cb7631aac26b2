import type { LocalText } from "../domain/local-text.ts";
import type { MercatorPoint } from "../domain/mercator.ts";
import type { AreaKind, CrossingState, PlaceKind, RouteKind } from "../domain/situation.ts";
import type { DotPhase } from "../flow/position.ts";
import type { SelectionKind } from "../state/view-state.ts";

/**
 * What is to be seen at an instant, in Web Mercator (0..1), with roles instead of colours and texts in every language of the pack:
 * a painter applies its palette and its language last. Areas are named: their outlines never change, a page fetches them once, in the
 * form of its map, and not a second time for this.
 */
export interface Scene {
  readonly areas: readonly SceneArea[];
  /** From the first that is painted to the last. */
  readonly lines: readonly SceneLine[];
  /** From the first that are painted to the last. Empty for a painter that works them out from their plan by itself. */
  readonly dots: readonly SceneDots[];
  readonly points: readonly ScenePoint[];
  readonly crowds: readonly SceneCrowd[];
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
  /** The same object from instant to instant. */
  readonly path: readonly MercatorPoint[];
  /** Width of the band in CSS pixels that shows a rate; 0 for lines that carry none. */
  readonly band: number;
}

/** Dots in one phase, and of one strength. A dot stands for a number of people and is nobody in particular. */
export interface SceneDots {
  readonly phase: DotPhase;
  /** From 0 to 1. */
  readonly strength: number;
  /** Diameter in Mercator units. */
  readonly size: number;
  /** Their centres. */
  readonly positions: readonly MercatorPoint[];
}

/** Where dots gather: a name upon them would be taken for theirs. */
export interface SceneCrowd {
  /** The place, and the label that tells of it. */
  readonly id: string;
  readonly position: MercatorPoint;
  /** In Mercator units. */
  readonly radius: number;
  /** What opens when it is picked, as when its label is; null where that is the area in which it stands. */
  readonly selects: Selected | null;
}

/** What opens when something is picked. */
export interface Selected {
  readonly kind: SelectionKind;
  readonly id: string;
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

/** What a label says: words of the pack, or a number of people, which is marked where it is no exact report. */
export type LabelText =
  | { readonly kind: "words"; readonly words: LocalText }
  | { readonly kind: "count"; readonly value: number; readonly approximate: boolean };

export interface SceneLabel {
  readonly id: string;
  readonly role: LabelRole;
  readonly position: MercatorPoint;
  readonly text: LabelText;
  /** A second, quieter line. */
  readonly detail: LocalText | null;
  /** Smaller comes first when labels collide. */
  readonly priority: number;
  readonly fromZoom: number;
  /** What opens when the label is picked. */
  readonly selects: Selected | null;
}
