import type { ReactNode } from "react";
import type { Claim } from "../domain/claims.ts";
import {
  deriveHeadline,
  derivePopulationShare,
  findLatestEvent,
  selectSpokenInstant,
  type Headline as HeadlineData,
} from "../state/selectors.ts";
import { deriveRateBands } from "../time/bands.ts";
import { findMeasure } from "../time/series.ts";
import { valueOf } from "../time/reading.ts";
import { useApp, useView } from "./app-context.tsx";
import { ClaimLink } from "./ClaimLink.tsx";
import { Filled } from "./Filled.tsx";
import { findSource } from "./lookup.ts";
import { fill } from "./messages/fill.ts";
import { MeasuresLink } from "./MeasuresLink.tsx";
import { Publisher } from "./Publisher.tsx";
import { Read } from "./Read.tsx";
import { ReadingBadge } from "./ReadingBadge.tsx";
import { Translated } from "./Translated.tsx";
import { speak, splitStop, splitTemplate } from "./sentence.ts";

/** The sentence with the large number, at the instant shown; the number opens its claim. */
export function Headline() {
  const app = useApp();
  const at = useView((view) => selectSpokenInstant(view, app.situation));
  const measureId = useView((view) => view.measure);
  const measure = findMeasure(app.situation, measureId);
  const headline = deriveHeadline(app.situation, measureId, at);
  const spoken = speak(app, measure, headline);
  const claim = spoken.claim?.id ?? null;
  const [template, stop] = splitStop(spoken.template, app.language);
  const slots = {
    value: <LargeNumber qualified={spoken.qualified} value={spoken.value} claim={claim} />,
    time: <strong>{spoken.time}</strong>,
    source: (
      <span className="kept">
        <ClaimLink claim={claim}>
          <Read text={spoken.source} />
        </ClaimLink>
        {stop}
      </span>
    ),
  };
  return (
    <section className="headline" aria-label={app.read(measure.label)}>
      <p className="kicker">
        <Read text={measure.label} />
      </p>
      <p className="sentence">
        <Filled message={template} values={slots} />
      </p>
      <ReadingBadge headline={headline} />
    </section>
  );
}

function LargeNumber({
  qualified,
  value,
  claim,
}: {
  qualified: string;
  value: string;
  claim: string | null;
}) {
  const { dispatch } = useApp();
  const pieces = splitTemplate(qualified).map((piece) =>
    piece.kind === "words" ? (
      <span key={piece.text} className="qualifier">
        {piece.text.trim()}{" "}
      </span>
    ) : (
      <span key="number" className="number">
        {value}
      </span>
    ),
  );
  if (claim === null) return <span className="large">{pieces}</span>;
  return (
    <button
      type="button"
      className="large"
      onClick={() => dispatch({ type: "select", selection: { kind: "claim", id: claim } })}
    >
      {pieces}
    </button>
  );
}

/** What stands beneath the headline: the disputed share, what else was said, the rate, the latest event. */
export function HeadlineDetails() {
  const app = useApp();
  const { situation, format, messages, dispatch } = app;
  const at = useView((view) => selectSpokenInstant(view, situation));
  const measureId = useView((view) => view.measure);
  const headline = deriveHeadline(situation, measureId, at);
  const event = findLatestEvent(situation, at);
  return (
    <div id="details" className="details" tabIndex={-1}>
      {measureId === situation.flow.measure && headline.reading.kind !== "none" && (
        <PopulationShare value={valueOf(headline.reading)} />
      )}
      <RateLine headline={headline} />
      {event !== null && (
        <section className="detail">
          <h2>{messages.latestEvent}</h2>
          <p>
            <button
              type="button"
              className="link"
              onClick={() =>
                dispatch({ type: "select", selection: { kind: "event", id: event.id } })
              }
            >
              <Read text={event.title} />
            </button>{" "}
            <span className="muted">{format.span(event.time, event.precision)}</span>
          </p>
        </section>
      )}
      <Disagreement headline={headline} />
      <BesideClaims headline={headline} />
      <p className="detail">
        <MeasuresLink />
      </p>
      <Translated texts={[event?.title ?? null, situation.population.text]} />
    </div>
  );
}

function PopulationShare({ value }: { value: number }) {
  const { situation, format, messages } = useApp();
  const found = derivePopulationShare(situation, value);
  if (found === null) return null;
  const width = `${Math.min(100, found.share * 100)}%`;
  return (
    <section className="detail">
      <p>
        <Filled
          message={messages.shareOfPopulation}
          values={{
            share: <strong>{format.share(found.share)}</strong>,
            population: (
              <ClaimLink claim={found.claim.id}>
                {fill(messages.persons, { count: format.claimValue(found.claim) })}
              </ClaimLink>
            ),
          }}
        />
      </p>
      <svg className="share" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
        <rect className="share-all" width="100" height="3" rx="1.5" />
        <rect className="share-part" width={width} height="3" rx="1.5" />
      </svg>
      <p className="muted">
        <Read text={situation.population.text} />
        {found.disputed && (
          <>
            {" "}
            <ClaimLink claim={found.claim.id}>{messages.populationDispute}</ClaimLink>
          </>
        )}
      </p>
    </section>
  );
}

/** What was said of the growth of this measure in the period that the instant is in, where it cannot all be right. */
function Disagreement({ headline: { series, at } }: { headline: HeadlineData }) {
  const { situation, messages } = useApp();
  const bands = deriveRateBands(situation, series.measure).filter(
    ({ band: { time } }) => time.start <= at && at < time.end,
  );
  return bands.map(({ measure, band: { claims } }) => (
    <ClaimsDetail
      key={claims.map(({ id }) => id).join()}
      heading={
        <Filled
          message={messages.disagreement}
          values={{ measure: <Read text={measure.label} /> }}
        />
      }
      claims={claims}
    />
  ));
}

function BesideClaims({ headline: { beside } }: { headline: HeadlineData }) {
  const { messages } = useApp();
  return beside.length === 0 ? null : <ClaimsDetail heading={messages.alsoSaid} claims={beside} />;
}

function ClaimsDetail({ heading, claims }: { heading: ReactNode; claims: readonly Claim[] }) {
  const { situation, format } = useApp();
  return (
    <section className="detail">
      <h2>{heading}</h2>
      <ul className="plain">
        {claims.map((claim) => (
          <li key={claim.id}>
            <ClaimLink claim={claim.id}>{format.claimValue(claim)}</ClaimLink>{" "}
            <span className="muted">
              {format.momentOf(claim.time, claim.precision)} · <Read text={claim.statedBy} /> ·{" "}
              <Publisher source={findSource(situation, claim.source)} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function RateLine({ headline }: { headline: HeadlineData }) {
  const { situation, format, messages } = useApp();
  const { rate, series } = headline;
  if (rate === null) return null;
  const { unit } = findMeasure(situation, series.measure);
  const report = ({ id, time, precision }: Claim): ReactNode => (
    <ClaimLink claim={id}>{format.brief(time, precision)}</ClaimLink>
  );
  return (
    <section className="detail">
      <p>
        <strong>{format.rate(rate.perHour, unit)}</strong>{" "}
        <span className="muted">
          <Filled
            message={messages.betweenReports}
            values={{ from: report(rate.from), to: report(rate.to) }}
          />
        </span>
      </p>
    </section>
  );
}
