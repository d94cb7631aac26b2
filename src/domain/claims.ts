import type { Count, Instant, Interval } from "./units.ts";
import type { LocalText } from "./local-text.ts";

export const QUALIFIERS = ["exact", "about", "moreThan", "atLeast", "lessThan", "atMost"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** `headline`: the series a curve follows. `alternative`: another statement. `repeat`: the same statement said again. */
export const ROLES = ["headline", "alternative", "repeat"] as const;
export type Role = (typeof ROLES)[number];

export const CONFIDENCES = ["high", "medium", "low"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** How finely the source tells the time; a bare date is a day wide. */
export const PRECISIONS = ["instant", "hours", "day", "month", "year"] as const;
export type Precision = (typeof PRECISIONS)[number];

/** One published statement of one figure. */
export interface Claim {
  readonly id: string;
  readonly measure: string;
  /** Feature that the figure speaks of; null means the whole situation. */
  readonly place: string | null;
  /** The time that the figure speaks of, not the time of publication. */
  readonly time: Interval;
  readonly precision: Precision;
  readonly value: Count;
  /** Upper end of a stated range; null for a single number. */
  readonly valueMax: Count | null;
  readonly qualifier: Qualifier;
  readonly role: Role;
  readonly party: string;
  readonly statedBy: LocalText;
  readonly source: string;
  /** Claims that this one repeats or is computed from. A claim with any widens no band. */
  readonly derivedFrom: readonly string[];
  readonly contradicts: readonly string[];
  readonly confidence: Confidence;
  /** True when the number is arithmetic on stated numbers rather than a number somebody stated. */
  readonly arithmetic: boolean;
  readonly note: LocalText | null;
  /** Line in claims.csv, counted from 1. */
  readonly line: number;
}

/** Something that happened or was said, with those who say so. */
export interface SituationEvent {
  readonly id: string;
  readonly time: Interval;
  readonly precision: Precision;
  readonly title: LocalText;
  readonly detail: LocalText;
  readonly place: string | null;
  readonly attributedTo: LocalText;
  readonly source: string;
  readonly confidence: Confidence;
  /** Shown as a flag on the timeline. */
  readonly flag: boolean;
  readonly line: number;
}

/** A publication in which claims and events were read. */
export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: Instant | null;
  readonly publishedPrecision: Precision | null;
  readonly line: number;
}
