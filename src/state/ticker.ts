import type { ViewStore } from "./store.ts";

/** Where frames come from: the browser in the page, a hand in tests. */
export interface FrameSource {
  /** Milliseconds of the reader's time; only differences count. */
  readonly now: () => number;
  readonly requestFrame: (callback: () => void) => number;
  readonly cancelFrame: (handle: number) => void;
}

/** A frame that comes later than this continues from where it was: a page that slept does not leap. */
const LONGEST_STEP = 250;

export interface Ticker {
  /** Whether anybody can see the map; no frames are asked for while nobody can. */
  readonly setVisible: (visible: boolean) => void;
  readonly stop: () => void;
}

/** The one clock of the application: asks for frames only while the view plays and is visible. */
export function startTicker(store: ViewStore, source: FrameSource): Ticker {
  let handle: number | null = null;
  let visible = true;
  let last = 0;

  const frame = (): void => {
    const now = source.now();
    const elapsed = Math.min(now - last, LONGEST_STEP);
    last = now;
    handle = null;
    try {
      store.dispatch({ type: "tick", elapsed });
    } finally {
      // One who hears of it and fails does not stop the clock.
      update();
    }
  };
  const update = (): void => {
    const wanted = visible && store.getState().playing;
    if (wanted && handle === null) {
      handle = source.requestFrame(frame);
    } else if (!wanted && handle !== null) {
      source.cancelFrame(handle);
      handle = null;
    }
  };
  const begin = (): void => {
    if (handle === null) last = source.now();
    update();
  };
  const unsubscribe = store.subscribe((view, former) => {
    if (view.playing !== former.playing) begin();
  });
  begin();
  return {
    setVisible: (value) => {
      visible = value;
      begin();
    },
    stop: () => {
      unsubscribe();
      if (handle !== null) source.cancelFrame(handle);
      handle = null;
    },
  };
}
