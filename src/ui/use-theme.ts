import { useEffect, useMemo } from "react";
import { forcePalette, PALETTES, type Palette, type ThemeName } from "../scene/palette.ts";
import { toHex } from "../scene/colors.ts";
import { useView } from "./app-context.tsx";
import { useMedia } from "./use-media.ts";

const DARK = "(prefers-color-scheme: dark)";
const FORCED = "(forced-colors: active)";

/** The theme to draw with: the reader's choice, else the device's. Also told to the stylesheet. */
export function useTheme(): ThemeName {
  const chosen = useView((view) => view.theme);
  const dark = useMedia(DARK);
  const theme = chosen === "auto" ? (dark ? "dark" : "light") : chosen;
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  return theme;
}

/** What to draw a map with: the theme's palette, or the device's own colours where it forces them. */
export function usePalette(theme: ThemeName): Palette {
  const forced = useMedia(FORCED);
  const scheme = useMedia(DARK) ? "dark" : "light";
  return useMemo(() => (forced ? readForced(scheme) : PALETTES[theme]), [forced, scheme, theme]);
}

/** The system colours of CSS as the device has them now. Its own light or dark counts then, not the reader's choice on the page. */
function readForced(scheme: ThemeName): Palette {
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.colorScheme = scheme;
  const read = (name: string): string => {
    probe.style.color = name;
    return toHex(getComputedStyle(probe).color);
  };
  const palette = forcePalette(read("Canvas"), read("CanvasText"), read("GrayText"));
  probe.remove();
  return palette;
}
