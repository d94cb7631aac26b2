import type { EncodedDots } from "../dots-gl/encode.ts";
import { DotsPainter, type DotColors } from "../dots-gl/dots-painter.ts";

/** What the layer asks of the map that holds it. */
export interface DotsLayerView {
  /** Milliseconds UTC. */
  readonly at: () => number;
  /** CSS pixels per Mercator unit. */
  readonly scale: () => number;
  readonly pixelRatio: () => number;
}

/** The part of MapLibre's custom layer that is used here, spelled out so that only one file needs its types. */
export interface DotsLayer {
  readonly id: string;
  readonly type: "custom";
  readonly renderingMode: "2d";
  onAdd: (map: unknown, gl: WebGL2RenderingContext) => void;
  onRemove: () => void;
  render: (
    gl: WebGL2RenderingContext,
    args: { defaultProjectionData: { mainMatrix: ArrayLike<number> } },
  ) => void;
  setDots: (dots: EncodedDots) => void;
  setColors: (colors: DotColors) => void;
}

/** A custom layer that draws dots with the map's own context and matrix. Dots may be exchanged while it lives. */
export function createDotsLayer(
  id: string,
  initial: EncodedDots,
  initialColors: DotColors,
  view: DotsLayerView,
): DotsLayer {
  let dots = initial;
  let colors = initialColors;
  let context: WebGL2RenderingContext | null = null;
  let painter: DotsPainter | null = null;
  const release = (): void => {
    painter?.dispose();
    painter = null;
  };
  return {
    id,
    type: "custom",
    renderingMode: "2d",
    onAdd: (_map, gl) => {
      context = gl;
    },
    onRemove: () => {
      release();
      context = null;
    },
    render: (gl, { defaultProjectionData: { mainMatrix } }) => {
      if (context === null || gl.isContextLost()) return;
      painter ??= new DotsPainter(gl, dots);
      painter.draw({
        at: view.at(),
        matrix: mainMatrix,
        scale: view.scale(),
        pixelRatio: view.pixelRatio(),
        colors,
      });
    },
    setDots: (next) => {
      dots = next;
      release();
    },
    setColors: (next) => {
      colors = next;
    },
  };
}
