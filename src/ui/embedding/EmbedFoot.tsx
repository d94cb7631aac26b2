import { useRef } from "react";
import { useApp, useView } from "../app-context.tsx";
import { useWriter } from "../spoken.tsx";
import { OlderVersion } from "./OlderVersion.tsx";
import { useViewQuery } from "./view-query.tsx";

/**
 * The credit line of an embed, with the way to the whole page at the view shown. It is part of every page, since the build cannot
 * know which one stands in a frame; the stylesheet shows it in an embed, and where no script can tell.
 */
export function EmbedFoot() {
  const { messages } = useApp();
  return (
    <footer className="embed-foot">
      <span className="embed-credit">{messages.mapCredit}</span>
      <FullMap />
      <OlderVersion />
    </footer>
  );
}

/** Leads to the view shown. As the page came, and where it stands alone, that is the view with which it opens. */
function FullMap() {
  const { messages, store, embedded, rendered } = useApp();
  const queryOf = useViewQuery();
  // All of the view but its time.
  useView((view) => embedded && queryOf({ ...view, at: rendered.at }));
  const link = useRef<HTMLAnchorElement>(null);
  useWriter((at) => {
    if (embedded) link.current?.setAttribute("href", `./${queryOf({ ...store.getState(), at })}`);
  });
  return (
    <a ref={link} href="./" target="_blank" rel="noopener">
      {messages.fullMap}
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d="M4 2H10V8M10 2L2.5 9.5" />
      </svg>
    </a>
  );
}
