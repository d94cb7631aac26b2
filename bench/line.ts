import { setTimeout as pause } from "node:timers/promises";
import type { Socket } from "node:net";
import type { ServerResponse } from "node:http";
import { TokenBucket } from "./token-bucket.ts";

export interface LineSpeed {
  readonly bitsPerSecond: number;
  readonly roundTripMs: number;
}

/** Small enough that several answers share the line as they would a real one. */
const PIECE = 1400;
/** Makes up for timers that fire late: four pieces, 28 ms at 1.6 Mbit/s. */
const BURST = 4 * PIECE;

/**
 * A poor line that all connections share. Opening a connection takes one round trip and so does the first byte of every answer;
 * then bytes come no faster than the line. Requests themselves weigh nothing. There is no TLS and no slow start here.
 */
export class Line {
  private readonly speed: LineSpeed;
  private readonly bucket: TokenBucket;
  private readonly opened = new WeakMap<Socket, number>();

  constructor(speed: LineSpeed) {
    this.speed = speed;
    this.bucket = new TokenBucket(speed.bitsPerSecond, BURST);
  }

  /** Notes when a connection was opened: by its first request it may have stood long enough. */
  open(socket: Socket): void {
    this.opened.set(socket, performance.now());
  }

  /** Sends head and body of an answer as the line allows. `headBytes` weigh on the line too. Resolves when all is through. */
  async send(
    socket: Socket,
    response: ServerResponse,
    headBytes: number,
    body: Buffer,
  ): Promise<void> {
    const { roundTripMs } = this.speed;
    const asked = performance.now();
    const standing = Math.max(asked, (this.opened.get(socket) ?? asked) + roundTripMs);
    await pause(standing + roundTripMs - asked);
    await this.wait(headBytes);
    response.flushHeaders();
    for (let at = 0; at < body.length && !response.destroyed; at += PIECE) {
      const piece = body.subarray(at, at + PIECE);
      await this.wait(piece.length);
      response.write(piece);
    }
  }

  private async wait(bytes: number): Promise<void> {
    const now = performance.now();
    const ms = this.bucket.reserve(bytes, now) - now;
    // Timers count whole milliseconds; what is waited too little or too much now, the bucket knows of next time.
    if (ms >= 1) await pause(Math.round(ms));
  }
}
