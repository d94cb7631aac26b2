import { findNextStop, findPreviousStop, listStops } from "../../time/playback.ts";
import { deriveShownSeries } from "../../time/series.ts";
import type { App } from "../app-context.tsx";

/** Pauses and goes to the next or the previous report of the measure shown; does nothing where there is none. */
export function stepToReport(
  { situation, store, dispatch }: App,
  direction: "previous" | "next",
): void {
  const { at, measure } = store.getState();
  const stops = listStops(deriveShownSeries(situation, measure, null), situation.period);
  const stop = (direction === "next" ? findNextStop : findPreviousStop)(stops, at);
  if (stop === null) return;
  dispatch({ type: "pause" });
  dispatch({ type: "seek", at: stop });
}
