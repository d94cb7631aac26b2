import type { Claim } from "../domain/claims.ts";
import { findMeasure } from "../time/series.ts";
import { useApp } from "./app-context.tsx";
import { FeatureButton } from "./FeatureButton.tsx";
import { CONFIDENCE_EXPLAINED, ROLE_EXPLAINED } from "./kind-labels.ts";
import { findParty } from "./lookup.ts";
import { Original } from "./Original.tsx";
import { Read } from "./Read.tsx";
import { sayClaimTime } from "./say-facts.ts";
import { SourceLink } from "./SourceLink.tsx";
import { Term } from "./Term.tsx";

/** What a claim speaks of, who says so, where it was read, and what must be known before its number is used. */
export function ClaimFacts({ claim }: { readonly claim: Claim }) {
  const app = useApp();
  const { situation, messages, read } = app;
  const party = findParty(situation, claim.party);
  const hasCurve = findMeasure(situation, claim.measure).sentence !== null;
  return (
    <>
      <ClaimWarnings claim={claim} />
      <dl className="facts">
        <Term name={messages.speaksOf}>{sayClaimTime(claim, app)}</Term>
        {claim.place !== null && (
          <Term name={messages.place}>
            <FeatureButton id={claim.place} />
          </Term>
        )}
        <Term name={messages.statedBy}>
          <Read text={claim.statedBy} />
        </Term>
        {party !== null && !read(claim.statedBy).includes(read(party.name)) && (
          <Term name={messages.party}>
            <Read text={party.name} />
          </Term>
        )}
        <Term name={messages.publishedBy}>
          <SourceLink source={claim.source} />
        </Term>
        {claim.note !== null && (
          <Term name={messages.note}>
            <Read text={claim.note} />
          </Term>
        )}
        <Term name={messages.confidence}>{messages[CONFIDENCE_EXPLAINED[claim.confidence]]}</Term>
        {hasCurve && <Term name={messages.role}>{messages[ROLE_EXPLAINED[claim.role]]}</Term>}
      </dl>
      <Original texts={[claim.statedBy, claim.note]} />
    </>
  );
}

function ClaimWarnings({ claim }: { readonly claim: Claim }) {
  const { messages } = useApp();
  return (
    <>
      {claim.arithmetic && <p className="caution">{messages.arithmetic}</p>}
      {claim.role === "repeat" && <p className="caution">{messages.repeatExplained}</p>}
      {claim.confidence === "low" && <p className="caution">{messages.confidenceLow}</p>}
    </>
  );
}
