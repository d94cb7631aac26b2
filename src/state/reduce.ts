import type { Situation } from "../domain/situation.ts";
import { clampInstant } from "../time/clock.ts";
import { advance, listStops, startOfPlay } from "../time/playback.ts";
import { deriveShownSeries, findMeasure } from "../time/series.ts";
import type { Action } from "./actions.ts";
import { DOT_SIZES, type ViewState } from "./view-state.ts";

/** The view after an action. Pure; answers the same object when nothing changes, so that subscribers can tell. */
export function reduce(situation: Situation, view: ViewState, action: Action): ViewState {
  switch (action.type) {
    case "seek": {
      const at = clampInstant(action.at, situation.period);
      return at === view.at && !view.untouched ? view : { ...view, at, untouched: false };
    }
    case "play": {
      if (view.playing) return view;
      const series = deriveShownSeries(situation, view.measure, null);
      const at = startOfPlay(
        view.at,
        view.untouched,
        listStops(series, situation.period),
        situation.period,
      );
      return { ...view, at, playing: true, untouched: false };
    }
    case "pause":
      return view.playing ? { ...view, playing: false } : view;
    case "tick": {
      if (!view.playing) return view;
      const { at, ended } = advance(view.at, action.elapsed, view.speed, situation.period);
      return { ...view, at, playing: !ended };
    }
    case "setSpeed":
      return { ...view, speed: action.speed };
    case "setMeasure":
      return view.measure === action.measure
        ? view
        : { ...view, measure: findMeasure(situation, action.measure).id };
    case "select":
      return { ...view, selection: action.selection };
    case "openPanel":
      return { ...view, panel: action.panel };
    case "moveCamera":
      return { ...view, camera: action.camera };
    case "setDotSize":
      return {
        ...view,
        dotSize: Math.min(Math.max(Math.round(action.size), DOT_SIZES.least), DOT_SIZES.most),
      };
    case "setTheme":
      return { ...view, theme: action.theme };
    case "setLanguage":
      return { ...view, language: action.language };
    case "setMapStatus":
      return view.mapStatus === action.status ? view : { ...view, mapStatus: action.status };
    case "dismissIgnored":
      return { ...view, ignored: [] };
    case "restore":
      // The map that is already there stays as it is.
      return { ...action.view, mapStatus: view.mapStatus };
  }
}
