import type { Situation } from "../domain/situation.ts";
import type { ViewStore } from "../state/store.ts";
import { listenToHost } from "./host-messages.ts";
import { reportHeight } from "./report-height.ts";

/** Speaks with the page around, if there is one. */
export function joinHost(
  root: HTMLElement,
  store: ViewStore,
  situation: Situation,
  page: Window,
  pymId: string | null,
): void {
  if (page.parent === page) return;
  let greeted = false;
  const tellHeight = reportHeight(root, page, pymId, () => greeted);
  listenToHost(store, situation, page, () => {
    greeted = true;
    // A script that has come later than the map has missed its height.
    tellHeight();
  });
}
