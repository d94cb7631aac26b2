/**
 * A line of a fixed rate that everything shares: bytes are let through in the order in which they are asked for. It knows no clock;
 * times are milliseconds of whatever clock the caller goes by.
 */
export class TokenBucket {
  private readonly bytesPerMs: number;
  private readonly burst: number;
  private free = -Infinity;

  /** `burst`: bytes that an idle line lets through at once. */
  constructor(bitsPerSecond: number, burst: number) {
    if (!(bitsPerSecond > 0) || !(burst >= 0))
      throw new RangeError(`no line: ${bitsPerSecond} bit/s, ${burst} bytes`);
    this.bytesPerMs = bitsPerSecond / 8 / 1000;
    this.burst = burst;
  }

  /** Takes the line for `bytes` and returns when the last of them is through; never earlier than `now`. */
  reserve(bytes: number, now: number): number {
    // A bucket that has stood still holds its burst and no more.
    this.free = Math.max(this.free, now - this.burst / this.bytesPerMs) + bytes / this.bytesPerMs;
    return Math.max(this.free, now);
  }
}
