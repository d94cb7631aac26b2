import { useCallback, useState } from "react";
import { useApp } from "../app-context.tsx";
import { ErrorBoundary } from "../ErrorBoundary.tsx";
import { loadLater } from "../load-later.tsx";
import { useKeys } from "../use-keys.ts";
import { loadTexts } from "../use-texts.ts";
import type { MapListProps } from "./MapList.tsx";

const LaterList = loadLater<MapListProps>(async () => {
  const [{ MapList }] = await Promise.all([import("./MapList.tsx"), loadTexts()]);
  return MapList;
});

/**
 * Everything that the map shows as a list that moves with it: for the keyboard, for screen readers, and for a page without a map. What
 * is in it is fetched when it is opened for the first time.
 */
export function MapContents(shown: MapListProps) {
  const { messages } = useApp();
  const [open, setOpen] = useState(false);
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
  const attach = useCallback((element: HTMLDetailsElement | null) => {
    setList(element);
    // It can be opened before the script has come.
    if (element?.open) setOpen(true);
  }, []);
  return (
    <details
      ref={attach}
      id="map-contents"
      className="map-contents"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{messages.onTheMap}</summary>
      <ErrorBoundary>{open && <LaterList {...shown} wanted />}</ErrorBoundary>
    </details>
  );
}
