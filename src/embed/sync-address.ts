import type { Situation } from "../domain/situation.ts";
import type { ViewStore } from "../state/store.ts";
import type { Language } from "../domain/languages.ts";
import type { ViewState } from "../state/view-state.ts";
import { readViewFromQuery, writeViewToQuery } from "./url-state.ts";

/** What a reader has set for the page as a whole: to go back is not to undo it. */
const SETTINGS = ["theme", "motion", "keys", "lang"];

/** What a press begins with. */
const PRESSES = ["click", "keydown", "change"] as const;

/** The address follows the view this long after the last change: browsers refuse more than a few changes a second. */
const QUIET = 400;

/** What an address speaks of. */
export interface Written {
  readonly view: ViewState;
  /** The address's query. */
  readonly query: string;
}

/**
 * Keeps the page's address and its view in step, for a page that owns its address. Opening something makes a step in the history, one for
 * all that a press opens; moving in time or on the map only changes the address. While playing the address stays, until something is
 * opened or the page goes out of sight: from there it may be gone for good. `opened` is what the page began with: whoever has gone back
 * since then is followed. Answers a function that stops it.
 */
export function syncAddress(
  store: ViewStore,
  situation: Situation,
  page: Window,
  home: Language = "en",
  opened: Written = { view: store.getState(), query: page.location.search },
): () => void {
  let written = opened.view;
  let timer: number | undefined;
  let restoring = false;
  /** Within the press that has made a step: all that it does is of that step. */
  let stepping = false;

  const write = (view: ViewState): void => {
    const query = writeViewToQuery(view, situation, page.location.search, home);
    const step = opensSomething(view, written) && !stepping;
    written = view;
    if (query === page.location.search) return;
    const address = `${page.location.pathname}${query}${page.location.hash}`;
    if (!step) return page.history.replaceState(null, "", address);
    page.history.pushState(null, "", address);
    stepping = true;
    page.setTimeout(() => (stepping = false));
  };
  const rest = (): void => {
    if (!store.getState().playing) write(store.getState());
  };
  const unsubscribe = store.subscribe((view, former) => {
    page.clearTimeout(timer);
    if (restoring) return;
    if (opensSomething(view, former)) {
      // Back leads to where the reader was just now, not to where the address had come to.
      write(former);
      write(view);
    } else if (stepping) write(view);
    else timer = page.setTimeout(rest, QUIET);
  });
  const restore = (): void => {
    restoring = true;
    const asked = new URLSearchParams(page.location.search);
    const now = new URLSearchParams(writeViewToQuery(store.getState(), situation, "", home));
    const kept = SETTINGS.filter((name) => now.has(name) && !asked.has(name));
    for (const name of kept) asked.set(name, now.get(name) ?? "");
    const view = readViewFromQuery(asked.toString(), situation, home);
    store.dispatch({ type: "restore", view });
    restoring = false;
    written = store.getState();
    if (kept.length > 0) write(written);
  };
  const pressAgain = (): void => void (stepping = false);
  const leave = (): void => {
    if (page.document.visibilityState === "visible") return;
    page.clearTimeout(timer);
    write(store.getState());
  };
  page.addEventListener("popstate", restore);
  page.document.addEventListener("visibilitychange", leave);
  // A busy page hears of the next press before its own timers.
  for (const press of PRESSES) page.addEventListener(press, pressAgain, true);
  if (page.location.search !== opened.query) restore();
  else if (opensSomething(store.getState(), written)) write(store.getState());
  else if (store.getState() !== written) rest();
  return () => {
    page.clearTimeout(timer);
    page.removeEventListener("popstate", restore);
    page.document.removeEventListener("visibilitychange", leave);
    for (const press of PRESSES) page.removeEventListener(press, pressAgain, true);
    unsubscribe();
  };
}

function opensSomething(view: ViewState, former: ViewState): boolean {
  const { selection, panel } = view;
  const sameSelection =
    selection?.kind === former.selection?.kind && selection?.id === former.selection?.id;
  return (
    (!sameSelection && selection !== null) ||
    (panel !== former.panel && panel !== null) ||
    view.measure !== former.measure
  );
}
