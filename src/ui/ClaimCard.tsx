import type { Claim } from "../domain/claims.ts";
import { useApp } from "./app-context.tsx";
import { formatCitation } from "./citation.ts";
import { ClaimList } from "./ClaimButton.tsx";
import { CopyCitation } from "./CopyCitation.tsx";
import { FeatureButton } from "./FeatureButton.tsx";
import { CONFIDENCE_EXPLAINED, RELATION_LABELS, ROLE_EXPLAINED } from "./kind-labels.ts";
import { findParty } from "./lookup.ts";
import { Read } from "./Read.tsx";
import { deriveRelations } from "./relations.ts";
import { sayFigure, sayTime } from "./say.ts";
import { SourceLink } from "./SourceLink.tsx";
import { Term } from "./Term.tsx";

interface ClaimCardProps {
  readonly claim: Claim;
  readonly headingId: string;
}

/** One claim in full: the figure, the time it speaks of, who says so, where it was read, and how it stands to other claims. */
export function ClaimCard({ claim, headingId }: ClaimCardProps) {
  const app = useApp();
  const { situation, messages, read } = app;
  const measure = situation.measures.find(({ id }) => id === claim.measure);
  const party = findParty(situation, claim.party);
  return (
    <article className="claim-card">
      <h2 id={headingId} tabIndex={-1}>
        <span className="claim-figure">{sayFigure(claim, app)}</span>{" "}
        {measure !== undefined && (
          <span className="claim-measure">
            <Read text={measure.label} />
          </span>
        )}
      </h2>
      {measure !== undefined && (
        <p className="muted">
          <Read text={measure.explain} />
        </p>
      )}
      <ClaimWarnings claim={claim} />
      <dl className="facts">
        <Term name={messages.speaksOf}>{sayTime(claim.time, claim.precision, app)}</Term>
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
      </dl>
      {deriveRelations(claim, situation.claims).map(({ kind, claims }) => (
        <section key={kind} className="card-section">
          <h3>{messages[RELATION_LABELS[kind]]}</h3>
          <ClaimList
            claims={claims}
            withMeasure={claims.some((one) => one.measure !== claim.measure)}
          />
        </section>
      ))}
      <dl className="facts">
        {claim.note !== null && (
          <Term name={messages.note}>
            <Read text={claim.note} />
          </Term>
        )}
        <Term name={messages.confidence}>{messages[CONFIDENCE_EXPLAINED[claim.confidence]]}</Term>
        <Term name={messages.role}>{messages[ROLE_EXPLAINED[claim.role]]}</Term>
      </dl>
      <CopyCitation key={claim.id} citation={formatCitation(claim, app)} />
    </article>
  );
}

/** What the reader must know before using the number. */
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
