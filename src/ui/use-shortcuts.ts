import { useEffect } from "react";
import { useApp, type App } from "./app-context.tsx";
import { shortcutOf } from "./shortcuts.ts";
import { stepToReport } from "./timeline/step.ts";

/** Fields, where letters are letters. */
const FIELDS = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";

/**
 * Follows the keys of a single letter, unless the reader has turned them off. They are no use in fields, with modifiers, and beneath
 * an open panel.
 */
export function useShortcuts(): void {
  const app = useApp();
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { panel, singleKeys } = app.store.getState();
      if (!singleKeys || panel !== null || event.defaultPrevented) return;
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      if (event.target instanceof Element && event.target.closest(FIELDS) !== null) return;
      const shortcut = shortcutOf(event);
      if (shortcut === null) return;
      event.preventDefault();
      follow(shortcut, app);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [app]);
}

function follow(shortcut: NonNullable<ReturnType<typeof shortcutOf>>, app: App): void {
  const { store, dispatch } = app;
  switch (shortcut) {
    case "help":
      return dispatch({ type: "openPanel", panel: "keys" });
    case "play":
      return dispatch({ type: store.getState().playing ? "pause" : "play" });
    case "previous":
    case "next":
      return stepToReport(app, shortcut);
    case "list": {
      const list = document.getElementById("map-contents");
      if (!(list instanceof HTMLDetailsElement)) return;
      list.open = true;
      list.querySelector("summary")?.focus();
    }
  }
}
