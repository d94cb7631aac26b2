import { afterDrawing, type DrawingMap } from "./after-drawing.ts";

/** A map that draws a frame within these milliseconds follows a hand with its names, and as sharp as ever. */
const KEEPS_UP = 50;
/** How sharp a slower one is while it follows: a quarter of the pixels, drawn in half the time and less. */
const COARSE = 0.5;

/** The part of MapLibre's map that is used here. */
export interface FollowedMap extends DrawingMap {
  readonly triggerRepaint: () => void;
  readonly redraw: () => unknown;
  readonly setPixelRatio: (ratio: number) => void;
}

/** What the map is to show of the present instant. */
export interface Shown {
  /** Whether the map has come so far that it can show anything. */
  readonly isReady: () => boolean;
  readonly sendAll: () => void;
  /** What costs no frame of its own; names that would be wrong are hidden. */
  readonly sendTones: () => void;
}

/** Brings a map into step with the time: with each of its frames while it runs, and with a hand that moves it one drawing after the other. */
export class Following {
  private readonly map: FollowedMap;
  private readonly shown: Shown;
  private drawing = false;
  private waiting = false;
  private coarse = false;
  private frameMs = Infinity;
  /** Ends the waiting for a drawing, and for the hand to rest. */
  private callOff = (): void => undefined;

  constructor(map: FollowedMap, shown: Shown) {
    this.map = map;
    this.shown = shown;
  }

  /** Whether what a hand has changed is being drawn. */
  get isDrawing(): boolean {
    return this.drawing;
  }

  /** Whether a change by hand has to wait for a drawing; it follows as soon as that is done, so that none waits behind others. */
  holdBack(): boolean {
    if (this.drawing) this.waiting = true;
    return this.drawing;
  }

  /** Shows everything at the present instant, as sharp as the screen is. */
  followTime(): void {
    if (!this.shown.isReady()) return;
    this.stop();
    if (this.coarse) this.sharpen();
    this.shown.sendAll();
    this.map.triggerRepaint();
  }

  /**
   * Shows what a hand has changed. Names and signs make the map draw several times more: where it is slow they wait until it has drawn
   * what the hand has moved and rested, and so does its sharpness.
   */
  followHand(): void {
    if (!this.shown.isReady()) return;
    this.stop();
    this.drawing = true;
    if (this.frameMs < KEEPS_UP) this.shown.sendAll();
    else {
      // How long the first frame takes is not known yet.
      if (Number.isFinite(this.frameMs) && !this.coarse) this.setCoarse(true);
      this.shown.sendTones();
    }
    const drawn = (took: number): void => {
      this.drawing = false;
      if (!this.coarse) this.frameMs = took;
      if (!this.waiting) return;
      this.followHand();
      // The hand has waited for a whole frame, and need not wait for the screen's next as well.
      this.map.redraw();
    };
    this.callOff = afterDrawing(this.map, drawn, () => this.rest());
    this.map.triggerRepaint();
  }

  /** Draws as sharp as the screen is from now on; its sharpness may have changed. */
  sharpen(): void {
    this.setCoarse(false);
  }

  /** Waits for nothing any more. */
  stop(): void {
    this.callOff();
    [this.drawing, this.waiting] = [false, false];
  }

  /** The hand rests: what has waited is drawn, and shows how long a frame takes now. */
  private rest(): void {
    this.followTime();
    const drawn = (took: number): void => void (this.frameMs = took);
    this.callOff = afterDrawing(this.map, drawn, () => undefined);
  }

  /** The canvas is empty from here to the next frame, which comes before the screen's. */
  private setCoarse(coarse: boolean): void {
    this.coarse = coarse;
    this.map.setPixelRatio(devicePixelRatio * (coarse ? COARSE : 1));
  }
}
