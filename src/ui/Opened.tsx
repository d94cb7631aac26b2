import { useEffect, useRef } from "react";
import { useApp, useView } from "./app-context.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { findActive, type Focused } from "./find-active.ts";
import { loadLater } from "./load-later.tsx";
import { loadTexts } from "./use-texts.ts";

const loadCard = async () => {
  const [{ SelectionCard }] = await Promise.all([import("./SelectionCard.tsx"), loadTexts()]);
  return SelectionCard;
};
const loadSheet = async () => {
  const [{ PanelSheet }] = await Promise.all([import("./PanelSheet.tsx"), loadTexts()]);
  return PanelSheet;
};
const LaterCard = loadLater(loadCard);
const LaterSheet = loadLater(loadSheet);

/** The card of what the reader has opened. Nobody needs its script before. */
export function OpenedCard() {
  const { store } = useApp();
  const opened = useView((view) => view.selection !== null);
  const mapReady = useView((view) => view.mapStatus === "ready");
  useEffect(() => {
    // Beside MapLibre it is a trifle, and the first card then opens at once. What fails here is fetched again when it is wanted.
    if (mapReady) Promise.all([loadCard(), loadSheet()]).catch(() => undefined);
  }, [mapReady]);
  const from = useRef<Focused | null>(null);
  useEffect(
    () =>
      store.subscribe((view, former) => {
        if (view.selection !== null && view.selection !== former.selection)
          from.current = findActive();
      }),
    [store],
  );
  return <LaterCard wanted={opened} from={from} />;
}

/** The sheet of the panel that the reader has opened. Where it fails no panel is open, so that all else goes on. */
export function OpenedPanel() {
  const { dispatch } = useApp();
  const panel = useView((view) => view.panel);
  // What fails late may have been closed before.
  const last = useRef(panel);
  useEffect(() => {
    if (panel !== null) last.current = panel;
  }, [panel]);
  return (
    <ErrorBoundary
      resetKey={panel ?? ""}
      onFail={() => dispatch({ type: "openPanel", panel: null })}
      onRetry={() => dispatch({ type: "openPanel", panel: last.current })}
    >
      <LaterSheet wanted={panel !== null} />
    </ErrorBoundary>
  );
}
