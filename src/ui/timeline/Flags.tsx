import { useMemo } from "react";
import type { SituationEvent } from "../../domain/claims.ts";
import { layRows, layTargets, type Flag } from "../../scene/chart-flags.ts";
import type { Chart } from "../../scene/chart.ts";
import { useApp } from "../app-context.tsx";
import { EventButton } from "../EventButton.tsx";
import { fill } from "../messages/fill.ts";
import { useMedia } from "../use-media.ts";
import { Translated } from "../Translated.tsx";
import { createTextMeter, fitWords } from "./fit-words.ts";
import { Popup, useLeave } from "./Popup.tsx";

/** On a narrower chart flags are for fingers, whatever the reader points with. */
const WIDE = 700;
/** The width of a title, at the size that the style sheet gives it. */
const measureTitle = createTextMeter("11.5px");

interface FlagsProps {
  readonly chart: Chart;
  /** Whether the chart's width is known: titles wait until then. */
  readonly measured: boolean;
}

/** Flags of the events; a title shows as far as there is room, and each flag opens its event or the list of its events. */
export function Flags({ chart, measured }: FlagsProps) {
  const { situation } = useApp();
  const { width } = chart.frame;
  const touch = useMedia("(pointer: coarse)") || width < WIDE;
  const flags = useMemo(() => {
    const { period, events } = situation;
    const dated = events
      .filter(({ flag, time }) => flag && time.start >= period.start && time.start <= period.end)
      .map((event) => ({ event, x: chart.x(event.time.start) }));
    return touch ? layTargets(dated, width) : layRows(dated, width);
  }, [situation, chart, touch, width]);
  const fit = (text: string, room: number): string =>
    measured ? fitWords(text, room, measureTitle) : "";
  return (
    <ol className={touch ? "flags flags-touch" : "flags"}>
      {flags.map((flag) => (
        <li
          key={flag.events.map(({ id }) => id).join()}
          className={`flag flag-row-${flag.row}`}
          ref={(item) => {
            item?.style.setProperty("--x", `${flag.left}px`);
            item?.style.setProperty("--pole", `${flag.pole}px`);
          }}
        >
          <FlagButton flag={flag} fit={fit} />
        </li>
      ))}
    </ol>
  );
}

interface FlagButtonProps {
  readonly flag: Flag<SituationEvent>;
  readonly fit: (text: string, room: number) => string;
}

function FlagButton({ flag: { events, room }, fit }: FlagButtonProps) {
  const { messages, format, read, dispatch } = useApp();
  const [first] = events;
  const last = events.at(-1);
  if (first === undefined || last === undefined) return null;
  if (first === last) {
    const name = `${read(first.title)}, ${format.span(first.time, first.precision)}`;
    const title = fit(read(first.title), room);
    return (
      <button
        type="button"
        title={name}
        aria-label={name}
        onClick={() => dispatch({ type: "select", selection: { kind: "event", id: first.id } })}
      >
        <FlagMark />
        {title !== "" && <span aria-hidden="true">{title}</span>}
      </button>
    );
  }
  const count = format.number(events.length);
  const days = [...new Set([format.day(first.time.start), format.day(last.time.start)])].join("–");
  const words = fill(messages.eventCount, { count });
  return (
    <Popup
      className="flag-popup"
      label={`${words}, ${days}`}
      button={
        <>
          <FlagMark />
          <span aria-hidden="true">{fit(words, room) === words ? words : count}</span>
        </>
      }
    >
      <EventList events={events} />
    </Popup>
  );
}

function FlagMark() {
  return (
    <svg viewBox="0 0 10 10" aria-hidden="true">
      <path d="M1.5 0V10M1.5 1H9L7 3.2L9 5.4H1.5" />
    </svg>
  );
}

/** The events of one flag, each of which opens. */
function EventList({ events }: { readonly events: readonly SituationEvent[] }) {
  const leave = useLeave();
  return (
    <>
      <Translated texts={events.map(({ title }) => title)} />
      <ul className="popup-list">
        {events.map((event) => (
          <li key={event.id}>
            <EventButton event={event} onOpen={leave} />
          </li>
        ))}
      </ul>
    </>
  );
}
