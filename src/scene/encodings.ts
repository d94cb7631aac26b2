import { scaleLinear, scaleSqrt } from "d3-scale";
import type { Situation } from "../domain/situation.ts";
import type { FlowSeries } from "../flow/flow-series.ts";
import { listRates } from "../time/reading.ts";

/**
 * How numbers become widths and tones. Domains span the whole period, so that nothing jumps while time moves and every painter
 * says the same.
 */
export interface Encodings {
  /** Width of the corridor in CSS pixels for a rate in people per hour; proportional, 0 for none. */
  readonly rateWidth: (perHour: number) => number;
  /** Rates for the legend, rounded, ascending. */
  readonly rateSteps: readonly number[];
  /** Tone of a province from 0 to 1 for a number of people housed there; the eye compares it by area, hence the root. */
  readonly housedTone: (people: number) => number;
}

const WIDEST = 22;

/** Encodings for a situation, from its series over the whole period. */
export function deriveEncodings(situation: Situation, series: FlowSeries): Encodings {
  const { start, end } = situation.period;
  const rates = listRates(series.crossed).filter(
    ({ stretch }) => stretch.start < end && stretch.end > start,
  );
  const fastest = Math.max(1, ...rates.map(({ perHour }) => perHour));
  const width = scaleLinear([0, fastest], [0, WIDEST]).clamp(true);
  const fullest = Math.max(
    1,
    ...series.housed.flatMap((area) => area.series.headline.map(({ value }) => value)),
  );
  const tone = scaleSqrt([0, fullest], [0, 1]).clamp(true);
  const steps = scaleLinear([0, fastest], [0, 1])
    .ticks(3)
    .filter((step) => step > 0);
  return {
    rateWidth: (perHour) => width(perHour),
    rateSteps: steps.slice(-3),
    housedTone: (people) => tone(people),
  };
}
