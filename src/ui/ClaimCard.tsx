import type { Claim } from "../domain/claims.ts";
import type { Situation } from "../domain/situation.ts";
import type { Instant } from "../domain/units.ts";
import { findOther } from "../time/reading.ts";
import { listStops } from "../time/playback.ts";
import { deriveShownSeries, findAround, findMeasure } from "../time/series.ts";
import { useApp, useView } from "./app-context.tsx";
import { useSpokenInstant } from "./spoken.tsx";
import { formatCitation } from "./citation.ts";
import { findLastingAddress } from "./lasting-address.ts";
import { ClaimList } from "./ClaimButton.tsx";
import { ClaimFacts } from "./ClaimFacts.tsx";
import { ClaimLink } from "./ClaimLink.tsx";
import { CopyCitation } from "./CopyCitation.tsx";
import { RELATION_LABELS } from "./kind-labels.ts";
import { GoToTime } from "./GoToTime.tsx";
import { fill } from "./messages/fill.ts";
import { MeasuresLink } from "./MeasuresLink.tsx";
import { Read } from "./Read.tsx";
import { deriveRelations } from "./relations.ts";
import { sayFigure, sayReading } from "./say.ts";

interface ClaimCardProps {
  readonly claim: Claim;
  readonly headingId: string;
  /** Called after the reader went to the claim's time. */
  readonly onGo?: () => void;
}

/** When a claim is the one that is read, as the steps from report to report have it; else when the time it speaks of begins. */
function findStop(claim: Claim, situation: Situation): Instant {
  const series = deriveShownSeries(situation, claim.measure, claim.place);
  const stops = listStops(series, situation.period);
  return stops.find((at) => findAround(series, at).before === claim) ?? claim.time.start;
}

/** One claim in full: the figure, the time it speaks of, who says so, where it was read, and how it stands to other claims, with a way to that time. */
export function ClaimCard({ claim, headingId, onGo }: ClaimCardProps) {
  const app = useApp();
  const { situation, messages, headlineAt } = app;
  const at = useSpokenInstant();
  const measureShown = useView((view) => view.measure);
  const measure = findMeasure(situation, claim.measure);
  const between = findOther(headlineAt(measureShown, at).reading, claim);
  return (
    <article className="claim-card">
      <h2 id={headingId} tabIndex={-1}>
        <span className="claim-figure">{sayFigure(claim, app)}</span>{" "}
        <span className="claim-measure">
          <Read text={measure.label} />
        </span>
      </h2>
      {between !== null && (
        <p className="caution">
          {fill(messages.betweenTwo, {
            value: sayReading(between.reading, measure.unit, app) ?? "",
            time: app.format.moment(at),
          })}
        </p>
      )}
      <p className="muted">
        <Read text={measure.explain} /> <MeasuresLink />
      </p>
      <ClaimFacts claim={claim} />
      <GoToTime at={findStop(claim, situation)} onGo={onGo} />
      {between !== null && (
        <section className="card-section other-report">
          <h3>{fill(messages.otherReport, { figure: sayFigure(between.other, app) })}</h3>
          <ClaimFacts claim={between.other} />
          <ClaimLink claim={between.other.id}>{messages.openClaim}</ClaimLink>
        </section>
      )}
      {deriveRelations(claim, situation.claims).map(({ kind, claims }) => (
        <section key={kind} className="card-section">
          <h3>{messages[RELATION_LABELS[kind]]}</h3>
          <ClaimList
            claims={claims}
            withMeasure={claims.some((one) => one.measure !== claim.measure)}
          />
        </section>
      ))}
      <CopyCitation
        key={claim.id}
        compose={() => `${formatCitation(claim, app)} ${findLastingAddress(claim.id, app)}`}
      />
    </article>
  );
}
