import { SELECTION_KINDS, type Selection } from "../../state/view-state.ts";

/** What the mark around a drawn element names, as `draw-map.ts` writes it; null for bare ground. */
export function readPick(target: EventTarget | null): Selection | null {
  const mark = target instanceof Element ? target.closest("[data-pick]") : null;
  const [kind, ...rest] = (mark?.getAttribute("data-pick") ?? "").split(":");
  const known = SELECTION_KINDS.find((candidate) => candidate === kind);
  return known === undefined ? null : { kind: known, id: rest.join(":") };
}
