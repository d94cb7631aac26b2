import fc from "fast-check";
import type { Claim } from "../domain/claims.ts";
import type { Measure, MeasureKind } from "../domain/situation.ts";
import { HOUR, count, instant, interval, type Instant } from "../domain/units.ts";
import { deriveSeries, type Series } from "./series.ts";

/** Midnight UTC of an invented day. All hours below are counted from here. */
export const DAY_ONE = Date.UTC(2031, 4, 5);

export function hour(hours: number): Instant {
  return instant(DAY_ONE + hours * HOUR);
}

/** A made-up claim about the hours `from` to `to`; an instant when both are the same. */
export function makeClaim(
  from: number,
  to: number,
  value: number,
  more: Partial<Claim> = {},
): Claim {
  return {
    id: `said-${from}-${to}-${value}`,
    measure: "walkers",
    place: null,
    time: interval(hour(from), hour(to)),
    precision: from === to ? "instant" : "hours",
    value: count(value),
    valueMax: null,
    qualifier: "exact",
    role: "headline",
    party: "harbour-office",
    statedBy: { en: "Harbour office" },
    source: "harbour-post",
    derivedFrom: [],
    contradicts: [],
    confidence: "high",
    arithmetic: false,
    note: null,
    line: 2,
    ...more,
  };
}

export function makeMeasure(kind: MeasureKind, id = "walkers"): Measure {
  return {
    id,
    kind,
    unit: "persons",
    label: { en: "Walkers" },
    explain: { en: "People who walked." },
    countsOf: null,
    sentence: null,
  };
}

export function makeSeries(kind: MeasureKind, claims: readonly Claim[]): Series {
  return deriveSeries(claims, makeMeasure(kind), null);
}

/** From one millisecond to days, with touching (0) and second-wide cases among them. */
const milliseconds = (most: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.constant(0),
    fc.integer({ min: 1, max: 40 }),
    fc.integer({ min: 1, max: 120 }).map((minutes) => minutes * 60_000),
    fc.integer({ min: 1, max: most }),
  );

/**
 * Any headline series of a kind that a pack may hold: instants and intervals that never overlap but may touch, numbers that never
 * fall when they are cumulative, jumps where claims touch.
 */
export function anySeries(kind: MeasureKind, largest = 30_000): fc.Arbitrary<Series> {
  const step = fc.record({
    gap: milliseconds(3 * 24 * HOUR),
    width: milliseconds(24 * HOUR),
    value: fc.oneof(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: largest })),
  });
  return fc.array(step, { minLength: 1, maxLength: 9 }).map((steps) => {
    let end = DAY_ONE;
    let value = 0;
    let instantBefore = false;
    const claims = steps.map((one): Claim => {
      // Two claims about the same instant could not both be the headline.
      const start = end + (instantBefore && one.width === 0 ? Math.max(one.gap, 1) : one.gap);
      end = start + one.width;
      value = kind === "cumulative" ? value + one.value : one.value;
      instantBefore = one.width === 0;
      const time = interval(instant(start), instant(end));
      return makeClaim(0, 0, value, { id: `said-${start}`, time });
    });
    return makeSeries(kind, claims);
  });
}

/** Instants that tell something about a series: whole milliseconds in and around it, its claims' edges among them. */
export function instantsOf({ headline }: Series, spread: readonly number[]): readonly Instant[] {
  const first = (headline[0]?.time.start ?? DAY_ONE) - HOUR;
  const last = (headline.at(-1)?.time.end ?? DAY_ONE) + HOUR;
  const edges = headline.flatMap(({ time: { start, end } }) =>
    [start, end].flatMap((edge) => [edge - 1, edge, edge + 1]),
  );
  const among = spread.map((share) => Math.round(first + (last - first) * share));
  return [...edges, ...among].map(instant);
}

/** Shares of a series' length for `instantsOf`. */
export const anySpread = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  minLength: 5,
  maxLength: 40,
});
