import { nameSelection } from "../../state/selection-name.ts";
import type { Selection } from "../../state/view-state.ts";
import { escapeXml } from "./escape.ts";

/** The attribute that says what a press on a mark opens: the page reads it from there. */
export function picks(selection: Selection): string {
  return ` data-pick="${escapeXml(nameSelection(selection))}"`;
}
