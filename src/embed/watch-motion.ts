import type { ViewStore } from "../state/store.ts";

/** Keeps the view told whether the device asks for less motion. */
export function watchMotion({ dispatch }: ViewStore, page: Window): void {
  const query = page.matchMedia("(prefers-reduced-motion: reduce)");
  const tell = (): void => dispatch({ type: "setReducedMotion", reduced: query.matches });
  query.addEventListener("change", tell);
  tell();
}
