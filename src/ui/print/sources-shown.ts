import type { Claim, Source } from "../../domain/claims.ts";
import type { Instant } from "../../domain/units.ts";
import { deriveFlowSeries } from "../../flow/plan.ts";
import { findPhase } from "../../time/phases.ts";
import { claimsOf, readRate, readSeries } from "../../time/reading.ts";
import { deriveShownSeries } from "../../time/series.ts";
import { findFeature, findSource, nameOf } from "../lookup.ts";
import { sayFigure, sayMeasure, type Voice } from "../say.ts";

/** A source with what is taken from it, in words, each said once. */
export interface SourceShown {
  readonly source: Source;
  readonly uses: readonly string[];
}

/**
 * The sources of what a page shows at an instant: the number of the headline's measure, the people who have crossed and their rate,
 * the people housed in each area, the state of each crossing. In this order, each source once.
 */
export function listSourcesShown(
  voice: Voice,
  measure: string,
  at: Instant,
): readonly SourceShown[] {
  const { situation, read } = voice;
  const series = deriveFlowSeries(situation);
  const rate = readRate(series.crossed, at);
  const totals = [
    ...claimsOf(readSeries(deriveShownSeries(situation, measure, null), at)),
    ...claimsOf(readSeries(series.crossed, at)),
    ...(rate === null ? [] : [rate.from, rate.to]),
  ];
  const housed = series.housed.flatMap((area) => claimsOf(readSeries(area.series, at)));
  const uses = [
    ...totals.map((claim) => [claim.source, sayClaim(claim, voice)] as const),
    ...joinPlaces(housed, voice),
    ...situation.places.flatMap((place) => {
      const phase = findPhase(place, at);
      return phase === null
        ? []
        : [[phase.source, `${read(place.name)}: ${read(phase.label)}`] as const];
    }),
  ];
  const bySource = new Map<string, Set<string>>();
  for (const [id, use] of uses) bySource.set(id, (bySource.get(id) ?? new Set()).add(use));
  return [...bySource].flatMap(([id, said]) => {
    const source = findSource(situation, id);
    return source === null ? [] : [{ source, uses: [...said] }];
  });
}

/** "Arrivals: 98,625 people, 29 Sept, 20:00 (Government of Armenia)". */
function sayClaim(claim: Claim, voice: Voice): string {
  const { format, read } = voice;
  const when = format.brief(claim.time, claim.precision);
  return `${sayMeasure(claim, voice)}: ${sayFigure(claim, voice)}, ${when} (${read(claim.statedBy)})`;
}

/** Figures of one measure, time and source about several places, as one line. */
function joinPlaces(
  claims: readonly Claim[],
  voice: Voice,
): readonly (readonly [source: string, use: string])[] {
  const { format, read } = voice;
  const groups = new Map<string, [Claim, ...Claim[]]>();
  for (const claim of claims) {
    const key = [claim.source, claim.measure, claim.time.start, claim.time.end].join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [claim]);
    else group.push(claim);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    const figures = group.map((claim) => `${namePlace(claim, voice)} ${format.claimValue(claim)}`);
    const when = format.brief(first.time, first.precision);
    return [
      first.source,
      `${sayMeasure(first, voice)}, ${when}: ${figures.join(", ")} (${read(first.statedBy)})`,
    ] as const;
  });
}

function namePlace({ place }: Claim, { situation, read }: Voice): string {
  const feature = place === null ? null : findFeature(situation, place);
  return feature === null ? "" : read(nameOf(feature));
}
