import { selectSpokenInstant } from "../../state/selectors.ts";
import { useApp, useView } from "../app-context.tsx";
import { useTexts } from "../use-texts.ts";
import { fill } from "../messages/fill.ts";
import { glanceAt } from "./glance.ts";
import type { Hover } from "./use-map.ts";

/** What a glance tells, beside the pointer; a tap or click opens the card with the rest. */
export function Tooltip({ hover }: { hover: Hover }) {
  const app = useApp();
  const at = useView((view) => selectSpokenInstant(view, app.situation));
  const glance = useTexts(true) ? glanceAt(app, hover.selection, at) : null;
  if (glance === null) return null;
  return (
    <div
      className="tooltip"
      ref={(box) => {
        box?.style.setProperty("--x", `${hover.x}px`);
        box?.style.setProperty("--y", `${hover.y}px`);
      }}
    >
      <strong>{glance.name}</strong>
      {glance.known !== null && <span>{glance.known}</span>}
      {glance.source !== null && (
        <span className="muted">{fill(app.messages.readAt, { source: glance.source })}</span>
      )}
    </div>
  );
}
