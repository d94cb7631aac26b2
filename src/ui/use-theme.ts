import { useEffect, useSyncExternalStore } from "react";
import type { ThemeName } from "../scene/palette.ts";
import { useView } from "./app-context.tsx";

const DARK = "(prefers-color-scheme: dark)";

/** The theme to draw with: the reader's choice, else the device's. Also told to the stylesheet. */
export function useTheme(): ThemeName {
  const chosen = useView((view) => view.theme);
  const dark = useSyncExternalStore(
    (notify) => {
      const query = matchMedia(DARK);
      query.addEventListener("change", notify);
      return () => query.removeEventListener("change", notify);
    },
    () => matchMedia(DARK).matches,
    () => false,
  );
  const theme = chosen === "auto" ? (dark ? "dark" : "light") : chosen;
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  return theme;
}
