import type { Situation } from "../../domain/situation.ts";
import type { Instant } from "../../domain/units.ts";
import { deriveFlowSeries } from "../../flow/flow-series.ts";
import { deriveUnplaced } from "../../flow/unplaced.ts";
import { findPhase } from "../../time/phases.ts";
import { readSeries } from "../../time/reading.ts";
import { deriveShownSeries, findMeasure } from "../../time/series.ts";
import { useApp } from "../app-context.tsx";
import { Filled } from "../Filled.tsx";
import { HeadlineSentence } from "../HeadlineSentence.tsx";
import { fill } from "../messages/fill.ts";
import { Read } from "../Read.tsx";
import { sayFigure, sayReading } from "../say.ts";

interface AtProps {
  readonly at: Instant;
}

/**
 * What the map shows at an instant, in sentences: who has crossed, the state of the crossing, who is housed where, of how many that is
 * not reported, and the report that comes next. The same words for the same instant.
 */
export function MapSentences({ at }: AtProps) {
  const app = useApp();
  const { situation, messages, format } = app;
  const measure = findMeasure(situation, situation.flow.measure);
  const headline = app.headlineAt(measure.id, at);
  const { next } = headline;
  return (
    <>
      <HeadlineSentence measure={measure} headline={headline} /> <Crossing at={at} />
      <Housed at={at} />
      <Unplaced at={at} />
      <span>
        {next === null
          ? messages.saidNoNext
          : fill(messages.saidNext, {
              time: format.momentOf(next.time, next.precision),
              value: sayFigure(next, app),
            })}
      </span>
    </>
  );
}

function Crossing({ at }: AtProps) {
  const { situation, messages, read } = useApp();
  const crossing = situation.places.find(({ id }) => id === situation.flow.crossing);
  const phase = crossing === undefined ? null : findPhase(crossing, at);
  if (crossing === undefined || phase === null) return null;
  const values = { place: <Read text={crossing.name} />, state: <Read text={phase.label} /> };
  // A state may end in a shortened word, whose stop then ends the sentence too.
  const ended = read(phase.label).endsWith(".");
  const message = ended ? messages.saidState.replace(/\.$/, "") : messages.saidState;
  return (
    <>
      <Filled message={message} values={values} />{" "}
    </>
  );
}

function Housed({ at }: AtProps) {
  const app = useApp();
  const { situation, messages } = app;
  const housing = findMeasure(situation, situation.flow.housing);
  const housed = listHoused(situation, housing.id, at);
  if (housed.length === 0) return null;
  const places = housed.map(({ id, name, reading }, index) => (
    <span key={id}>
      {index > 0 && <span>; </span>}
      <Filled
        message={messages.saidPlace}
        values={{ place: <Read text={name} />, value: sayReading(reading, housing.unit, app) }}
      />
    </span>
  ));
  return (
    <>
      <Filled
        message={messages.saidHoused}
        values={{ measure: <Read text={housing.label} />, places }}
      />{" "}
    </>
  );
}

/** Those who have crossed and of whom no area is reported: most, and the largest crowd of the map. */
function Unplaced({ at }: AtProps) {
  const { situation, messages, format } = useApp();
  const gathering = situation.places.find(({ id }) => id === situation.flow.gathering);
  const left = deriveUnplaced(deriveFlowSeries(situation), at);
  if (gathering === undefined || left === null || left.value === 0) return null;
  const count = format.quantity(left.value, "persons");
  const said = left.approximate ? fill(messages.approximately, { value: count }) : count;
  const values = { place: <Read text={gathering.name} />, state: said };
  return (
    <>
      <Filled message={messages.saidState} values={values} />{" "}
    </>
  );
}

/** The areas of which a number is known at an instant, the largest first. */
function listHoused(situation: Situation, measure: string, at: Instant) {
  return situation.areas
    .map(({ id, name }) => ({
      id,
      name,
      reading: readSeries(deriveShownSeries(situation, measure, id), at),
    }))
    .flatMap(({ reading, ...area }) => (reading.kind === "none" ? [] : [{ ...area, reading }]))
    .sort((a, b) => b.reading.value - a.reading.value);
}
