import type { Claim } from "../domain/claims.ts";
import type { Measure, MeasureKind, Situation } from "../domain/situation.ts";
import type { Instant } from "../domain/units.ts";

/** The claims about one measure, of the whole situation or of one place, sorted by time. */
export interface Series {
  readonly measure: string;
  readonly kind: MeasureKind;
  readonly place: string | null;
  /** What the curve follows: in order of time, never overlapping. */
  readonly headline: readonly Claim[];
  /** Alternatives and repeats, in order of time. */
  readonly beside: readonly Claim[];
}

/** Puts claims in order of time, for `sort`. */
export const byTime = (a: Claim, b: Claim): number =>
  a.time.start - b.time.start || a.time.end - b.time.end;

/** The series of a measure. `place` null takes the claims that speak of the whole situation. */
export function deriveSeries(
  claims: readonly Claim[],
  measure: Measure,
  place: string | null,
): Series {
  const own = claims
    .filter((claim) => claim.measure === measure.id && claim.place === place)
    .sort(byTime);
  return {
    measure: measure.id,
    kind: measure.kind,
    place,
    headline: own.filter((claim) => claim.role === "headline"),
    beside: own.filter((claim) => claim.role !== "headline"),
  };
}

/** What `deriveShownSeries` has answered: it is asked for at every instant. */
const shownSeries = new WeakMap<Situation, Map<string, Series>>();

/**
 * The series of a measure as the page reads it: reports that begin after the situation's period are left out, since they may count
 * on another basis. They are told in words. Throws on an unknown measure.
 */
export function deriveShownSeries(
  situation: Situation,
  measure: string,
  place: string | null,
): Series {
  const known = shownSeries.get(situation) ?? new Map<string, Series>();
  shownSeries.set(situation, known);
  const key = `${measure} ${place ?? ""}`;
  const former = known.get(key);
  if (former !== undefined) return former;
  const series = deriveSeries(situation.claims, findMeasure(situation, measure), place);
  const shown = ({ time }: Claim): boolean => time.start <= situation.period.end;
  const derived = {
    ...series,
    headline: series.headline.filter(shown),
    beside: series.beside.filter(shown),
  };
  known.set(key, derived);
  return derived;
}

/** The measure of this id. Throws when the situation has none: the pack's checks promise it. */
export function findMeasure(situation: Situation, id: string): Measure {
  const measure = situation.measures.find((candidate) => candidate.id === id);
  if (measure === undefined) throw new Error(`${situation.id} has no measure ${id}`);
  return measure;
}

/** The measures that have sentences, so that they can be the headline. */
export function listHeadlineMeasures(situation: Situation): readonly Measure[] {
  return situation.measures.filter((measure) => measure.sentence !== null);
}

/**
 * The last headline claim that has begun by `at`, and the one after it; `undefined` where there is none. Where a claim about an
 * instant touches the start of a longer one, that instant is its own: it has no other.
 */
export function findAround(
  series: Series,
  at: Instant,
): { before: Claim | undefined; after: Claim | undefined } {
  const claims = series.headline;
  let low = 0;
  let high = claims.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((claims[middle]?.time.start ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  const before = claims[low - 1];
  const touched = claims[low - 2];
  if (touched !== undefined && touched.time.start === at && before?.time.start === at) {
    return { before: touched, after: before };
  }
  return { before, after: claims[low] };
}
