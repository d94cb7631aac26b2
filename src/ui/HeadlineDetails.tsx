import { useMemo, useRef, type ReactNode } from "react";
import type { Claim, SituationEvent } from "../domain/claims.ts";
import type { Instant } from "../domain/units.ts";
import { isApproximate } from "../flow/unplaced.ts";
import { derivePopulationShare, findLatestEvent } from "../state/selectors.ts";
import { deriveRateBands } from "../time/bands.ts";
import { findMeasure } from "../time/series.ts";
import { useApp, useView } from "./app-context.tsx";
import { ClaimLink } from "./ClaimLink.tsx";
import { Filled } from "./Filled.tsx";
import { findSource } from "./lookup.ts";
import { fill } from "./messages/fill.ts";
import { MeasuresLink } from "./MeasuresLink.tsx";
import { Publisher } from "./Publisher.tsx";
import { Read } from "./Read.tsx";
import { sayDoubts } from "./say.ts";
import { Said, useWriter, useSpoken } from "./spoken.tsx";
import { Translated } from "./Translated.tsx";

/** What stands beneath the headline. Each part is drawn again only when it says something else. */
export function HeadlineDetails() {
  const measure = useView((view) => view.measure);
  return (
    <div id="details" className="details" tabIndex={-1}>
      <PopulationShare measure={measure} />
      <RateLine measure={measure} />
      <LatestEvent />
      <Disagreement measure={measure} />
      <BesideClaims measure={measure} />
      <p className="detail">
        <MeasuresLink />
      </p>
      <TranslatedDetails />
    </div>
  );
}

interface PartProps {
  readonly measure: string;
}

/** The latest event at the instant that words speak of. */
function useLatestEvent(): SituationEvent | null {
  const { situation } = useApp();
  return useSpoken(
    (at) => findLatestEvent(situation, at),
    (event) => event?.id,
  );
}

function LatestEvent() {
  const { format, messages, dispatch } = useApp();
  const event = useLatestEvent();
  if (event === null) return null;
  return (
    <section className="detail">
      <h2>{messages.latestEvent}</h2>
      <p>
        <button
          type="button"
          className="link"
          onClick={() => dispatch({ type: "select", selection: { kind: "event", id: event.id } })}
        >
          <Read text={event.title} />
        </button>{" "}
        <span className="muted">{format.span(event.time, event.precision)}</span>
      </p>
    </section>
  );
}

function TranslatedDetails() {
  const { situation } = useApp();
  return <Translated texts={[useLatestEvent()?.title ?? null, situation.population.text]} />;
}

/** What was said of the growth of this measure in the period that the instant is in, where it cannot all be right. */
function Disagreement({ measure }: PartProps) {
  const { situation, messages } = useApp();
  const bands = useMemo(() => deriveRateBands(situation, measure), [situation, measure]);
  const shown = useSpoken(
    (at) => bands.filter(({ band: { time } }) => time.start <= at && at < time.end),
    (found) => listIds(found.flatMap(({ band }) => band.claims)),
  );
  return shown.map(({ measure: { label }, band: { claims } }) => (
    <ClaimsDetail
      key={listIds(claims)}
      heading={
        <Filled message={messages.disagreement} values={{ measure: <Read text={label} /> }} />
      }
      claims={claims}
    />
  ));
}

function BesideClaims({ measure }: PartProps) {
  const { messages, headlineAt } = useApp();
  const claims = useSpoken((at) => headlineAt(measure, at).beside, listIds);
  return claims.length > 0 && <ClaimsDetail heading={messages.alsoSaid} claims={claims} />;
}

const listIds = (claims: readonly Claim[]): string => claims.map(({ id }) => id).join();

function PopulationShare({ measure }: PartProps) {
  const { situation, format, messages, headlineAt } = useApp();
  const findAt = (at: Instant) => {
    const { reading } = headlineAt(measure, at);
    if (measure !== situation.flow.measure || reading.kind === "none") return null;
    return derivePopulationShare(situation, reading.value);
  };
  const shareAt = (at: Instant): number => findAt(at)?.share ?? 0;
  const sayAt = (at: Instant): string => {
    const value = format.share(shareAt(at));
    const { reading } = headlineAt(measure, at);
    return isApproximate(reading) ? fill(messages.approximately, { value }) : value;
  };
  const widthOf = (share: number): string => `${Math.min(100, share * 100)}%`;
  const bar = useRef<SVGRectElement>(null);
  useWriter((now) => bar.current?.setAttribute("width", widthOf(shareAt(now))));
  const found = useSpoken(findAt, (known) => known === null);
  if (found === null) return null;
  return (
    <section className="detail">
      <p>
        <Filled
          message={messages.shareOfPopulation}
          values={{
            share: (
              <strong>
                <Said say={sayAt} />
              </strong>
            ),
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
        <rect ref={bar} className="share-part" width={widthOf(found.share)} height="3" rx="1.5" />
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

function ClaimsDetail({ heading, claims }: { heading: ReactNode; claims: readonly Claim[] }) {
  const app = useApp();
  const { situation, format } = app;
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
              {sayDoubts(claim, app)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function RateLine({ measure }: PartProps) {
  const { situation, format, messages, headlineAt } = useApp();
  const rate = useSpoken(
    (at) => headlineAt(measure, at).rate,
    (known) => known?.to.id,
  );
  if (rate === null) return null;
  const report = ({ id, time, precision }: Claim): ReactNode => (
    <ClaimLink claim={id}>{format.brief(time, precision)}</ClaimLink>
  );
  return (
    <section className="detail">
      <p>
        <strong>{format.rate(rate.perHour, findMeasure(situation, measure).unit)}</strong>{" "}
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
