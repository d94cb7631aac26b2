import { useMemo } from "react";
import type { Frame } from "../../scene/frame.ts";
import { isInView } from "../../scene/in-view.ts";
import { useApp } from "../app-context.tsx";
import { useSpokenInstant } from "../spoken.tsx";
import { labelOf } from "../feature-labels.ts";
import { nameOf, noteOf, type Feature } from "../lookup.ts";
import { fill } from "../messages/fill.ts";
import { Read } from "../Read.tsx";
import { Translated } from "../Translated.tsx";
import { useTexts } from "../use-texts.ts";
import { glanceAt } from "./glance.tsx";
import { linesOf, listFeatures, readOutlines, selectionOf, type Outlines } from "./map-features.ts";
import type { MapMoves } from "./use-map-moves.ts";
import "../messages/add-panels.ts";

export interface MapListProps {
  /** What the map shows; null until its size is known: all of it is listed then. */
  readonly frame: Frame | null;
  readonly moves: MapMoves;
}

/** What is within the map's frame, each with what a glance tells of it. To choose something opens it and brings the map there. */
export function MapList({ frame, moves }: MapListProps) {
  const { situation, ground, format, messages } = useApp();
  useTexts(true);
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
  return (
    <div className="map-contents-body">
      <output className="muted">{fill(messages.inView, count)}</output>
      <Translated texts={shown.map(noteOf)} />
      <ul className="plain">
        {shown.map((feature) => (
          <Item
            key={`${feature.kind}:${selectionOf(feature).id}`}
            feature={feature}
            outlines={outlines}
            moves={moves}
          />
        ))}
      </ul>
    </div>
  );
}

interface ItemProps {
  readonly feature: Feature;
  readonly outlines: Outlines;
  readonly moves: MapMoves;
}

function Item({ feature, outlines, moves }: ItemProps) {
  const app = useApp();
  const { messages, dispatch } = app;
  const at = useSpokenInstant();
  const selection = selectionOf(feature);
  const known = glanceAt(app, selection, at)?.known ?? null;
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
