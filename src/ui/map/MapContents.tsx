import { useCallback, useMemo, useState } from "react";
import type { Frame } from "../../scene/frame.ts";
import { isInView } from "../../scene/in-view.ts";
import { selectSpokenInstant } from "../../state/selectors.ts";
import { useApp, useView } from "../app-context.tsx";
import { labelOf } from "../feature-labels.ts";
import { nameOf, noteOf, type Feature } from "../lookup.ts";
import { fill } from "../messages/fill.ts";
import { Read } from "../Read.tsx";
import { Translated } from "../Translated.tsx";
import { useKeys } from "../use-keys.ts";
import { linesOf, listFeatures, readOutlines, selectionOf, type Outlines } from "./map-features.ts";
import { useGlance } from "./use-glance.ts";
import type { MapMoves } from "./use-map-moves.ts";

interface MapContentsProps {
  /** What the map shows; null until its size is known: all of it is listed then. */
  readonly frame: Frame | null;
  readonly moves: MapMoves;
}

/**
 * Everything that the map shows as a list that moves with it: for the keyboard, for screen readers, and for a page without a map.
 * To choose something opens it and brings the map there.
 */
export function MapContents({ frame, moves }: MapContentsProps) {
  const { situation, ground, format, messages } = useApp();
  const [open, setOpen] = useState(false);
  const all = useMemo(() => listFeatures(situation), [situation]);
  const outlines = useMemo(() => readOutlines(situation, ground), [situation, ground]);
  const shown = useMemo(
    () =>
      frame === null
        ? all
        : all.filter((feature) => linesOf(feature, outlines).some((line) => isInView(frame, line))),
    [all, frame, outlines],
  );
  const count = { shown: format.number(shown.length), total: format.number(all.length) };
  const glance = useGlance(open);
  const [list, setList] = useState<HTMLElement | null>(null);
  const closeOnEscape = useCallback(
    (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || !open) return;
      event.preventDefault();
      list?.querySelector("summary")?.focus();
      setOpen(false);
    },
    [list, open],
  );
  useKeys(list, closeOnEscape);
  return (
    <details
      ref={setList}
      id="map-contents"
      className="map-contents"
      data-over-map
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{messages.onTheMap}</summary>
      <div className="map-contents-body">
        <output className="muted">{fill(messages.inView, count)}</output>
        {glance !== null && <Translated texts={shown.map(noteOf)} />}
        <ul className="plain">
          {shown.map((feature) => (
            <Item
              key={`${feature.kind}:${selectionOf(feature).id}`}
              feature={feature}
              outlines={outlines}
              moves={moves}
              glance={open ? glance : null}
            />
          ))}
        </ul>
      </div>
    </details>
  );
}

interface ItemProps {
  readonly feature: Feature;
  readonly outlines: Outlines;
  readonly moves: MapMoves;
  /** Tells what a glance at the map tells; null while it cannot, or the list is closed and nobody asks. */
  readonly glance: ReturnType<typeof useGlance>;
}

function Item({ feature, outlines, moves, glance }: ItemProps) {
  const app = useApp();
  const { situation, messages, dispatch } = app;
  const at = useView((view) => (glance === null ? null : selectSpokenInstant(view, situation)));
  const selection = selectionOf(feature);
  const known = at === null ? null : (glance?.glanceAt(app, selection, at)?.known ?? null);
  return (
    <li>
      <button
        type="button"
        className="link"
        onClick={() => {
          dispatch({ type: "select", selection });
          moves.goTo(linesOf(feature, outlines).flat());
        }}
      >
        <Read text={nameOf(feature)} />
      </button>
      <span className="muted">
        {messages[labelOf(feature)]}
        {known !== null && (
          <>
            {" · "}
            {known}
          </>
        )}
      </span>
    </li>
  );
}
