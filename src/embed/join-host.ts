import type { Situation } from "../domain/situation.ts";
import type { ViewStore } from "../state/store.ts";
import { listenToHost } from "./host-messages.ts";
import { reportHeight } from "./report-height.ts";

/** Speaks with the page around, if there is one. It listens before it tells its height, so that a host may answer that at once. */
export function joinHost(
  root: HTMLElement,
  store: ViewStore,
  situation: Situation,
  page: Window,
  pymId: string | null,
): void {
  if (page.parent === page) return;
  listenToHost(store, situation, page);
  reportHeight(root, page, pymId);
}
