import { useDeferredValue, useId, useMemo, useState } from "react";
import { useApp } from "./app-context.tsx";
import { EventCard } from "./EventCard.tsx";
import { groupEvents } from "./event-groups.ts";
import { fill } from "./messages/fill.ts";
import { useTexts } from "./use-texts.ts";

interface EventsPanelProps {
  /** Called after the reader went to an event's time. */
  readonly onGo?: () => void;
}

/** All events by day, each attributed, with a search over their words. */
export function EventsPanel({ onGo }: EventsPanelProps) {
  const app = useApp();
  const { situation, messages, format } = app;
  const [query, setQuery] = useState("");
  const wanted = useDeferredValue(query);
  const told = useTexts(true);
  // An event's words may come later in the reader's language: what was found in them is another then.
  const made = useMemo(() => ({ voice: app, told }), [app, told]);
  const groups = useMemo(() => groupEvents(wanted, made.voice), [wanted, made]);
  const shown = groups.reduce((sum, { events }) => sum + events.length, 0);
  const id = useId();
  return (
    <div className="events">
      <p className="lead">{messages.eventsLead}</p>
      <div className="filters">
        <label className="field field-wide" htmlFor={id}>
          <span>{messages.searchEvents}</span>
          <input
            id={id}
            type="search"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </label>
      </div>
      <output className="count muted">
        {fill(messages.shownOf, {
          shown: format.number(shown),
          total: format.number(situation.events.length),
        })}
      </output>
      {groups.length === 0 && <p>{messages.nothingFound}</p>}
      {groups.map(({ heading, events }) => (
        <section key={heading} className="event-day">
          <h3>{heading}</h3>
          <ul className="event-list">
            {events.map((event) => (
              <li key={event.id}>
                <EventCard event={event} {...(onGo && { onGo })} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
