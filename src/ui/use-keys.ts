import { useEffect } from "react";

/**
 * Calls back for every key pressed within an element, which has a role of its own but is no control. Keys with a modifier other than
 * Shift are the browser's.
 */
export function useKeys(element: HTMLElement | null, onKey: (event: KeyboardEvent) => void): void {
  useEffect(() => {
    if (element === null) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (!event.altKey && !event.ctrlKey && !event.metaKey) onKey(event);
    };
    element.addEventListener("keydown", listen);
    return () => element.removeEventListener("keydown", listen);
  }, [element, onKey]);
}

/** A ref that makes something reachable by Tab that is no control: what scrolls or moves by keys. */
export function reachable(element: HTMLElement | null): void {
  if (element !== null) element.tabIndex = 0;
}
