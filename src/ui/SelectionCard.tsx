import { useEffect, useId, useLayoutEffect, useRef, type ReactNode, type RefObject } from "react";
import type { Situation } from "../domain/situation.ts";
import type { Selection } from "../state/view-state.ts";
import { useApp, useView } from "./app-context.tsx";
import { ClaimCard } from "./ClaimCard.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { EventCard } from "./EventCard.tsx";
import { FeatureCard } from "./FeatureCard.tsx";
import { labelOf } from "./feature-labels.ts";
import { findClaim, findFeature } from "./lookup.ts";
import type { MessageKey } from "./messages/en.ts";
import type { Focused } from "./find-active.ts";
import { useFocusReturn } from "./use-focus-return.ts";
import "./panels.css";
import "./opened-card.css";
import { useTexts } from "./use-texts.ts";
import "./messages/add-panels.ts";

interface Card {
  readonly label: MessageKey;
  readonly content: ReactNode;
}

interface SelectionCardProps {
  /** The card stands within the sheet of a panel; the one in the page rests meanwhile. */
  readonly inSheet?: boolean;
  readonly hidden?: boolean;
  /** What had the focus when it was opened. */
  readonly from?: RefObject<Focused | null>;
}

/** The card of what the reader has opened: a region beside the rest of the page, not a modal. Escape closes it. */
export function SelectionCard({ inSheet = false, hidden = false, from }: SelectionCardProps) {
  useTexts(true);
  const { situation, messages, dispatch } = useApp();
  const selection = useView((view) => view.selection);
  const panelOpen = useView((view) => view.panel !== null);
  const headingId = useId();
  const leavePanel = inSheet ? () => dispatch({ type: "openPanel", panel: null }) : undefined;
  const card =
    selection === null || hidden ? null : chooseCard(situation, selection, headingId, leavePanel);
  const shown = selection === null || card === null ? null : `${selection.kind} ${selection.id}`;
  const resting = panelOpen !== inSheet;
  useFocusReturn(shown, headingId, resting ? "never" : inSheet ? "always" : "keyboard", from);
  useEscape(shown !== null && !resting, () => dispatch({ type: "select", selection: null }));

  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    if (shown !== null && !inSheet) measureRoom(region.current);
    // Only a page that scrolls has it out of sight: opened from beneath the timeline of a phone.
    if (shown !== null) region.current?.scrollIntoView({ block: "nearest" });
  }, [shown, inSheet]);

  if (card === null || shown === null || resting) return null;
  return (
    <aside
      ref={region}
      className="selection-card"
      data-in-sheet={inSheet || undefined}
      aria-labelledby={headingId}
    >
      <div className="selection-bar">
        <span className="eyebrow">{messages[card.label]}</span>
        <button
          type="button"
          className="close-button"
          aria-label={messages.closeCard}
          onClick={() => dispatch({ type: "select", selection: null })}
        >
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <div key={shown} className="selection-body">
        <ErrorBoundary>{card.content}</ErrorBoundary>
      </div>
    </aside>
  );
}

/** Tells the style sheet what a phone's card has to leave in sight: the number above, and the timeline below. */
function measureRoom(card: HTMLElement | null): void {
  const number = document.querySelector(".headline :not([hidden]) > .large");
  if (number !== null) {
    const bottom = number.getBoundingClientRect().bottom + scrollY;
    card?.style.setProperty("--above", `${bottom}px`);
  }
  card?.style.setProperty("--below", `${card.parentElement?.offsetHeight ?? 0}px`);
}

/** The card for a selection; null when the situation does not know what a link asks for. */
function chooseCard(
  situation: Situation,
  { kind, id }: Selection,
  headingId: string,
  onGo: (() => void) | undefined,
): Card | null {
  switch (kind) {
    case "claim": {
      const claim = findClaim(situation, id);
      if (claim === null) return null;
      const content = <ClaimCard claim={claim} headingId={headingId} {...(onGo && { onGo })} />;
      return { label: "claim", content };
    }
    case "event": {
      const event = situation.events.find((one) => one.id === id);
      if (event === undefined) return null;
      const content = <EventCard event={event} headingId={headingId} {...(onGo && { onGo })} />;
      return { label: "event", content };
    }
    case "place":
    case "area":
    case "route": {
      const feature = findFeature(situation, id, kind);
      if (feature === null) return null;
      const content = <FeatureCard feature={feature} headingId={headingId} />;
      return { label: labelOf(feature), content };
    }
  }
}

/** Fields that do something of their own on Escape. */
const FIELDS = "input:not([type=radio], [type=checkbox]), select, textarea";

/** Calls back on Escape wherever focus is, except in a field, where Escape has a use of its own. */
function useEscape(active: boolean, onEscape: () => void): void {
  useLayoutEffect(() => {
    if (!active) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.matches(FIELDS)) return;
      event.preventDefault();
      onEscape();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [active, onEscape]);
}
