import { renderToStaticMarkup, renderToString } from "react-dom/server";
import situation from "virtual:situation";
import "virtual:situation-texts";
import type { CoarseBase } from "./paint/svg/draw-map.ts";
import { writePicturePlace } from "./paint/svg/picture-place.ts";
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
  /** A rule that puts the picture in its place on a page of any size. */
  readonly styles: string;
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
  const app = createApp({ situation, store, language, messages: en, picture: "", embedded: false });
  const measure = findMeasure(situation, situation.headlineMeasure);
  const description = sayHeadline(
    app,
    measure,
    deriveHeadline(situation, measure.id, situation.cover),
  );
  const picture = createPictures(situation, base, language).drawWhole({
    at: situation.cover,
    dotSize: view.dotSize,
    description,
  });
  const provide = (children: React.ReactNode) => (
    <AppProvider
      situation={situation}
      store={store}
      language={language}
      messages={en}
      picture={picture}
      embedded={false}
    >
      {children}
    </AppProvider>
  );
  return {
    language,
    title: app.read(situation.title),
    description,
    styles: writePicturePlace(situation.view, situation.maxBounds),
    app: renderToString(provide(<App />)),
    plain: renderToStaticMarkup(provide(<PlainPage />)),
  };
}
