/** From one stretch of numbers to another, in proportion. A dozen lines of it are all that the page needs of a scale. */
export interface Scale {
  (value: number): number;
  /** The value that the scale answers with `result`. */
  readonly invert: (result: number) => number;
  /** The same, held within both stretches. */
  readonly clamp: () => Scale;
  /** About `count` round values of the domain, ascending: steps are 1, 2 or 5 times a power of ten. */
  readonly ticks: (count: number) => readonly number[];
}

type Stretch = readonly [from: number, to: number];

/** A linear scale from a domain to a range. Both ends are met exactly. */
export function scaleLinear(domain: Stretch, range: Stretch): Scale {
  return makeScale(domain, range, (share) => share);
}

function makeScale(domain: Stretch, range: Stretch, hold: (share: number) => number): Scale {
  const scale = (value: number): number => mix(range, hold(shareOf(domain, value)));
  return Object.assign(scale, {
    invert: (result: number) => mix(domain, hold(shareOf(range, result))),
    clamp: () => makeScale(domain, range, (share) => Math.min(Math.max(share, 0), 1)),
    ticks: (count: number) => listTicks(domain, count),
  });
}

function shareOf([from, to]: Stretch, value: number): number {
  return from === to ? 0 : (value - from) / (to - from);
}

function mix([from, to]: Stretch, share: number): number {
  return from * (1 - share) + to * share;
}

function listTicks([from, to]: Stretch, count: number): readonly number[] {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  if (low === high) return [low];
  const wanted = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(wanted));
  // The nearest in proportion: each changes to the next at their geometric mean.
  const round = [1, 2, 5, 10].findLast(
    (_, i, all) => i === 0 || wanted / power >= Math.sqrt((all[i - 1] ?? 1) * (all[i] ?? 1)),
  );
  const step = (round ?? 1) * power;
  // Below one its inverse is the round number: steps of 0.1 would add up to 0.30000000000000004.
  const [factor, divisor] = step >= 1 ? [step, 1] : [1, Math.round(1 / step)];
  const first = Math.ceil((low * divisor) / factor);
  const last = Math.floor((high * divisor) / factor);
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, index) => ((first + index) * factor) / divisor,
  );
}
