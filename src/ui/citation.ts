import type { Claim } from "../domain/claims.ts";
import { findFeature, findSource, nameOf } from "./lookup.ts";
import { fill } from "./messages/fill.ts";
import { sayFigure, type Voice } from "./say.ts";
import { sayMeasure, sayOffset, sayPublished, saySource, sayClaimTime } from "./say-facts.ts";

/**
 * One claim as a line of text to quote: the figure with its qualifier, the measure, the local time that it speaks of with its offset,
 * who stated it, where it was read and when that was published, and whether it is arithmetic, a repeat or of low confidence.
 */
export function formatCitation(claim: Claim, voice: Voice): string {
  const { situation, messages, read } = voice;
  const source = findSource(situation, claim.source);
  const feature = claim.place === null ? null : findFeature(situation, claim.place);
  const marks = [
    claim.arithmetic ? messages.arithmetic : null,
    claim.role === "repeat" ? messages.repeatExplained : null,
    claim.confidence === "low" ? `${messages.lowConfidence}.` : null,
  ].filter((mark) => mark !== null);
  const readAt = [
    saySource(source, messages),
    sayPublished(source, voice),
    source?.url ?? messages.noAddress,
  ];
  return fill(messages.citation, {
    figure: sayFigure(claim, voice),
    measure: sayMeasure(claim, voice),
    place: feature === null ? "" : fill(messages.citationPlace, { place: read(nameOf(feature)) }),
    time: sayClaimTime(claim, voice),
    offset: sayOffset(situation.utcOffsetMinutes),
    statedBy: read(claim.statedBy),
    marks: marks.map((mark) => `${mark} `).join(""),
    source: readAt.join(", "),
    title: read(situation.title),
    version: situation.version,
  });
}
