import type { Language } from "../domain/languages.ts";
import type { Situation } from "../domain/situation.ts";
import type { Instant, LngLat } from "../domain/units.ts";
import { DEFAULT_SPEED, type Speed } from "../time/playback.ts";

export const SELECTION_KINDS = ["claim", "event", "place", "area", "route"] as const;
export type SelectionKind = (typeof SELECTION_KINDS)[number];

/** What the reader has opened to read about. */
export interface Selection {
  readonly kind: SelectionKind;
  readonly id: string;
}

export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Whether time and map move, or go in stills from report to report; `auto` asks the device. */
export const MOTIONS = ["auto", "full", "still"] as const;
export type Motion = (typeof MOTIONS)[number];

export const PANELS = [
  "sources",
  "events",
  "about",
  "transcript",
  "keys",
  "measures",
  "embed",
] as const;
export type Panel = (typeof PANELS)[number];

/** Centre, zoom (MapLibre's, 512 px tiles) and bearing of the map; null shows the situation's own view. */
export interface Camera {
  readonly centre: LngLat;
  readonly zoom: number;
  /** Degrees clockwise from north that point up. */
  readonly bearing: number;
}

/**
 * `starting` until the first frame; `unavailable` without WebGL2, where no worker may start, and where the map cannot be fetched; `lost`
 * until a lost context comes back.
 */
export type MapStatus = "starting" | "ready" | "unavailable" | "lost";

/** Everything that the reader can change. What is seen follows from it and the situation alone. */
export interface ViewState {
  readonly at: Instant;
  /** The reader has not moved in time yet: the first Play starts from the first report. */
  readonly untouched: boolean;
  readonly playing: boolean;
  readonly speed: Speed;
  readonly measure: string;
  readonly selection: Selection | null;
  readonly panel: Panel | null;
  readonly camera: Camera | null;
  /** People per dot. */
  readonly dotSize: number;
  readonly theme: Theme;
  readonly motion: Motion;
  /** The device asks for less motion. */
  readonly reducedMotion: boolean;
  /** How long the still that is shown has stood while time plays in stills, in milliseconds of the reader's time. */
  readonly dwelt: number;
  /** Keys of a single letter or sign do something. */
  readonly singleKeys: boolean;
  readonly language: Language;
  readonly mapStatus: MapStatus;
  /** What was ignored or changed in the link, by parameter name, until the reader closes the note. */
  readonly ignored: readonly IgnoredParameter[];
}

export interface IgnoredParameter {
  readonly name: string;
  readonly value: string;
  /** It was understood, but lies outside of what can be shown: the nearest that can stands instead. */
  readonly outside?: true;
}

/** The view with which a situation opens: its cover instant, everything else at its default. */
export function deriveInitialView(situation: Situation, language: Language = "en"): ViewState {
  return {
    at: situation.cover,
    untouched: true,
    playing: false,
    speed: DEFAULT_SPEED,
    measure: situation.headlineMeasure,
    selection: null,
    panel: null,
    camera: null,
    dotSize: situation.flow.dotSize,
    theme: "auto",
    motion: "auto",
    reducedMotion: false,
    dwelt: 0,
    singleKeys: true,
    language,
    mapStatus: "starting",
    ignored: [],
  };
}
