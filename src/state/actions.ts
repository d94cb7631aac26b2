import type { Instant } from "../domain/units.ts";
import type { Speed } from "../time/playback.ts";
import type { Language } from "../domain/languages.ts";
import type {
  Camera,
  MapStatus,
  Motion,
  Panel,
  Selection,
  Theme,
  ViewState,
} from "./view-state.ts";

/** Everything that can happen to the view. Closed: the reducer switches over it exhaustively. */
export type Action =
  | { readonly type: "seek"; readonly at: Instant }
  | { readonly type: "play" }
  | { readonly type: "pause" }
  /** Milliseconds of the reader's time since the last frame. */
  | { readonly type: "tick"; readonly elapsed: number }
  | { readonly type: "setSpeed"; readonly speed: Speed }
  | { readonly type: "setMeasure"; readonly measure: string }
  | { readonly type: "select"; readonly selection: Selection | null }
  | { readonly type: "openPanel"; readonly panel: Panel | null }
  | { readonly type: "moveCamera"; readonly camera: Camera | null }
  | { readonly type: "setTheme"; readonly theme: Theme }
  | { readonly type: "setMotion"; readonly motion: Motion }
  | { readonly type: "setSingleKeys"; readonly on: boolean }
  /** What the device asks for. */
  | { readonly type: "setReducedMotion"; readonly reduced: boolean }
  | { readonly type: "setLanguage"; readonly language: Language }
  | { readonly type: "setMapStatus"; readonly status: MapStatus }
  | { readonly type: "dismissIgnored" }
  /** The reader went back or forward, or followed a link within the page. */
  | { readonly type: "restore"; readonly view: ViewState };
