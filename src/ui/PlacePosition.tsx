import type { LocalText } from "../domain/local-text.ts";
import type { Place } from "../domain/situation.ts";
import { useApp } from "./app-context.tsx";
import { Read } from "./Read.tsx";

/** Where a place's point is from and how far off it may be, as far as the pack says so. Nothing of a gathering, which is at no place. */
export function PlacePosition({ place }: { readonly place: Place }) {
  const { messages } = useApp();
  const note = positionNoteOf(place);
  if (place.kind === "gathering" || (!place.approximate && note === null)) return null;
  return (
    <p className="muted">
      {place.approximate && <span>{messages.approximatePosition}</span>}{" "}
      {note !== null && <Read text={note} />}
    </p>
  );
}

/** The pack's words on a place's position, where the page tells them. */
export function positionNoteOf({ kind, positionNote }: Place): LocalText | null {
  return kind === "gathering" ? null : positionNote;
}
