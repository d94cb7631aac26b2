import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { Situation } from "../domain/situation.ts";
import { createViewStore } from "../state/store.ts";
import { startTicker } from "../state/ticker.ts";
import { App } from "../ui/App.tsx";
import { AppProvider } from "../ui/app-context.tsx";
import { en } from "../ui/messages/en.ts";
import { syncAddress } from "./sync-address.ts";
import { readViewFromQuery } from "./url-state.ts";

/** Puts the application on a page that owns its address. */
export function mount(root: HTMLElement, situation: Situation, page: Window): void {
  const store = createViewStore(situation, readViewFromQuery(page.location.search, situation));
  const ticker = startTicker(store, {
    now: () => page.performance.now(),
    requestFrame: (callback) => page.requestAnimationFrame(callback),
    cancelFrame: (handle) => page.cancelAnimationFrame(handle),
  });
  const followVisibility = (): void =>
    ticker.setVisible(page.document.visibilityState === "visible");
  page.document.addEventListener("visibilitychange", followVisibility);
  followVisibility();
  syncAddress(store, situation, page);
  createRoot(root).render(
    <StrictMode>
      <AppProvider situation={situation} store={store} language="en" messages={en}>
        <App />
      </AppProvider>
    </StrictMode>,
  );
}
