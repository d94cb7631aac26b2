import { StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import type { Situation } from "../domain/situation.ts";
import { createViewStore } from "../state/store.ts";
import { startTicker } from "../state/ticker.ts";
import { App } from "../ui/App.tsx";
import { isEmbedded } from "./embed-options.ts";
import { LanguageHost, type Spoken } from "./LanguageHost.tsx";
import { loadLanguage } from "./load-language.ts";
import { findHomeLanguage, readPageLanguage } from "./page-language.ts";
import { PrintHost } from "./PrintHost.tsx";
import { syncAddress } from "./sync-address.ts";
import { readViewFromQuery } from "./url-state.ts";
import { watchVisibility } from "./watch-visibility.ts";

/**
 * Puts the application on a page that owns its address. A page that was prerendered is taken over as it stands, at its cover
 * instant; what the link asks for follows at once. Until then a number and its date always belong together.
 */
export async function mount(root: HTMLElement, situation: Situation, page: Window): Promise<void> {
  const initial = await speakAsRendered(page.document);
  const home = findHomeLanguage(initial.language, page.navigator.languages);
  const store = createViewStore(
    situation,
    readViewFromQuery(page.location.search, situation, home),
  );
  const ticker = startTicker(store, {
    now: () => page.performance.now(),
    requestFrame: (callback) => page.requestAnimationFrame(callback),
    cancelFrame: (handle) => page.cancelAnimationFrame(handle),
  });
  watchVisibility(root, page, ticker.setVisible);
  const embedded = isEmbedded(page.location.search);
  const application = (
    <StrictMode>
      <LanguageHost
        situation={situation}
        store={store}
        initial={initial}
        picture={root.querySelector(".picture-box")?.innerHTML ?? ""}
        embedded={embedded}
        document={page.document}
      >
        <App />
        <PrintHost page={page} home={home} />
      </LanguageHost>
    </StrictMode>
  );
  if (root.firstElementChild !== null) hydrateRoot(root, application);
  else createRoot(root).render(application);
  // An embed owns no address.
  if (!embedded) syncAddress(store, situation, page, home);
}

/** The words that the page was rendered with: to take it over, the very same are needed. */
async function speakAsRendered({ documentElement }: Document): Promise<Spoken> {
  const language = readPageLanguage(documentElement.lang);
  return { language, messages: await loadLanguage(language) };
}
