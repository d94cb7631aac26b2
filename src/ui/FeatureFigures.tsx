import { useMemo } from "react";
import type { Instant } from "../domain/units.ts";
import { useApp } from "./app-context.tsx";
import { ClaimList } from "./ClaimButton.tsx";
import { EventButton } from "./EventButton.tsx";
import { listFigures, listKnown } from "./known.ts";
import { fill } from "./messages/fill.ts";
import { MeasuresLink } from "./MeasuresLink.tsx";
import { Read } from "./Read.tsx";
import { ReadingLine } from "./ReadingLine.tsx";
import { Translated } from "./Translated.tsx";

interface FeatureFiguresProps {
  readonly feature: string;
  readonly at: Instant;
}

/** Every measure's reading for a feature at an instant, all its figures, and the events there. */
export function FeatureFigures({ feature, at }: FeatureFiguresProps) {
  const { situation, messages, format } = useApp();
  const figures = useMemo(() => listFigures(situation, feature), [situation, feature]);
  const known = useMemo(() => listKnown(situation, feature, at), [situation, feature, at]);
  const events = situation.events.filter(({ place }) => place === feature);
  return (
    <>
      {figures.length > 0 && (
        <section className="card-section">
          <h3>{fill(messages.knownNow, { time: format.clock(at) })}</h3>
          {known.length === 0 && <p className="muted">{messages.nothingKnown}</p>}
          {known.map(({ measure, reading }) => (
            <div key={measure.id} className="known">
              <h4>
                <Read text={measure.label} />
              </h4>
              <ReadingLine reading={reading} unit={measure.unit} at={at} />
            </div>
          ))}
          <p>
            <MeasuresLink />
          </p>
          <details>
            <summary>
              {fill(messages.figuresHere, { count: format.number(figures.length) })}
            </summary>
            <ClaimList claims={figures} withMeasure />
          </details>
        </section>
      )}
      {events.length > 0 && (
        <section className="card-section">
          <h3>{messages.eventsHere}</h3>
          <Translated texts={events.map(({ title }) => title)} />
          <ul className="claim-list">
            {events.map((event) => (
              <li key={event.id}>
                <EventButton event={event} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
