import { isStill } from "../../state/selectors.ts";
import type { ViewStore } from "../../state/store.ts";

/** Milliseconds without another step after which the words are said: many steps are one sentence. */
export const QUIET = 600;
/** Milliseconds that a still's words take to be heard. */
const SPEAKING = 2200;

/** What stands between the view and a live region. */
interface Announced {
  /** Whether the reader is told of the time in another way just now: a hand drags it, or the slider itself has the focus and speaks. */
  readonly isToldElsewhere: () => boolean;
  /** The whole sentence, where the reader has come to rest. */
  readonly sayNow: () => string;
  /** A few words for a still, after which another follows soon. */
  readonly sayStill: () => string;
  readonly tell: (words: string) => void;
}

/**
 * Tells a live region what to say: the words of the instant where playing stopped, where the reader has stepped to and of the
 * measure that the reader has chosen, once it has been still for a while; in stills a few words at each. "" as soon as they no longer
 * hold, and all the while that time runs.
 * While a still's words may yet be heard those of the next are left out. Answers a function that ends it.
 */
export function announce(
  { getState, subscribe }: ViewStore,
  { isToldElsewhere, sayNow, sayStill, tell }: Announced,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let speaking: ReturnType<typeof setTimeout> | undefined;
  const sayStillNow = (): void => {
    if (speaking !== undefined) return;
    tell(sayStill());
    speaking = setTimeout(() => {
      speaking = undefined;
    }, SPEAKING);
  };
  const end = subscribe((view, former) => {
    const moved = view.at !== former.at;
    if (!moved && view.playing === former.playing && view.measure === former.measure) return;
    clearTimeout(timer);
    tell("");
    const stepped = moved || view.measure !== former.measure || (former.playing && !view.playing);
    if (!stepped || (view.playing && !isStill(view)) || isToldElsewhere()) return;
    timer = setTimeout(() => {
      const now = getState();
      if (isToldElsewhere() || (now.playing && !isStill(now))) return;
      if (now.playing) sayStillNow();
      else tell(sayNow());
    }, QUIET);
  });
  return () => {
    clearTimeout(timer);
    clearTimeout(speaking);
    end();
  };
}
