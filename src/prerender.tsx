import { renderToStaticMarkup, renderToString } from "react-dom/server";
import situation from "virtual:situation";
import "virtual:situation-texts";
import type { CoarseBase } from "./paint/svg/draw-map.ts";
import { createPictures } from "./paint/svg/picture.ts";
import { deriveHeadline } from "./state/selectors.ts";
import { createViewStore } from "./state/store.ts";
import { deriveInitialView } from "./state/view-state.ts";
import { findMeasure } from "./time/series.ts";
import { App } from "./ui/App.tsx";
import { AppProvider, createApp } from "./ui/app-context.tsx";
import { en } from "./ui/messages/en.ts";
import { PlainPage } from "./ui/PlainPage.tsx";
import { sayHeadline } from "./ui/sentence.ts";

/** What the build puts into the page's template. */
export interface Prerendered {
  readonly language: string;
  readonly title: string;
  readonly description: string;
  /** The application at its cover instant, to be hydrated. */
  readonly app: string;
  /** The claims and events in plain tables, for a page without script. */
  readonly plain: string;
}

/** Renders the page at its cover instant over a coarse base map. Runs in Node. */
export function prerender(base: CoarseBase): Prerendered {
  const language = "en";
  const view = deriveInitialView(situation);
  const store = createViewStore(situation, view);
  const app = createApp({ situation, store, language, messages: en, picture: "" });
  const measure = findMeasure(situation, situation.headlineMeasure);
  const description = sayHeadline(
    app,
    measure,
    deriveHeadline(situation, measure.id, situation.cover),
  );
  const picture = createPictures(
    situation,
    base,
  )({ at: situation.cover, language, dotSize: view.dotSize, description });
  const provide = (children: React.ReactNode) => (
    <AppProvider
      situation={situation}
      store={store}
      language={language}
      messages={en}
      picture={picture}
    >
      {children}
    </AppProvider>
  );
  return {
    language,
    title: app.read(situation.title),
    description,
    app: renderToString(provide(<App />)),
    plain: renderToStaticMarkup(provide(<PlainPage />)),
  };
}
