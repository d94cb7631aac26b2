import type { DotPlan } from "../flow/plan.ts";
import type { Instant } from "../domain/units.ts";
import type { Frame } from "../scene/frame.ts";
import type { Palette } from "../scene/palette.ts";
import type { MercatorPoint } from "../domain/mercator.ts";

/** A canvas of its own that shows the dots of one plan over a map. It draws when it is told to, never by itself. */
export interface DotsSurface {
  readonly canvas: HTMLCanvasElement;
  readonly kind: "webgl2" | "canvas2d";
  /** Draws at once. */
  readonly draw: (at: Instant, frame: Frame, palette: Palette) => void;
  /** Gives everything back, the context included. */
  readonly destroy: () => void;
}

/** The dots that a surface shows. */
export interface SurfaceDots {
  /** Makes the plan for this surface; asked once. `few` when the painter is slow. */
  readonly plan: (few: boolean) => DotPlan;
  /** A time and a place amid what is shown: single precision counts from there. Milliseconds UTC, Web Mercator. */
  readonly epoch: Instant;
  readonly anchor: MercatorPoint;
}

export interface SurfaceOptions extends SurfaceDots {
  readonly onLost: () => void;
  readonly onRestored: () => void;
}
