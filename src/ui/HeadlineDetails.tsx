import { useMemo, useRef, type ReactNode } from "react";
import type { Claim, SituationEvent } from "../domain/claims.ts";
import { isTranslated } from "../domain/local-text.ts";
import type { Instant } from "../domain/units.ts";
import { isApproximate } from "../flow/unplaced.ts";
import { derivePopulationShare, findEventsOfDay, findLatestEvent } from "../state/selectors.ts";
import { deriveRateBands } from "../time/bands.ts";
import type { Rate } from "../time/reading.ts";
import { findMeasure } from "../time/series.ts";
import { useApp, useView } from "./app-context.tsx";
import { ClaimLink } from "./ClaimLink.tsx";
import { Filled } from "./Filled.tsx";
import { findSource } from "./lookup.ts";
import { fill } from "./messages/fill.ts";
import { MeasuresLink } from "./MeasuresLink.tsx";
import { Publisher } from "./Publisher.tsx";
import { Read } from "./Read.tsx";
import { sayDoubts } from "./say-doubts.ts";
import { Said, Shown, useWriter, useSpoken } from "./spoken.tsx";
import { Translated } from "./Translated.tsx";

/** What stands beneath the headline. Each part is drawn again only when it says something else. */
export function HeadlineDetails() {
  const measure = useView((view) => view.measure);
  return (
    <div id="details" className="details" tabIndex={-1}>
      <PopulationShare measure={measure} />
      <RateLine measure={measure} />
      <LatestEvent />
      <EventsOfDay />
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

function LatestEvent() {
  const { situation, format, messages, dispatch, spokenNow } = useApp();
  const eventAt = (at: Instant): SituationEvent | null => findLatestEvent(situation, at);
  const open = (): void => {
    const event = eventAt(spokenNow());
    if (event !== null) dispatch({ type: "select", selection: { kind: "event", id: event.id } });
  };
  const sayTime = (at: Instant): string => {
    const event = eventAt(at);
    return event === null ? "" : format.span(event.time, event.precision);
  };
  return (
    <Shown as="section" className="detail" when={(at) => eventAt(at) !== null}>
      <h2>{messages.latestEvent}</h2>
      <p>
        <button type="button" className="link" onClick={open}>
          <Said say={(at) => eventAt(at)?.title ?? ""} />
        </button>{" "}
        <Said className="muted" say={sayTime} />
      </p>
    </Shown>
  );
}

/** What happened on the day, though nobody says whether before this instant or after. */
export function EventsOfDay() {
  const { situation, format, messages, dispatch } = useApp();
  const events = useSpoken((at) => findEventsOfDay(situation, at), listIds);
  if (events.length === 0) return null;
  return (
    <section className="detail">
      <h2>{messages.eventsOfDay}</h2>
      <ul className="plain">
        {events.map(({ id, title, time, precision }) => (
          <li key={id}>
            <button
              type="button"
              className="link"
              onClick={() => dispatch({ type: "select", selection: { kind: "event", id } })}
            >
              <Read text={title} />
            </button>{" "}
            <span className="muted">{format.span(time, precision)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function TranslatedDetails() {
  const { situation, language } = useApp();
  const event = useSpoken(
    (at) => findLatestEvent(situation, at),
    (latest) => isTranslated(latest?.title ?? null, language),
  );
  const ofDay = useSpoken((at) => findEventsOfDay(situation, at), listIds);
  const titles = [event?.title ?? null, ...ofDay.map(({ title }) => title)];
  return <Translated texts={[...titles, situation.population.text]} />;
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

const listIds = (ones: readonly { readonly id: string }[]): string =>
  ones.map(({ id }) => id).join();

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
  const { unit } = findMeasure(situation, measure);
  const rateAt = (at: Instant): Rate | null => headlineAt(measure, at).rate;
  const sayRate = (at: Instant): string => {
    const rate = rateAt(at);
    return rate === null ? "" : format.rate(rate.perHour, unit);
  };
  const report = (end: "from" | "to"): ReactNode => (
    <ClaimLink claim={(at) => rateAt(at)?.[end].id}>
      <Said
        say={(at) => {
          const claim = rateAt(at)?.[end];
          return claim === undefined ? "" : format.brief(claim.time, claim.precision);
        }}
      />
    </ClaimLink>
  );
  return (
    <Shown as="section" className="detail" when={(at) => rateAt(at) !== null}>
      <p>
        <strong>
          <Said say={sayRate} />
        </strong>{" "}
        <span className="muted">
          <Filled
            message={messages.betweenReports}
            values={{ from: report("from"), to: report("to") }}
          />
        </span>
      </p>
    </Shown>
  );
}
