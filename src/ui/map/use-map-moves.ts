import { useMemo } from "react";
import type { MapAdapter } from "../../paint/maplibre/map-adapter.ts";
import { aimCamera, constrainCamera, fitCamera, moveCamera } from "../../scene/camera.ts";
import type { LngLat } from "../../domain/units.ts";
import type { FrameSize } from "../../scene/frame.ts";
import type { Camera } from "../../state/view-state.ts";
import { useApp } from "../app-context.tsx";

/** How the reader moves the map other than by hand. */
export interface MapMoves {
  readonly zoomBy: (steps: number) => void;
  /** By a third of the map's size for each step to the right and down. */
  readonly panBy: (right: number, down: number) => void;
  readonly turnNorthUp: () => void;
  readonly reset: () => void;
  /** Brings a place, line or area into the middle; positions in degrees. */
  readonly goTo: (positions: readonly LngLat[]) => void;
}

/** Moves the MapLibre map where it shows; otherwise the camera itself, which the drawn map follows. */
export function useMapMoves(map: MapAdapter | null, container: HTMLElement | null): MapMoves {
  const { situation, store, dispatch } = useApp();
  return useMemo(() => {
    const showing = (): MapAdapter | null => (store.getState().mapStatus === "ready" ? map : null);
    const sizeNow = (): FrameSize | null => {
      const { width = 0, height = 0 } = container?.getBoundingClientRect() ?? {};
      return width === 0 || height === 0 ? null : { width, height };
    };
    const cameraNow = (size: FrameSize): Camera => {
      const { camera } = store.getState();
      if (camera === null) return fitCamera(situation.view, situation.maxBounds, size);
      // A link may ask for more than can be shown.
      return constrainCamera(camera, situation.maxBounds, size);
    };
    const move = (change: (camera: Camera) => Camera): void => {
      const size = sizeNow();
      if (size === null) return;
      const camera = constrainCamera(change(cameraNow(size)), situation.maxBounds, size);
      dispatch({ type: "moveCamera", camera });
    };
    return {
      zoomBy: (steps) => {
        const live = showing();
        if (live !== null) live.moves.zoomBy(steps);
        else move((camera) => moveCamera(camera, { right: 0, down: 0, zoomIn: steps }));
      },
      panBy: (steps, stepsDown) => {
        const { width, height } = sizeNow() ?? { width: 0, height: 0 };
        const [right, down] = [(steps * width) / 3, (stepsDown * height) / 3];
        const live = showing();
        if (live !== null) live.moves.panBy(right, down);
        else move((camera) => moveCamera(camera, { right, down, zoomIn: 0 }));
      },
      turnNorthUp: () => {
        const live = showing();
        if (live !== null) live.moves.turnNorthUp();
        else move((camera) => ({ ...camera, bearing: 0 }));
      },
      reset: () => {
        // What is on its way somewhere has not arrived in the view yet: it would not notice that it is called back.
        showing()?.showWhole();
        dispatch({ type: "moveCamera", camera: null });
      },
      goTo: (positions) => {
        const size = sizeNow();
        if (size === null) return;
        const camera = aimCamera(positions, cameraNow(size), situation, size);
        const live = showing();
        if (live !== null) live.moves.flyTo(camera);
        else dispatch({ type: "moveCamera", camera });
      },
    };
  }, [map, container, situation, store, dispatch]);
}
