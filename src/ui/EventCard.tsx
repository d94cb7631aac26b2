import type { SituationEvent } from "../domain/claims.ts";
import { useApp } from "./app-context.tsx";
import { FeatureButton } from "./FeatureButton.tsx";
import { GoToTime } from "./GoToTime.tsx";
import { CONFIDENCE_EXPLAINED } from "./kind-labels.ts";
import { Original } from "./Original.tsx";
import { Read } from "./Read.tsx";
import { sayTime } from "./say-facts.ts";
import { SourceLink } from "./SourceLink.tsx";
import { Term } from "./Term.tsx";

interface EventCardProps {
  readonly event: SituationEvent;
  /** Given where the event is the title of a card of its own. */
  readonly headingId?: string;
  /** Called after the reader went to the event's time. */
  readonly onGo?: () => void;
}

/** One event: what happened or was said, who says so, and a way to its time. */
export function EventCard({ event, headingId, onGo }: EventCardProps) {
  const app = useApp();
  const { messages } = app;
  const Heading = headingId === undefined ? "h4" : "h2";
  return (
    <article className="event-card">
      <p className="event-time">{sayTime(event.time, event.precision, app)}</p>
      <Heading id={headingId} tabIndex={headingId === undefined ? undefined : -1}>
        <Read text={event.title} />
      </Heading>
      <p>
        <Read text={event.detail} />
      </p>
      <dl className="facts">
        <Term name={messages.attributedTo}>
          <Read text={event.attributedTo} />
        </Term>
        {event.place !== null && (
          <Term name={messages.place}>
            <FeatureButton id={event.place} />
          </Term>
        )}
        <Term name={messages.publishedBy}>
          <SourceLink source={event.source} />
        </Term>
        {event.confidence !== "high" && (
          <Term name={messages.confidence}>{messages[CONFIDENCE_EXPLAINED[event.confidence]]}</Term>
        )}
      </dl>
      <Original texts={[event.title, event.detail, event.attributedTo]} />
      <GoToTime at={event.time.start} onGo={onGo} />
    </article>
  );
}
