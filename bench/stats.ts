/** The middle of several runs and how far they lie apart. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly runs: number;
}

/** The value below which a share (0 to 1) of the values lies, between neighbours in proportion; null of none. */
export function quantile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const position = Math.min(Math.max(share, 0), 1) * (sorted.length - 1);
  const low = sorted[Math.floor(position)] ?? NaN;
  const high = sorted[Math.ceil(position)] ?? NaN;
  return low + (high - low) * (position - Math.floor(position));
}

/** The spread of what was measured, runs without a value left out; null when none has one. */
export function spreadOf(values: readonly (number | null)[]): Spread | null {
  const measured = values.filter((value) => value !== null);
  const median = quantile(measured, 0.5);
  if (median === null) return null;
  return {
    median,
    least: Math.min(...measured),
    most: Math.max(...measured),
    runs: measured.length,
  };
}

/** How many times `a` is `b`, run by run, so that what slows a whole run down falls out; null when no run has both. */
export function ratioOf(
  a: readonly (number | null)[],
  b: readonly (number | null)[],
): Spread | null {
  return spreadOf(
    a.map((value, run) => {
      const other = b[run] ?? null;
      return value === null || other === null || other === 0 ? null : value / other;
    }),
  );
}
