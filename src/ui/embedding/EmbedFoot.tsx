import { useSyncExternalStore } from "react";
import { selectSpokenInstant } from "../../state/selectors.ts";
import { useApp, useView } from "../app-context.tsx";
import { OlderVersion } from "./OlderVersion.tsx";
import { useViewQuery } from "./view-query.tsx";

const neverChanges = () => () => undefined;

/**
 * The credit line of an embed, with the way to the whole page at the view shown. It is part of every page, since the build cannot
 * know which one stands in a frame; the stylesheet shows it in an embed, and where no script can tell.
 */
export function EmbedFoot() {
  const { situation, messages, embedded } = useApp();
  const queryOf = useViewQuery();
  // A page that is taken over leads to its opening view until then, as it came.
  const taken = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
  const query = useView((view) =>
    embedded ? queryOf({ ...view, at: selectSpokenInstant(view, situation) }) : "",
  );
  return (
    <footer className="embed-foot">
      <span className="embed-credit">{messages.mapCredit}</span>
      <a href={`./${taken ? query : ""}`} target="_blank" rel="noopener">
        {messages.fullMap}
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="M4 2H10V8M10 2L2.5 9.5" />
        </svg>
      </a>
      <OlderVersion />
    </footer>
  );
}
