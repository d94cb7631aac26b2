/** What a bench page offers to the program that measures it. */
export interface Bench {
  /** As WEBGL_debug_renderer_info names it. */
  readonly renderer: string;
  /** Draws until enough has been drawn or time is up, then waits for the graphics processor. */
  readonly run: (wish: FrameWish) => Promise<FrameCount>;
  /** Milliseconds from asking for one drawing of the dots alone until it is done; null where that cannot be told. */
  readonly drawAlone: (() => Promise<number>) | null;
}

export interface FrameWish {
  readonly seconds: number;
  /** Frames to draw even when that takes longer. */
  readonly least: number;
  /** Seconds after which it ends whatever has been drawn. */
  readonly cap: number;
}

export interface FrameCount {
  readonly frames: number;
  /** From the first request for a frame until the last was drawn, with nothing left to draw before or after. */
  readonly ms: number;
  /** Of the page's own frame callback, in the middle; null where it has none. */
  readonly callbackMs: number | null;
  /** The longest task of the main thread that was over 50 ms. */
  readonly longestTaskMs: number;
}

declare global {
  interface Window {
    bench?: Bench;
    /** What went wrong before there was anything to measure. */
    benchError?: string;
  }
}
