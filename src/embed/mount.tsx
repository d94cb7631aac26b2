import type { ComponentType } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import type { Situation } from "../domain/situation.ts";
import { createViewStore } from "../state/store.ts";
import { startTicker } from "../state/ticker.ts";
import { PartMissing } from "../ui/PartMissing.tsx";
import { Application } from "./Application.tsx";
import { readEmbedOptions } from "./embed-options.ts";
import type { LoadedWords } from "./LanguageHost.tsx";
import { joinHost } from "./join-host.ts";
import { loadLanguage } from "./load-language.ts";
import { findHomeLanguage, readPageLanguage } from "./page-language.ts";
import { readViewFromQuery, writeViewToQuery } from "./url-state.ts";
import { watchMotion } from "./watch-motion.ts";
import { watchVisibility } from "./watch-visibility.ts";

/**
 * Puts the application on a page that owns its address. A page that was prerendered is taken over as it stands, at its cover
 * instant; what the link asks for follows at once. Until then a number and its date always belong together.
 */
export async function mount(root: HTMLElement, situation: Situation, page: Window): Promise<void> {
  const { embedded, play, pymId } = readEmbedOptions(page.location.search);
  const [initial, { More, error }] = await Promise.all([
    speakAsRendered(page.document),
    embedded ? NOTHING : loadMore(),
  ]);
  // What nobody will keep up says no more: an embed shows none of it, and elsewhere something stands for it.
  if (More === undefined) root.querySelector(".more")?.replaceChildren();
  const home = findHomeLanguage(initial.language, page.navigator.languages);
  const asked = readViewFromQuery(page.location.search, situation, home);
  // A sheet over everything would take the focus of the page around.
  const store = createViewStore(situation, embedded ? { ...asked, panel: null } : asked);
  watchMotion(store, page);
  const ticker = startTicker(store, {
    now: () => page.performance.now(),
    requestFrame: (callback) => page.requestAnimationFrame(callback),
    cancelFrame: (handle) => page.cancelAnimationFrame(handle),
  });
  watchVisibility(root, page, ticker.setVisible);
  /** What failed is asked for anew; some browsers remember what they could not fetch for as long as the page stands. */
  const reload = (): void => {
    const { location, history } = page;
    // The address follows the view late, and not at all while it plays.
    const query = writeViewToQuery(store.getState(), situation, location.search, home);
    try {
      history.replaceState(null, "", `${location.pathname}${query}${location.hash}`);
    } finally {
      location.reload();
    }
  };
  const missing = embedded ? null : <PartMissing id="details" error={error} onRetry={reload} />;
  const application = (
    <Application
      situation={situation}
      store={store}
      initial={initial}
      picture={root.querySelector(".picture-box")?.innerHTML ?? ""}
      embedded={embedded}
      page={page}
      home={home}
      queryOf={(view) => writeViewToQuery(view, situation, "", home)}
      more={More === undefined ? missing : <More />}
    />
  );
  const options = {
    onUncaughtError: (error: unknown) => {
      // It takes all of the application away: what is left is the page as it reads without a script.
      delete page.document.documentElement.dataset["script"];
      reportError(error);
    },
  };
  if (root.firstElementChild !== null) hydrateRoot(root, application, options);
  else createRoot(root, options).render(application);
  // An embed owns no address, and fetches nothing for one.
  if (!embedded) {
    const opened = { view: store.getState(), query: page.location.search };
    import("./sync-address.ts").then(
      ({ syncAddress }) => syncAddress(store, situation, page, home, opened),
      reportError,
    );
  }
  // Nothing that is shown waits for the page around.
  if (embedded) joinHost(root, store, situation, page, pymId);
  // The ticker stands still as long as nobody sees it.
  const { reducedMotion, motion } = store.getState();
  if (play && !reducedMotion && motion !== "still") store.dispatch({ type: "play" });
}

/** What stands beneath the map, or why it could not be fetched. */
interface Beneath {
  readonly More?: ComponentType;
  readonly error?: unknown;
}

const NOTHING: Beneath = {};

/** Where it cannot be fetched the page goes on without it. */
async function loadMore(): Promise<Beneath> {
  try {
    return await import("../ui/More.tsx");
  } catch (error) {
    return { error };
  }
}

/** The words that the page was rendered with: to take it over, the very same are needed. */
async function speakAsRendered({ documentElement }: Document): Promise<LoadedWords> {
  const language = readPageLanguage(documentElement.lang);
  return { language, messages: await loadLanguage(language) };
}
