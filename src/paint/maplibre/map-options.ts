import type { Bounds } from "../../domain/situation.ts";
import type { Instant } from "../../domain/units.ts";
import type { Palette } from "../../scene/palette.ts";
import type { Scene } from "../../scene/scene.ts";
import type { Camera, Selection } from "../../state/view-state.ts";
import type { DotsSurface, SurfaceDots } from "../dots-surface.ts";
import type { Box } from "../place-labels.ts";

/** What the map tells the page. */
export interface MapEvents {
  readonly onReady: () => void;
  readonly onLost: () => void;
  readonly onPick: (selection: Selection | null) => void;
  /** Position in CSS pixels from the map's top left corner. */
  readonly onHover: (
    selection: Selection | null,
    position: readonly [x: number, y: number],
  ) => void;
  /** How dots are drawn from now on; null where this browser has no canvas for them. */
  readonly onDots: (kind: DotsSurface["kind"] | null) => void;
  /** The reader, not the page, has moved the map. */
  readonly onMove: (camera: Camera) => void;
}

/** What the map says over itself when it lets a gesture pass. */
export interface GestureHints {
  readonly moveByCtrl: string;
  readonly moveByCommand: string;
  readonly moveByTwoFingers: string;
}

export interface MapOptions {
  readonly container: HTMLElement;
  readonly palette: Palette;
  readonly hostCountry: string;
  readonly view: Bounds;
  readonly maxBounds: Bounds;
  readonly camera: Camera | null;
  readonly scene: Scene;
  /** BCP 47; of the names on the map. */
  readonly language: string;
  readonly dots: SurfaceDots;
  readonly at: Instant;
  readonly taken: readonly Box[];
  /** Given where wheel and single finger belong to the page around: how the map is moved instead. */
  readonly gestureHints?: GestureHints;
  readonly events: MapEvents;
}
