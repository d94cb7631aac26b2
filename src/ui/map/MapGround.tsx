import { useCallback, useEffect, useId, useState, type ReactNode } from "react";
import { isStill } from "../../state/selectors.ts";
import { useApp, useView } from "../app-context.tsx";
import { reachable, useKeys } from "../use-keys.ts";
import { moveOfKey } from "./map-keys.ts";
import { MapSentences } from "./MapSentences.tsx";
import type { MapMoves } from "./use-map-moves.ts";

interface MapGroundProps {
  readonly moves: MapMoves;
  readonly children: ReactNode;
}

/** The map itself, whichever of the two shows: one stop of the keyboard, moved by the same keys, told by the same words. */
export function MapGround({ moves, children }: MapGroundProps) {
  const { messages } = useApp();
  const words = useId();
  const [ground, setGround] = useState<HTMLElement | null>(null);
  const follow = useCallback(
    (event: KeyboardEvent): void => {
      const move = moveOfKey(event.key, moves);
      if (move === null) return;
      event.preventDefault();
      move();
    },
    [moves],
  );
  useKeys(ground, follow);
  useEffect(() => reachable(ground), [ground]);
  return (
    <>
      <div
        ref={setGround}
        id="map"
        className="map-ground"
        role="application"
        aria-label={messages.map}
        aria-describedby={words}
      >
        {children}
      </div>
      <MapWords id={words} />
    </>
  );
}

/** What the map shows, in sentences. While time runs it only says so: words that change several times a second help nobody. */
function MapWords({ id }: { readonly id: string }) {
  const { messages } = useApp();
  const at = useView((view) => (view.playing && !isStill(view) ? null : view.at));
  return (
    <p id={id} className="visually-hidden">
      {at === null ? messages.saidPlaying : <MapSentences at={at} />} {messages.mapKeys}
    </p>
  );
}
