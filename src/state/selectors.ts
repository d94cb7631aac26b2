import type { Claim } from "../domain/claims.ts";
import type { Situation } from "../domain/situation.ts";
import { DAY, HOUR, type Instant } from "../domain/units.ts";
import { findBeside } from "../time/bands.ts";
import { clampInstant } from "../time/clock.ts";
import { findNextStop, listStops } from "../time/playback.ts";
import { readRate, readSeries, type Rate, type Reading } from "../time/reading.ts";
import { deriveShownSeries, type Series } from "../time/series.ts";
import type { ViewState } from "./view-state.ts";

/** While playing, words change this often per second of the reader's time: numbers that flicker cannot be read. */
const WORDS_PER_SECOND = 4;

/** Whether nothing may move by itself: time plays in stills from report to report, and the map jumps. */
export function isStill({ motion, reducedMotion }: ViewState): boolean {
  return motion === "still" || (motion === "auto" && reducedMotion);
}

/** The instant that words speak of: the view's own when it stands still, a coarser one while time runs. */
export function selectSpokenInstant(view: ViewState, { period }: Situation): Instant {
  if (!view.playing || isStill(view)) return view.at;
  const grain = (view.speed * HOUR) / WORDS_PER_SECOND;
  return clampInstant(period.start + Math.floor((view.at - period.start) / grain) * grain, period);
}

/** What the headline says at an instant. */
export interface Headline {
  readonly at: Instant;
  readonly series: Series;
  readonly reading: Reading;
  readonly rate: Rate | null;
  readonly next: Claim | null;
  /** Alternatives and repeats that speak of this time. */
  readonly beside: readonly Claim[];
}

/** How near an instant must be to a claim's time for the claim to be told beside the headline. */
const BESIDE_WITHIN = 2 * HOUR;

/** Derives the headline of a measure at an instant. */
export function deriveHeadline(situation: Situation, measure: string, at: Instant): Headline {
  const series = deriveShownSeries(situation, measure, null);
  const stop = findNextStop(listStops(series, situation.period), at);
  const ahead = stop === null ? null : readSeries(series, stop);
  return {
    at,
    series,
    reading: readSeries(series, at),
    rate: readRate(series, at),
    next: ahead?.kind === "reported" ? ahead.claim : null,
    beside: findBeside(series, at, BESIDE_WITHIN),
  };
}

/** A number as a share of the stated population. */
export interface PopulationShare {
  /** From 0 to 1. */
  readonly share: number;
  /** Who stated that population. */
  readonly claim: Claim;
  /** Whether another claim of the pack contradicts it. */
  readonly disputed: boolean;
}

/** The share of the stated population that a number is; null when the pack states none. */
export function derivePopulationShare(
  { claims, population }: Situation,
  value: number,
): PopulationShare | null {
  const claim = claims.find(({ id }) => id === population.claim);
  if (claim === undefined || claim.value === 0) return null;
  const disputed =
    claim.contradicts.length > 0 || claims.some((one) => one.contradicts.includes(claim.id));
  return { share: value / claim.value, claim, disputed };
}

/** The events of which only the day is known, on that day: before the instant or after. */
export function findEventsOfDay({ events }: Situation, at: Instant): Situation["events"] {
  return events.filter(
    ({ time: { start, end }, precision }) =>
      precision === "day" && end - start <= DAY && start <= at && at < end,
  );
}

/**
 * The last event that had surely happened by an instant, null before the first. One whose hour nobody states counts from the end of
 * the time in which it was: an unknown hour is not midnight.
 */
export function findLatestEvent(
  { events }: Situation,
  at: Instant,
): Situation["events"][number] | null {
  return events
    .filter(({ time }) => time.end <= at)
    .reduce<Situation["events"][number] | null>(
      (last, event) => (last !== null && last.time.end > event.time.end ? last : event),
      null,
    );
}
