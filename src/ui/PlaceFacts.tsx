import { useMemo } from "react";
import type { CrossingPhase, Place } from "../domain/situation.ts";
import type { Instant } from "../domain/units.ts";
import { useApp } from "./app-context.tsx";
import { ClaimList } from "./ClaimButton.tsx";
import { FeatureButton } from "./FeatureButton.tsx";
import { CONFIDENCE_EXPLAINED } from "./kind-labels.ts";
import { deriveFlowSeries } from "../flow/flow-series.ts";
import { deriveUnplaced } from "../flow/unplaced.ts";
import { findPhase } from "../time/phases.ts";
import { fill } from "./messages/fill.ts";
import { FeatureFigures } from "./FeatureFigures.tsx";
import { Original } from "./Original.tsx";
import { PlacePosition } from "./PlacePosition.tsx";
import { Read } from "./Read.tsx";
import { sayValidity } from "./say-facts.ts";
import { STATE_LABELS } from "./state-labels.ts";
import { SourceLink } from "./SourceLink.tsx";

interface PlaceFactsProps {
  readonly place: Place;
  readonly at: Instant;
}

/** What only places have: a crossing's states, a gathering's meaning, the area that a place belongs to. */
export function PlaceFacts({ place, at }: PlaceFactsProps) {
  const { messages } = useApp();
  return (
    <>
      {place.area !== null && place.kind !== "gathering" && (
        <p>
          <span className="muted">{messages.inArea} </span>
          <FeatureButton id={place.area} />
        </p>
      )}
      {place.approximate && <PlacePosition place={place} />}
      {place.kind === "gathering" && <GatheringFacts place={place} at={at} />}
      {place.phases.length > 0 && <CrossingFacts place={place} at={at} />}
      {place.kind === "capital" && place.area !== null && (
        <FeatureFigures feature={place.area} at={at} />
      )}
    </>
  );
}

function GatheringFacts({ place, at }: PlaceFactsProps) {
  const { situation, messages, format } = useApp();
  const waiting = situation.flow.origins.some((origin) => origin.place === place.id);
  const unplaced = useMemo(
    () =>
      place.id === situation.flow.gathering
        ? deriveUnplaced(deriveFlowSeries(situation), at)
        : null,
    [situation, place, at],
  );
  return (
    <>
      {place.id !== situation.flow.gathering && place.area !== null && (
        <>
          <FeatureButton id={place.area} />
          <FeatureFigures feature={place.area} at={at} />
        </>
      )}
      {unplaced !== null && (
        <section className="card-section">
          <h3>{fill(messages.knownNow, { time: format.clock(at) })}</h3>
          <p>
            <strong className="reading-number">
              {fill(unplaced.approximate ? messages.approximately : "{value}", {
                value: format.quantity(unplaced.value, "persons"),
              })}
            </strong>
          </p>
          <p>{messages.gatheringUnplaced}</p>
          <p className="caution">{messages.gatheringArithmetic}</p>
          <details>
            <summary>{messages.computedFrom}</summary>
            <ClaimList claims={unplaced.claims} withMeasure withPlace />
          </details>
        </section>
      )}
      <p className="muted">{waiting ? messages.gatheringOrigin : messages.gatheringIllustration}</p>
    </>
  );
}

function CrossingFacts({ place, at }: PlaceFactsProps) {
  const app = useApp();
  const { messages } = app;
  const phase = findPhase(place, at);
  return (
    <>
      <section className="card-section">
        <h3>{messages.stateNow}</h3>
        {phase === null ? (
          <p className="muted">{messages.stateUnknown}</p>
        ) : (
          <PhaseState phase={phase} />
        )}
      </section>
      <section className="card-section">
        <h3>{messages.allStates}</h3>
        <ol className="phases">
          {place.phases.map((one) => (
            <li
              key={one.from}
              data-now={one === phase || undefined}
              aria-current={one === phase ? "step" : undefined}
            >
              <PhaseItem phase={one} />
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function PhaseItem({ phase }: { readonly phase: CrossingPhase }) {
  const { messages } = useApp();
  return (
    <div className="phase">
      <PhaseState phase={phase} />
      {phase.note !== null && (
        <p>
          <Read text={phase.note} />
        </p>
      )}
      <Original texts={[phase.label, phase.note]} />
      {phase.confidence !== "high" && (
        <p className="muted">{messages[CONFIDENCE_EXPLAINED[phase.confidence]]}</p>
      )}
      <p>
        <SourceLink source={phase.source} />
      </p>
    </div>
  );
}

/** The state in the pack's words, with the plain word for it where these do not hold it already, and its dates. */
function PhaseState({ phase }: { readonly phase: CrossingPhase }) {
  const app = useApp();
  const { messages, read } = app;
  const state = messages[STATE_LABELS[phase.state]];
  const said = read(phase.label).toLowerCase().includes(state.toLowerCase());
  return (
    <>
      <p>
        <strong>
          <Read text={phase.label} />
        </strong>
        {!said && <span className="chip">{state}</span>}
      </p>
      <p className="muted">{sayValidity(phase.validity, app)}</p>
    </>
  );
}
