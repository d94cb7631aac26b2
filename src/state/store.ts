import { createStore } from "zustand/vanilla";
import type { Situation } from "../domain/situation.ts";
import type { Action } from "./actions.ts";
import { reduce } from "./reduce.ts";
import type { ViewState } from "./view-state.ts";

/** The one place where the view lives. Painters subscribe at frame rate, React to whole sentences only. */
export interface ViewStore {
  readonly getState: () => ViewState;
  /** Calls back after every change with the new and the former view; answers a function that stops it. */
  readonly subscribe: (listener: (view: ViewState, former: ViewState) => void) => () => void;
  readonly dispatch: (action: Action) => void;
}

/** A store over one situation that opens with the given view. */
export function createViewStore(situation: Situation, initial: ViewState): ViewStore {
  const store = createStore<ViewState>(() => initial);
  return {
    getState: store.getState,
    subscribe: store.subscribe,
    dispatch: (action) => store.setState((view) => reduce(situation, view, action), true),
  };
}
