import type { SituationEvent } from "../../domain/claims.ts";
import { useApp } from "../app-context.tsx";
import type { Chart } from "../../scene/chart.ts";

const FLAG = 24;
const ROWS = 2;
/** A title shorter than this says nothing. */
const LEAST_ROOM = 64;

interface Flag {
  readonly event: SituationEvent;
  readonly x: number;
  readonly row: number;
  /** Room for the title in CSS pixels before the next flag of its row; 0 for none. */
  readonly room: number;
}

/** Flags of the events; a title shows as far as there is room, and each flag opens its event. */
export function Flags({ chart }: { chart: Chart }) {
  const { situation, format, read, dispatch } = useApp();
  const { period, events } = situation;
  const flagged = events.filter(
    ({ flag, time }) => flag && time.start >= period.start && time.start <= period.end,
  );
  return (
    <ol className="flags">
      {layFlags(flagged, chart).map(({ event, x, row, room }) => (
        <li
          key={event.id}
          className={`flag flag-row-${row}`}
          ref={(item) => {
            item?.style.setProperty("--x", `${x}px`);
            item?.style.setProperty("--room", `${room}px`);
          }}
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
            {room > 0 && <span aria-hidden="true">{read(event.title)}</span>}
          </button>
        </li>
      ))}
    </ol>
  );
}

/** A flag stands on its date and nowhere else. Neighbours go to different rows; a title ends where the next flag of its row stands. */
function layFlags(events: readonly SituationEvent[], { x, frame }: Chart): readonly Flag[] {
  const ends = Array.from({ length: ROWS }, () => -Infinity);
  const placed = events.map((event, index) => {
    const left = x(event.time.start);
    const inTurn = index % ROWS;
    const row = (ends[inTurn] ?? 0) <= left ? inTurn : ends.indexOf(Math.min(...ends));
    ends[row] = left + FLAG;
    return { event, x: left, row };
  });
  return placed.map((flag, index) => {
    const next = placed.slice(index + 1).find(({ row }) => row === flag.row);
    const room = (next?.x ?? frame.width) - flag.x - FLAG;
    return { ...flag, room: room >= LEAST_ROOM ? room : 0 };
  });
}
