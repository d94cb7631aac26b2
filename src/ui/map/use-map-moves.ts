import { useMemo } from "react";
import type { MapAdapter } from "../../paint/maplibre/map-adapter.ts";
import { constrainCamera, fitCamera, moveCamera } from "../../scene/camera.ts";
import type { Camera } from "../../state/view-state.ts";
import { useApp } from "../app-context.tsx";

/** How the reader moves the map by buttons. */
export interface MapMoves {
  readonly zoomBy: (steps: number) => void;
  /** By a third of the map's size for each step to the right and down. */
  readonly panBy: (right: number, down: number) => void;
  readonly turnNorthUp: () => void;
  readonly reset: () => void;
}

/** Moves the MapLibre map where it shows; otherwise the camera itself, which the drawn map follows. */
export function useMapMoves(map: MapAdapter | null, container: HTMLElement | null): MapMoves {
  const { situation, store, dispatch } = useApp();
  return useMemo(() => {
    const showing = (): MapAdapter | null => (store.getState().mapStatus === "ready" ? map : null);
    const move = (change: (camera: Camera, width: number, height: number) => Camera): void => {
      const { width = 0, height = 0 } = container?.getBoundingClientRect() ?? {};
      if (width === 0 || height === 0) return;
      const { view, maxBounds } = situation;
      const size = { width, height };
      const camera = store.getState().camera ?? fitCamera(view, maxBounds, size);
      const moved = constrainCamera(change(camera, width, height), maxBounds, size);
      dispatch({ type: "moveCamera", camera: moved });
    };
    return {
      zoomBy: (steps) => {
        const live = showing();
        if (live !== null) live.zoomBy(steps);
        else move((camera) => moveCamera(camera, { right: 0, down: 0, zoomIn: steps }));
      },
      panBy: (right, down) =>
        move((camera, width, height) =>
          moveCamera(camera, { right: (right * width) / 3, down: (down * height) / 3, zoomIn: 0 }),
        ),
      turnNorthUp: () => {
        const live = showing();
        if (live !== null) live.turnNorthUp();
        else move((camera) => ({ ...camera, bearing: 0 }));
      },
      reset: () => dispatch({ type: "moveCamera", camera: null }),
    };
  }, [map, container, situation, store, dispatch]);
}
