import { useMemo } from "react";
import type { Claim, SituationEvent } from "../domain/claims.ts";
import type { Measure } from "../domain/situation.ts";
import { findMeasure } from "../time/series.ts";
import { useApp, useView } from "./app-context.tsx";
import { ClaimLink } from "./ClaimLink.tsx";
import { CurveTable } from "./CurveTable.tsx";
import { Filled } from "./Filled.tsx";
import { MeasuresLink } from "./MeasuresLink.tsx";
import { Original } from "./Original.tsx";
import { Read } from "./Read.tsx";
import { sayTime } from "./say-facts.ts";
import { HeadlineSentence } from "./HeadlineSentence.tsx";
import { reportOf } from "./sentence.ts";
import { SourceLink } from "./SourceLink.tsx";
import { buildTranscript } from "./transcript.ts";
import { useAccess } from "./use-late-words.ts";

/** The whole animation in words, and its curve as a table. */
export function TranscriptPanel() {
  const app = useApp();
  const { situation } = app;
  const words = useAccess();
  const id = useView((view) => view.measure);
  const measure = findMeasure(situation, id);
  const days = useMemo(() => buildTranscript(measure, app), [measure, app]);
  return (
    <div className="transcript">
      <p className="lead">{words.transcriptLead}</p>
      <p>
        <Filled message={words.transcriptOf} values={{ measure: <Read text={measure.label} /> }} />{" "}
        <MeasuresLink />
      </p>
      {days.map(({ heading, entries }) => (
        <section key={heading} className="event-day">
          <h3>{heading}</h3>
          <ol className="plain">
            {entries.map((entry) =>
              entry.kind === "report" ? (
                <li key={entry.claim.id}>
                  <Report claim={entry.claim} measure={measure} />
                </li>
              ) : (
                <li key={entry.event.id}>
                  <Happened event={entry.event} />
                </li>
              ),
            )}
          </ol>
        </section>
      ))}
      <section>
        <h3>{words.curveTable}</h3>
        <CurveTable measure={measure} />
      </section>
    </div>
  );
}

function Report({ claim, measure }: { readonly claim: Claim; readonly measure: Measure }) {
  const app = useApp();
  return (
    <>
      <p>
        <ClaimLink claim={claim.id}>
          <HeadlineSentence measure={measure} headline={reportOf(claim)} />
        </ClaimLink>
      </p>
      <p className="muted">
        {app.messages.publishedBy}: <SourceLink source={claim.source} />
      </p>
    </>
  );
}

function Happened({ event }: { readonly event: SituationEvent }) {
  const app = useApp();
  return (
    <>
      <p>
        <strong>
          {sayTime(event.time, event.precision, app)}: <Read text={event.title} />
        </strong>
      </p>
      <p>
        <Read text={event.detail} />
      </p>
      <p className="muted">
        {app.messages.attributedTo} <Read text={event.attributedTo} /> · {app.messages.publishedBy}:{" "}
        <SourceLink source={event.source} />
      </p>
      <Original texts={[event.title, event.detail, event.attributedTo]} />
    </>
  );
}
