import { useSyncExternalStore } from "react";

/** The whole screen for the page, where the browser and the page around allow it; null where they do not. */
export interface FullScreen {
  readonly on: boolean;
  readonly toggle: () => void;
}

/** Follows whether the page has the whole screen. */
export function useFullScreen(): FullScreen | null {
  const state = useSyncExternalStore(follow, readState, () => "barred" as const);
  if (state === "barred") return null;
  const toggle = (): void => {
    const change =
      state === "on" ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    // Refused: it stays as it is.
    change.catch(() => undefined);
  };
  return { on: state === "on", toggle };
}

function follow(notify: () => void): () => void {
  document.addEventListener("fullscreenchange", notify);
  return () => document.removeEventListener("fullscreenchange", notify);
}

function readState(): "barred" | "on" | "off" {
  // A phone's browser may have none of this.
  if (!document.fullscreenEnabled) return "barred";
  return document.fullscreenElement === null ? "off" : "on";
}
