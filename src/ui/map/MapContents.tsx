import type { Selection } from "../../state/view-state.ts";
import { useApp } from "../app-context.tsx";

/** Everything on the map as a list: for the keyboard, for screen readers, and for a page without a map. */
export function MapContents() {
  const { situation, read, messages, dispatch } = useApp();
  const places = situation.places.filter(
    ({ kind, rank }) => kind === "crossing" || kind === "gathering" || rank > 0,
  );
  const items: readonly { readonly selection: Selection; readonly name: string }[] = [
    ...places.map(({ id, name }) => ({
      selection: { kind: "place", id } as const,
      name: read(name),
    })),
    ...situation.areas.map(({ id, name }) => ({
      selection: { kind: "area", id } as const,
      name: read(name),
    })),
    ...situation.routes.map(({ id, name }) => ({
      selection: { kind: "route", id } as const,
      name: read(name),
    })),
  ];
  return (
    <details className="map-contents" data-over-map>
      <summary>{messages.onTheMap}</summary>
      <ul className="plain">
        {items.map(({ selection, name }) => (
          <li key={`${selection.kind}:${selection.id}`}>
            <button
              type="button"
              className="link"
              onClick={() => dispatch({ type: "select", selection })}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
