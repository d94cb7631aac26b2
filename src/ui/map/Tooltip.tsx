import { selectSpokenInstant } from "../../state/selectors.ts";
import { useApp, useView } from "../app-context.tsx";
import { Filled } from "../Filled.tsx";
import { Publisher } from "../Publisher.tsx";
import { Read } from "../Read.tsx";
import { useGlance } from "./use-glance.ts";
import type { Hover } from "./use-map.ts";

/** What a glance tells, beside the pointer; a tap or click opens the card with the rest. */
export function Tooltip({ hover }: { hover: Hover }) {
  const app = useApp();
  const at = useView((view) => selectSpokenInstant(view, app.situation));
  const glance = useGlance(true)?.(app, hover.selection, at);
  if (!glance) return null;
  return (
    <div
      className="tooltip"
      ref={(box) => {
        box?.style.setProperty("--x", `${hover.x}px`);
        box?.style.setProperty("--y", `${hover.y}px`);
      }}
    >
      <strong>
        <Read text={glance.name} />
      </strong>
      {glance.known !== null && <span>{glance.known}</span>}
      {glance.source !== null && (
        <span className="muted">
          <Filled
            message={app.messages.readAt}
            values={{ source: <Publisher source={glance.source} /> }}
          />
        </span>
      )}
    </div>
  );
}
