import { useCallback, useEffect, useRef, useState } from "react";
import type { Drawing } from "../../paint/drawing.ts";
import type { DotsSurface } from "../../paint/dots-surface.ts";
import type { Frame } from "../../scene/frame.ts";
import type { Palette } from "../../scene/palette.ts";
import { useApp } from "../app-context.tsx";
import { useDotsPlan } from "./use-dots-plan.ts";

/** How the drawn map's dots are drawn now: as part of the SVG, or on a canvas over it. */
export type DotsKind = "svg" | DotsSurface["kind"];

/**
 * Keeps a canvas with the dots in the element that `attach` is the ref of, in step with the view at frame rate. While its context
 * is lost, and while there is no such element, the dots are the SVG's.
 */
export function useDotsSurface(
  drawing: Drawing,
  frame: Frame | null,
  palette: Palette,
): { attach: (holder: HTMLElement | null) => (() => void) | undefined; kind: DotsKind } {
  const { store } = useApp();
  const dots = useDotsPlan();
  const [surface, setSurface] = useState<DotsSurface | null>(null);
  const [lost, setLost] = useState(false);

  const attach = useCallback(
    (holder: HTMLElement | null) => {
      if (holder === null) return undefined;
      const opened = drawing.openSurface({
        ...dots,
        onLost: () => setLost(true),
        onRestored: () => setLost(false),
      });
      if (opened === null) return undefined;
      holder.append(opened.canvas);
      setSurface(opened);
      return () => {
        opened.destroy();
        setSurface(null);
        setLost(false);
      };
    },
    [drawing, dots],
  );

  const shown = useRef({ frame, palette });
  useEffect(() => {
    shown.current = { frame, palette };
    if (surface !== null && frame !== null) surface.draw(store.getState().at, frame, palette);
  }, [surface, frame, palette, lost, store]);
  useEffect(() => {
    if (surface === null) return undefined;
    return store.subscribe(({ at }, former) => {
      const { current } = shown;
      if (at !== former.at && current.frame !== null)
        surface.draw(at, current.frame, current.palette);
    });
  }, [surface, store]);
  return { attach, kind: surface === null || lost ? "svg" : surface.kind };
}
