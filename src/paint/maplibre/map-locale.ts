import type { GestureHints } from "./map-options.ts";

/** MapLibre's own words, as far as they are shown here, in the reader's language. */
export function mapLocale(hints: GestureHints | undefined): Record<string, string> {
  if (hints === undefined) return {};
  return {
    "CooperativeGesturesHandler.WindowsHelpText": hints.moveByCtrl,
    "CooperativeGesturesHandler.MacHelpText": hints.moveByCommand,
    "CooperativeGesturesHandler.MobileHelpText": hints.moveByTwoFingers,
  };
}
