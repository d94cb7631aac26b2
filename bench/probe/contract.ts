/** What the probe is to do in a page of the application; written into the page before its own scripts. */
export interface ProbeWish {
  /** Press play as soon as the page answers to it, and pause when something has moved. */
  readonly play: boolean;
}

/** What the probe has seen so far; milliseconds since the navigation began. */
export interface Seen {
  /** The first frame after the whole drawn map was in the document with a size. */
  firstMap: number | null;
  /** The first frame after the first change that playing made to the map. */
  playable: number | null;
  /** When MapLibre's map had taken over. */
  mapReady: number | null;
  /** Frames in which dots were drawn with WebGL. */
  dotFrames: number;
  /** For every input event while recording: milliseconds from the event until its drawing was done. */
  latencies: number[];
  /** Input events while recording that nothing was drawn for. */
  unanswered: number;
}

declare global {
  interface Window {
    probeWish?: ProbeWish;
    probe?: Seen & {
      record: (on: boolean) => void;
      /** From now on the page's clock runs so many times as fast as the real one. Only the application's pages have such a clock. */
      hasten?: (times: number) => void;
      /** Plays the period to its end. Only the application's pages can. */
      playThrough?: () => Promise<void>;
    };
  }
}
