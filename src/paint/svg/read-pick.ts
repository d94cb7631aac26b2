import { parseSelection } from "../../state/selection-name.ts";
import type { Selection } from "../../state/view-state.ts";

/** What the mark around a drawn element names, as `picks` writes it; null for bare ground. */
export function readPick(target: EventTarget | null): Selection | null {
  const mark = target instanceof Element ? target.closest("[data-pick]") : null;
  return parseSelection(mark?.getAttribute("data-pick") ?? "");
}
