import type { ViewStore } from "../../state/store.ts";

/** Milliseconds without another step after which the words are said: many steps are one sentence. */
export const QUIET = 600;

/**
 * Tells a live region what to say: the words of the instant where playing stopped and where the reader has stepped to, once it has
 * been still for a while; "" as soon as they no longer hold, and all the while that time plays or is dragged. Answers a function
 * that ends it.
 */
export function announce(
  { getState, subscribe }: ViewStore,
  isDragging: () => boolean,
  sayNow: () => string,
  tell: (words: string) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = subscribe((view, former) => {
    const moved = view.at !== former.at;
    if (!moved && view.playing === former.playing && view.measure === former.measure) return;
    clearTimeout(timer);
    tell("");
    const stepped = moved || (former.playing && !view.playing);
    if (!stepped || view.playing || isDragging()) return;
    timer = setTimeout(() => {
      if (!getState().playing && !isDragging()) tell(sayNow());
    }, QUIET);
  });
  return () => {
    clearTimeout(timer);
    end();
  };
}
