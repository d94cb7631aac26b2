import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { MapAdapter } from "../../paint/maplibre/map-adapter.ts";
import type { DotsSurface } from "../../paint/dots-surface.ts";
import type { MapEvents } from "../../paint/maplibre/map-options.ts";
import type { Instant } from "../../domain/units.ts";
import type { Box } from "../../paint/place-labels.ts";
import { offersWebGl2 } from "../../paint/webgl.ts";
import { allowsWorkers } from "../../paint/workers.ts";
import { createSceneContext, deriveScene } from "../../scene/derive-scene.ts";
import type { Palette } from "../../scene/palette.ts";
import { isStill } from "../../state/selectors.ts";
import type { Selection } from "../../state/view-state.ts";
import { useApp, useView } from "../app-context.tsx";
import { useWriter } from "../spoken.tsx";
import { useDotsPlan } from "./use-dots-plan.ts";

export interface Hover {
  readonly selection: Selection;
  readonly x: number;
  readonly y: number;
}

/**
 * Keeps a MapLibre map in a container and in step with the view, as long as it is `wanted`: it is fetched then, and gives its
 * context back when it is wanted no more. It follows the view without React: dots at frame rate, signs and tones as often as words.
 * Without WebGL2, or where no worker may start, the view's map status says so and everything else goes on.
 */
export function useMap(
  container: HTMLElement | null,
  palette: Palette,
  wanted: boolean,
  taken: readonly Box[],
): { map: MapAdapter | null; hover: Hover | null; dotsKind: DotsSurface["kind"] | null } {
  const { situation, store, language, messages, embedded, dispatch, spokenNow } = useApp();
  const [map, setMap] = useState<MapAdapter | null>(null);
  const [hover, setHover] = useState<Hover | null>(null);
  const [dotsKind, setDotsKind] = useState<DotsSurface["kind"] | null>(null);
  const camera = useView((view) => view.camera);
  const still = useView(isStill);
  const context = useMemo(() => createSceneContext(situation), [situation]);
  const dots = useDotsPlan();
  const latest = useRef({ dots, palette, taken });
  useEffect(() => {
    latest.current = { dots, palette, taken };
  });

  useEffect(() => {
    if (container === null || !wanted) return;
    let gone = false;
    let adapter: MapAdapter | null = null;
    const events: MapEvents = {
      onReady: () => dispatch({ type: "setMapStatus", status: "ready" }),
      onLost: () => dispatch({ type: "setMapStatus", status: "lost" }),
      onPick: (selection) => dispatch({ type: "select", selection }),
      onHover: (selection, [x, y]) => setHover(selection === null ? null : { selection, x, y }),
      onDots: setDotsKind,
      onMove: (moved) => dispatch({ type: "moveCamera", camera: moved }),
    };
    const start = async (): Promise<void> => {
      const { MapAdapter: Adapter } = await import("../../paint/maplibre/map-adapter.ts");
      if (gone) return;
      adapter = new Adapter({
        container,
        palette: latest.current.palette,
        hostCountry: situation.hostCountry,
        view: situation.view,
        maxBounds: situation.maxBounds,
        camera: store.getState().camera,
        scene: deriveScene(context, spokenNow()),
        language,
        dots: latest.current.dots,
        at: store.getState().at,
        taken: latest.current.taken,
        ...(embedded && { gestureHints: messages }),
        events,
      });
      setMap(adapter);
    };
    if (offersWebGl2() && allowsWorkers()) {
      start().catch((error: unknown) => {
        dispatch({ type: "setMapStatus", status: "unavailable" });
        reportError(error);
      });
    } else {
      // Not an error: the page works without a map, and says what is missing.
      dispatch({ type: "setMapStatus", status: "unavailable" });
    }
    return () => {
      gone = true;
      adapter?.destroy();
      setMap(null);
      setHover(null);
      dispatch({ type: "setMapStatus", status: "starting" });
    };
  }, [
    container,
    wanted,
    context,
    dispatch,
    embedded,
    language,
    messages,
    situation,
    spokenNow,
    store,
  ]);

  useEffect(() => {
    if (map === null) return undefined;
    const follow = (): void => {
      map.setInstant(store.getState().at);
    };
    follow();
    return store.subscribe(follow);
  }, [map, store]);
  useWriter(
    useCallback(
      (spoken: Instant) => {
        map?.setScene(deriveScene(context, spoken));
      },
      [map, context],
    ),
  );
  useEffect(() => map?.setDots(dots), [map, dots]);
  useEffect(() => map?.setTaken(taken), [map, taken]);
  useEffect(() => map?.setPalette(palette), [map, palette]);
  useEffect(() => map?.setCamera(camera), [map, camera]);
  useEffect(() => map?.moves.setStill(still), [map, still]);
  useEffect(() => {
    if (hover === null) return undefined;
    const dismiss = ({ key }: KeyboardEvent): void => {
      if (key === "Escape") setHover(null);
    };
    document.addEventListener("keydown", dismiss);
    return () => document.removeEventListener("keydown", dismiss);
  }, [hover]);
  return { map, hover, dotsKind };
}
