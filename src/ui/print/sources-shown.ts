import type { Claim, Source } from "../../domain/claims.ts";
import { readText, type LocalText } from "../../domain/local-text.ts";
import type { Instant } from "../../domain/units.ts";
import { deriveFlowSeries } from "../../flow/flow-series.ts";
import { findPhase } from "../../time/phases.ts";
import { claimsOf, readRate, readSeries } from "../../time/reading.ts";
import { deriveShownSeries, findMeasure } from "../../time/series.ts";
import { findFeature, findSource, nameOf } from "../lookup.ts";
import { sayFigure, type Voice } from "../say.ts";

/** What is taken from a source: words of the page's language, and the pack's own, which may be in another. */
type Use = readonly (LocalText | string)[];

/** A source with what is taken from it, each said once. */
export interface SourceShown {
  readonly source: Source;
  readonly uses: readonly Use[];
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
  const { situation } = voice;
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
      return phase === null ? [] : [[phase.source, [place.name, ": ", phase.label]] as const];
    }),
  ];
  const bySource = new Map<string, Map<string, Use>>();
  for (const [id, use] of uses)
    bySource.set(id, (bySource.get(id) ?? new Map<string, Use>()).set(sayUse(use, "en"), use));
  return [...bySource].flatMap(([id, said]) => {
    const source = findSource(situation, id);
    return source === null ? [] : [{ source, uses: [...said.values()] }];
  });
}

/** A use in words of a language, as far as the pack has them. */
export function sayUse(use: Use, language: string): string {
  return use.map((part) => (typeof part === "string" ? part : readText(part, language))).join("");
}

/** "Arrivals: 98,625 people, 29 Sept, 20:00 (Government of Armenia)". */
function sayClaim(claim: Claim, voice: Voice): Use {
  const { format, situation } = voice;
  const when = format.brief(claim.time, claim.precision);
  const { label } = findMeasure(situation, claim.measure);
  return [label, `: ${sayFigure(claim, voice)}, ${when} (`, claim.statedBy, ")"];
}

/** Figures of one measure, time and source about several places, as one line. */
function joinPlaces(
  claims: readonly Claim[],
  voice: Voice,
): readonly (readonly [source: string, use: Use])[] {
  const { format, situation } = voice;
  const groups = new Map<string, [Claim, ...Claim[]]>();
  for (const claim of claims) {
    const key = [claim.source, claim.measure, claim.time.start, claim.time.end].join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [claim]);
    else group.push(claim);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    const figures = group.flatMap((claim, index) => [
      index === 0 ? "" : ", ",
      namePlace(claim, voice),
      ` ${format.claimValue(claim)}`,
    ]);
    const when = format.brief(first.time, first.precision);
    const { label } = findMeasure(situation, first.measure);
    return [first.source, [label, `, ${when}: `, ...figures, " (", first.statedBy, ")"]] as const;
  });
}

function namePlace({ place }: Claim, { situation }: Voice): LocalText | string {
  const feature = place === null ? null : findFeature(situation, place);
  return feature === null ? "" : nameOf(feature);
}
