import type { Place } from "../domain/situation.ts";
import { useApp } from "./app-context.tsx";
import { Read } from "./Read.tsx";

/** Where a place's point is from and how far off it may be, as far as the pack says so. Nothing of a gathering, which is at no place. */
export function PlacePosition({ place }: { readonly place: Place }) {
  const { messages } = useApp();
  const { kind, approximate, positionNote } = place;
  if (kind === "gathering" || (!approximate && positionNote === null)) return null;
  return (
    <p className="muted">
      {approximate && <span>{messages.approximatePosition}</span>}{" "}
      {positionNote !== null && <Read text={positionNote} />}
    </p>
  );
}
