import type { SituationEvent } from "../../domain/claims.ts";
import { useApp } from "../app-context.tsx";
import type { Chart } from "../../scene/chart.ts";

/** Rough width of a flag's words in CSS pixels; only decides whether there is room for them. */
const LETTER = 6.1;
const FLAG = 24;
const ROWS = 2;

interface Flag {
  readonly event: SituationEvent;
  readonly x: number;
  readonly row: number;
  /** Whether the title fits before the next flag of its row. */
  readonly titled: boolean;
}

/** Flags of the events in two rows; a title shows where it fits, all of them open the event. */
export function Flags({ chart }: { chart: Chart }) {
  const { situation, format, read, dispatch } = useApp();
  const { period, events } = situation;
  const flagged = events.filter(
    ({ flag, time }) => flag && time.start >= period.start && time.start <= period.end,
  );
  return (
    <ol className="flags">
      {layFlags(flagged, chart, read).map(({ event, x, row, titled }) => (
        <li
          key={event.id}
          className={`flag flag-row-${row}`}
          ref={(item) => item?.style.setProperty("--x", `${x}px`)}
        >
          <button
            type="button"
            title={`${read(event.title)} · ${format.span(event.time, event.precision)}`}
            aria-label={`${read(event.title)}, ${format.span(event.time, event.precision)}`}
            onClick={() => dispatch({ type: "select", selection: { kind: "event", id: event.id } })}
          >
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <path d="M1.5 0V10M1.5 1H9L7 3.2L9 5.4H1.5" />
            </svg>
            {titled && <span aria-hidden="true">{read(event.title)}</span>}
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Flags alternate between two rows unless only the other one is free; a title shows where nothing of its row follows in its way. */
function layFlags(
  events: readonly SituationEvent[],
  { x, frame }: Chart,
  read: (text: SituationEvent["title"]) => string,
): readonly Flag[] {
  const rowEnds = [-Infinity, -Infinity];
  const placed = events.map((event, index) => {
    const left = Math.min(x(event.time.start), frame.width - FLAG);
    const preferred = index % ROWS;
    const row = (rowEnds[preferred] ?? 0) <= left ? preferred : (preferred + 1) % ROWS;
    // A flag never stands on another one: it moves aside by as much as it must.
    const free = Math.max(left, rowEnds[row] ?? 0);
    rowEnds[row] = free + FLAG;
    return { event, x: free, row };
  });
  return placed.map(({ event, x: left, row }, index) => {
    const next = placed.slice(index + 1).find((other) => other.row === row);
    const width = FLAG + read(event.title).length * LETTER;
    return { event, x: left, row, titled: left + width <= (next?.x ?? frame.width) };
  });
}
