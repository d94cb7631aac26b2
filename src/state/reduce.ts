import type { Situation } from "../domain/situation.ts";
import { MINUTE, instant, type Instant } from "../domain/units.ts";
import { clampInstant } from "../time/clock.ts";
import { advance, advanceStills, listStops, startOfPlay } from "../time/playback.ts";
import { deriveShownSeries, findMeasure } from "../time/series.ts";
import type { Action } from "./actions.ts";
import { isStill } from "./selectors.ts";
import type { ViewState } from "./view-state.ts";

/** The view after an action. Pure; answers the same object when nothing changes, so that subscribers can tell. */
export function reduce(situation: Situation, view: ViewState, action: Action): ViewState {
  switch (action.type) {
    case "seek": {
      const at = clampInstant(action.at, situation.period);
      return at === view.at && !view.untouched ? view : { ...view, at, untouched: false, dwelt: 0 };
    }
    case "play": {
      if (view.playing) return view;
      const at = startOfPlay(view.at, view.untouched, stopsOf(situation, view), situation.period);
      return { ...view, at, playing: true, untouched: false, dwelt: 0 };
    }
    case "pause":
      // A link tells the minute: it leads to the numbers that stand here.
      return view.playing ? { ...view, at: wholeMinute(view.at), playing: false } : view;
    case "tick": {
      if (!view.playing) return view;
      if (isStill(view)) {
        const stops = (): readonly Instant[] => stopsOf(situation, view);
        const { ended, ...still } = advanceStills(
          view,
          action.elapsed,
          view.speed,
          stops,
          situation.period,
        );
        return { ...view, ...still, playing: !ended };
      }
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
    case "setTheme":
      return { ...view, theme: action.theme };
    case "setMotion":
      return { ...view, motion: action.motion, dwelt: 0 };
    case "setSingleKeys":
      return { ...view, singleKeys: action.on };
    case "setReducedMotion":
      return view.reducedMotion === action.reduced
        ? view
        : { ...view, reducedMotion: action.reduced, dwelt: 0 };
    case "setLanguage":
      return { ...view, language: action.language };
    case "setMapStatus":
      return view.mapStatus === action.status ? view : { ...view, mapStatus: action.status };
    case "dismissIgnored":
      return { ...view, ignored: [] };
    case "restore":
      // The map that is already there and the device stay as they are.
      return { ...action.view, mapStatus: view.mapStatus, reducedMotion: view.reducedMotion };
  }
}

function wholeMinute(at: Instant): Instant {
  return instant(Math.floor(at / MINUTE) * MINUTE);
}

function stopsOf(situation: Situation, { measure }: ViewState): readonly Instant[] {
  return listStops(deriveShownSeries(situation, measure, null), situation.period);
}
