import type { ReactNode } from "react";
import { useApp, useView } from "./app-context.tsx";
import { EmbedFoot } from "./embedding/EmbedFoot.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Headline } from "./Headline.tsx";
import { MapView } from "./map/MapView.tsx";
import { fill } from "./messages/fill.ts";
import { Read } from "./Read.tsx";
import { SkipLink } from "./SkipLink.tsx";
import { StatusRegion } from "./StatusRegion.tsx";
import { OpenedCard, OpenedPanel } from "./Opened.tsx";
import { Timeline } from "./timeline/Timeline.tsx";
import { useShortcuts } from "./use-shortcuts.ts";
import { useTheme } from "./use-theme.ts";

/**
 * The page: the sentence, the map, the timeline, and what opens over them. Each part fails on its own. `more` stands beneath the map;
 * an embed has no place for it.
 */
export function App({ more }: { readonly more: ReactNode }) {
  const { situation, messages } = useApp();
  const theme = useTheme();
  useShortcuts();
  return (
    <div className="page">
      <SkipLink to="timeline">{messages.skipToTimeline}</SkipLink>
      <SkipLink to="map">{messages.skipToMap}</SkipLink>
      <SkipLink to="details">{messages.skipToDetails}</SkipLink>
      <header className="masthead">
        <h1>
          <Read text={situation.title} />
        </h1>
        <p className="standfirst">
          <Read text={situation.standfirst} />
        </p>
      </header>
      <main className="main">
        <div className="story">
          <ErrorBoundary>
            <Headline />
          </ErrorBoundary>
        </div>
        <ErrorBoundary id="map">
          <MapView theme={theme} />
        </ErrorBoundary>
        <div className="dock">
          <ErrorBoundary>
            <OpenedCard />
          </ErrorBoundary>
          <ErrorBoundary id="timeline">
            <Timeline />
          </ErrorBoundary>
        </div>
        <div className="more">{more}</div>
      </main>
      <EmbedFoot />
      <OpenedPanel />
      <StatusRegion>
        <IgnoredNote />
      </StatusRegion>
    </div>
  );
}

/** What the link asked for and could not have. */
function IgnoredNote() {
  const { messages, dispatch } = useApp();
  const ignored = useView((view) => view.ignored);
  if (ignored.length === 0) return null;
  return (
    <div className="note">
      <p>{messages.ignoredTitle}</p>
      <ul>
        {ignored.map(({ name, value, outside }) => (
          <li key={name}>
            <code>{fill(messages.ignoredItem, { name, value })}</code>{" "}
            {outside ? messages.ignoredOutside : messages.ignoredUnclear}
          </li>
        ))}
      </ul>
      <button
        type="button"
        onClick={() => {
          // It goes, and would take the focus with it.
          document.getElementById("timeline")?.focus();
          dispatch({ type: "dismissIgnored" });
        }}
      >
        {messages.close}
      </button>
    </div>
  );
}
