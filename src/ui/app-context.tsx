import { createContext, use, useMemo, useSyncExternalStore, type ReactNode } from "react";
import { readText, type LocalText } from "../domain/local-text.ts";
import type { Situation } from "../domain/situation.ts";
import type { Action } from "../state/actions.ts";
import type { ViewStore } from "../state/store.ts";
import { type Language } from "../domain/languages.ts";
import type { Instant } from "../domain/units.ts";
import { deriveHeadline, selectSpokenInstant, type Headline } from "../state/selectors.ts";
import { deriveInitialView, type ViewState } from "../state/view-state.ts";
import { createFormatter, type Formatter } from "./format.ts";
import type { Messages } from "./messages/en.ts";

/** What every component may ask for: the situation, the view's store, and how to say things. */
export interface App {
  readonly situation: Situation;
  readonly store: ViewStore;
  readonly language: Language;
  readonly messages: Messages;
  readonly format: Formatter;
  /** A pack's text in the reader's language. */
  readonly read: (text: LocalText) => string;
  readonly dispatch: (action: Action) => void;
  /** The map at the cover instant as it came with the page; "" when the page came without. */
  readonly picture: string;
  /** The same in whatever language: the lines in it are those of every other picture. */
  readonly ground: string;
  /** The page stands in somebody else's: it fetches no more than what is asked of it. */
  readonly embedded: boolean;
  /** The view with which the build has rendered the page. */
  readonly rendered: ViewState;
  /** The headline of a measure at an instant; each measure's last is remembered, since much on the page says parts of the same. */
  readonly headlineAt: (measure: string, at: Instant) => Headline;
  /** The instant that words speak of. */
  readonly spokenNow: () => Instant;
  /** Calls back whenever that instant has changed; answers a function that stops it. */
  readonly followSpoken: (listener: (at: Instant) => void) => () => void;
}

const AppContext = createContext<App | null>(null);

interface AppParts {
  readonly situation: Situation;
  readonly store: ViewStore;
  readonly language: Language;
  readonly messages: Messages;
  readonly picture: string;
  readonly ground: string;
  readonly embedded: boolean;
}

/** What components ask for, outside of any component. */
export function createApp(parts: AppParts): App {
  const { situation, store, language, messages } = parts;
  const spokenNow = (): Instant => selectSpokenInstant(store.getState(), situation);
  const headlines = new Map<string, Headline>();
  return {
    ...parts,
    format: createFormatter(language, situation, messages),
    read: (text) => readText(text, language),
    dispatch: store.dispatch,
    rendered: deriveInitialView(situation, language),
    headlineAt: (measure, at) => {
      const last = headlines.get(measure);
      if (last?.at === at) return last;
      const headline = deriveHeadline(situation, measure, at);
      headlines.set(measure, headline);
      return headline;
    },
    spokenNow,
    followSpoken: (listener) => {
      let former = spokenNow();
      return store.subscribe(() => {
        const at = spokenNow();
        if (at === former) return;
        former = at;
        listener(at);
      });
    },
  };
}

export function AppProvider({
  situation,
  store,
  language,
  messages,
  picture,
  ground,
  embedded,
  children,
}: AppParts & { readonly children: ReactNode }) {
  const app = useMemo(
    () => createApp({ situation, store, language, messages, picture, ground, embedded }),
    [situation, store, language, messages, picture, ground, embedded],
  );
  return <AppContext value={app}>{children}</AppContext>;
}

/** The application around a component. Throws outside of `AppProvider`. */
export function useApp(): App {
  const app = use(AppContext);
  if (app === null) throw new Error("useApp outside of AppProvider");
  return app;
}

/**
 * A part of the view. The component renders again only when the part changes: select sentences and whole steps, never `at` itself
 * (use `useSpokenInstant`), so that React does not run at frame rate. `select` must answer the same value for the same view.
 */
export function useView<Part>(select: (view: ViewState) => Part): Part {
  const { store, rendered } = useApp();
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.getState()),
    // What the build has rendered: a page is taken over as it came, then shows what its link asks for.
    () => select(rendered),
  );
}
