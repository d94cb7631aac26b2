import { useEffect, useRef } from "react";
import { useApp, useView } from "./app-context.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
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
  const opened = useView((view) => view.selection !== null);
  const mapReady = useView((view) => view.mapStatus === "ready");
  useEffect(() => {
    // Beside MapLibre it is a trifle, and the first card then opens at once. What fails here is fetched again when it is wanted.
    if (mapReady) Promise.all([loadCard(), loadSheet()]).catch(() => undefined);
  }, [mapReady]);
  return <LaterCard wanted={opened} />;
}

/** The sheet of the panel that the reader has opened. Where it fails no panel is open, so that all else goes on. */
export function OpenedPanel() {
  const { dispatch } = useApp();
  const panel = useView((view) => view.panel);
  const failed = useRef(panel);
  return (
    <ErrorBoundary
      resetKey={panel ?? ""}
      onFail={() => {
        failed.current = panel;
        dispatch({ type: "openPanel", panel: null });
      }}
      onRetry={() => dispatch({ type: "openPanel", panel: failed.current })}
    >
      <LaterSheet wanted={panel !== null} />
    </ErrorBoundary>
  );
}
