import { Fragment, useMemo, useState, useSyncExternalStore } from "react";
import type { CrossingState, RouteKind } from "../../domain/situation.ts";
import { deriveFlowSeries } from "../../flow/flow-series.ts";
import { fewDotsSize, remainderAt } from "../../flow/plan.ts";
import type { DotPhase } from "../../flow/position.ts";
import { drawBand, drawRoute } from "../../paint/svg/stroke.ts";
import { DOT_STRENGTHS } from "../../scene/dot-looks.ts";
import { deriveEncodings } from "../../scene/encodings.ts";
import { CROSSING_GLYPHS } from "../../scene/glyphs.ts";
import { listStates } from "../../time/phases.ts";
import { findMeasure } from "../../time/series.ts";
import { useApp, useView } from "../app-context.tsx";
import { Said } from "../spoken.tsx";
import { Filled } from "../Filled.tsx";
import { MeasuresLink } from "../MeasuresLink.tsx";
import { fill } from "../messages/fill.ts";
import { Read } from "../Read.tsx";
import { STATE_LABELS } from "../state-labels.ts";

const neverChanges = () => () => undefined;
const isRoomy = (): boolean => matchMedia("(min-width: 1500px) and (min-height: 860px)").matches;

/** What a dot, a width and a sign mean. `few`: the map is drawn with fewer dots than the reader asked for. */
export function Legend({ few }: { few: boolean }) {
  const { situation, format, messages } = useApp();
  const size = useDotSize(few);
  // Open where there is room, until the reader opens or closes it.
  const roomy = useSyncExternalStore(neverChanges, isRoomy, () => false);
  const [chosen, setOpen] = useState<boolean | null>(null);
  const open = chosen ?? roomy;
  const people = format.quantity(size, "persons");
  return (
    <details
      className="legend"
      data-over-map
      data-roomy={roomy || undefined}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span className="visually-hidden">{fill(messages.legendDot, { people })} </span>
        <span aria-hidden="true">
          <Dot kind="placed" /> <span className="legend-size">= {people}</span>
        </span>
        <Counted />
        <span className="legend-brief" aria-hidden="true">
          <Dot kind="unplaced" /> {messages.legendUnplaced}
          <Dot kind="waiting" />{" "}
          {fill(messages.legendWaiting, { time: format.day(situation.period.end) })}
        </span>
      </summary>
      <LegendList few={few} />
      <MeasuresLink />
    </details>
  );
}

/** What the dots count, where the number and the curve are of something else. */
function Counted() {
  const { situation } = useApp();
  const { measure } = situation.flow;
  const same = useView((view) => view.measure === measure);
  return (
    !same && (
      <span className="legend-counted">
        <Read text={findMeasure(situation, measure).label} />
      </span>
    )
  );
}

/** The people for whom a dot stands. `few`: the map is drawn with fewer dots than the reader asked for. */
function useDotSize(few: boolean): number {
  const { situation } = useApp();
  const wanted = useView((view) => view.dotSize);
  return few ? fewDotsSize(situation, wanted) : wanted;
}

/** The legend's lines, opened or printed. */
export function LegendList({ few }: { few: boolean }) {
  const { situation, format, messages } = useApp();
  const size = useDotSize(few);
  const series = useMemo(() => deriveFlowSeries(situation), [situation]);
  const encodings = useMemo(() => deriveEncodings(situation, series), [situation, series]);
  const measure = <Read text={findMeasure(situation, situation.flow.housing).label} />;
  return (
    <ul className="plain">
      <li>
        <Dot kind="placed" /> <Filled message={messages.legendCrossed} values={{ measure }} />
      </li>
      <li>
        <Dot kind="unplaced" /> {messages.legendUnplaced}
      </li>
      <li>
        <Dot kind="travelling" /> {messages.legendTravelling}
      </li>
      <li>
        <Dot kind="waiting" />{" "}
        {fill(messages.legendWaiting, { time: format.day(situation.period.end) })}
      </li>
      <li>
        <svg className="legend-tone" viewBox="0 0 30 10" aria-hidden="true">
          <rect width="10" height="10" opacity="0.2" />
          <rect x="10" width="10" height="10" opacity="0.6" />
          <rect x="20" width="10" height="10" />
        </svg>{" "}
        <Filled message={messages.legendHoused} values={{ measure }} />
      </li>
      <li className="legend-rates">
        {messages.legendRate}:
        {encodings.rateSteps.map((step) => (
          <span key={step} className="legend-rate">
            <Way kind="corridor" band={encodings.rateWidth(step)} />
            {format.number(step)}
          </span>
        ))}
      </li>
      <li>
        {messages.legendCrossing}
        {listStates(situation.places, situation.period).map((state) => (
          <Fragment key={state}>
            {" "}
            <span className="legend-state">
              <Glyph state={state} /> {messages[STATE_LABELS[state]]}
            </span>
          </Fragment>
        ))}
      </li>
      {situation.routes.some(({ kind }) => kind === "closed" || kind === "old") && (
        <li>
          <Way kind="closed" band={0} /> {messages.legendClosedRoad}
        </li>
      )}
      <li className="muted">{messages.legendMoving}</li>
      <li className="muted">
        <Said
          say={(at) =>
            fill(messages.legendRemainder, { count: format.number(remainderAt(series, size, at)) })
          }
        />
      </li>
    </ul>
  );
}

function Glyph({ state }: { state: CrossingState }) {
  const { outline, marks, solid } = CROSSING_GLYPHS[state];
  return (
    <svg className="legend-glyph" viewBox="0 0 24 24" aria-hidden="true">
      <path className="outline" d={outline} />
      <path className="solid" d={solid} />
      <path className="marks" d={marks} />
    </svg>
  );
}

/** The zoom at which lines look as in the legend. */
const ZOOM = 8;

/** A piece of a route, drawn as on the map. */
function Way({ kind, band }: { kind: RouteKind; band: number }) {
  const height = Math.ceil(band) + 4;
  const rest = ` d="M2 ${height / 2}H22"`;
  return (
    <svg
      width="24"
      height={height}
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: drawBand(band, rest) + drawRoute(kind, ZOOM, rest) }}
    />
  );
}

function Dot({ kind }: { kind: DotPhase }) {
  return (
    <svg className={`legend-dot legend-dot-${kind}`} viewBox="0 0 10 10" aria-hidden="true">
      <circle cx="5" cy="5" r="3.4" opacity={DOT_STRENGTHS[kind]} />
    </svg>
  );
}
