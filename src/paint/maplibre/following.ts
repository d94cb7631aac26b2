import { afterDrawing, type DrawingMap } from "./after-drawing.ts";

/**
 * Brings the map's own layers into step with the time, one drawing after the other: a map that draws slowly leaves half of the time
 * to what lies over it, and what came meanwhile is drawn once.
 */
export class Following {
  private readonly map: DrawingMap;
  /** Sends the present moment; false when the map shows it already. */
  private readonly send: () => boolean;
  private drawing = false;
  private waiting = false;
  private callOff = (): void => undefined;

  constructor(map: DrawingMap, send: () => boolean) {
    this.map = map;
    this.send = send;
  }

  /** To be called when the moment has changed. */
  follow(): void {
    if (this.drawing) {
      this.waiting = true;
      return;
    }
    if (!this.send()) return;
    this.drawing = true;
    this.callOff = afterDrawing(this.map, () => {
      const { waiting } = this;
      this.stop();
      if (waiting) this.follow();
    });
  }

  /** Waits for nothing any more. */
  stop(): void {
    this.callOff();
    [this.drawing, this.waiting] = [false, false];
  }
}
