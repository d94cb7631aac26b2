import type { MapOptions } from "./map-options.ts";

/** MapLibre's own words, as far as they are shown here, in the reader's language. */
export function mapLocale({ labels, gestureHints }: MapOptions): Record<string, string> {
  return {
    "Map.Title": labels.canvas,
    ...(gestureHints !== undefined && {
      "CooperativeGesturesHandler.WindowsHelpText": gestureHints.moveByCtrl,
      "CooperativeGesturesHandler.MacHelpText": gestureHints.moveByCommand,
      "CooperativeGesturesHandler.MobileHelpText": gestureHints.moveByTwoFingers,
    }),
  };
}
