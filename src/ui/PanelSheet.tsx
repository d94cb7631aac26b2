import {
  Suspense,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type SyntheticEvent,
} from "react";
import type { Panel } from "../state/view-state.ts";
import { AboutPanel } from "./AboutPanel.tsx";
import { useApp, useView } from "./app-context.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { EventsPanel } from "./EventsPanel.tsx";
import { KeysPanel } from "./KeysPanel.tsx";
import { MeasuresPanel } from "./MeasuresPanel.tsx";
import { loadLater } from "./load-later.tsx";
import type { MessageKey } from "./messages/en.ts";
import { SelectionCard } from "./SelectionCard.tsx";
import { SourcesPanel } from "./SourcesPanel.tsx";
import { reachable } from "./use-keys.ts";
import { TranscriptPanel } from "./TranscriptPanel.tsx";
import "./panels.css";
import { useTexts } from "./use-texts.ts";
import "./messages/add-panels.ts";

const LaterEmbedPanel = loadLater(
  async () => (await import("./embedding/EmbedPanel.tsx")).EmbedPanel,
);

const PANEL_TITLES: Record<Panel, MessageKey> = {
  sources: "sources",
  events: "events",
  about: "aboutPanel",
  transcript: "transcript",
  keys: "keys",
  measures: "aboutMeasures",
  embed: "embed",
};

/** The sheet over the page that holds one of the panels, when the reader has opened one. */
export function PanelSheet() {
  useTexts(true);
  const panel = useView((view) => view.panel);
  return panel === null ? null : <Sheet panel={panel} />;
}

function Sheet({ panel }: { readonly panel: Panel }) {
  const { store, messages, dispatch } = useApp();
  const headingId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [before] = useState(() => store.getState().selection);
  const selection = useView((view) => view.selection);
  const detail = selection !== null && selection !== before;

  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return undefined;
    element.showModal();
    return () => {
      // Closing it, rather than only taking it away, gives focus back to what opened it.
      element.close();
      // What stood in a card of the page rested meanwhile, and stands there anew.
      queueMicrotask(() => {
        if (document.activeElement === document.body)
          document.querySelector<HTMLElement>(".selection-card h2")?.focus();
      });
    };
  }, []);

  // One panel may lead to another, also from a card that lies over it: what was pressed is gone then. A step back brings both again.
  const shown = useRef({ panel, selection });
  useEffect(() => {
    const former = shown.current;
    shown.current = { panel, selection };
    const another = former.panel !== panel;
    if (another || document.activeElement === document.body)
      document.getElementById(headingId)?.focus();
    if (another && former.selection === selection) dispatch({ type: "select", selection: before });
  }, [panel, selection, headingId, dispatch, before]);

  const close = (): void => dispatch({ type: "openPanel", panel: null });
  // Told late, after the browser closed it: by then it may be open again.
  const closed = (): void => {
    if (dialog.current?.open === false) close();
  };
  const cancel = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (detail) dispatch({ type: "select", selection: null });
    else close();
  };
  return (
    <dialog
      ref={dialog}
      className="panel-sheet"
      data-panel={panel}
      aria-labelledby={headingId}
      onCancel={cancel}
      onClose={closed}
    >
      <div className="sheet-bar">
        <h2 id={headingId} tabIndex={-1}>
          {messages[PANEL_TITLES[panel]]}
        </h2>
        <button type="button" className="close-button" aria-label={messages.close} onClick={close}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <div className="sheet-body" data-detail={detail || undefined}>
        {/* A panel without a control is scrolled by keyboard all the same. */}
        <div
          key={panel}
          ref={reachable}
          className="sheet-main"
          role="group"
          aria-labelledby={headingId}
        >
          <ErrorBoundary>
            <Suspense>
              <PanelContent panel={panel} onGo={close} />
            </Suspense>
          </ErrorBoundary>
        </div>
        <SelectionCard inSheet hidden={!detail} />
      </div>
    </dialog>
  );
}

function PanelContent({ panel, onGo }: { readonly panel: Panel; readonly onGo: () => void }) {
  switch (panel) {
    case "sources":
      return <SourcesPanel />;
    case "events":
      return <EventsPanel onGo={onGo} />;
    case "about":
      return <AboutPanel />;
    case "transcript":
      return <TranscriptPanel />;
    case "keys":
      return <KeysPanel />;
    case "measures":
      return <MeasuresPanel />;
    case "embed":
      return <LaterEmbedPanel wanted />;
  }
}
