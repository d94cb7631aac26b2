import type { Headline } from "../state/selectors.ts";
import { useApp } from "./app-context.tsx";
import { fill } from "./messages/fill.ts";

/** The state of a number as a word and a shape: a filled mark for a report, a broken one between reports. */
export function ReadingBadge({ headline }: { headline: Headline }) {
  const { format, messages } = useApp();
  const { reading, at, next } = headline;
  const nextReport =
    next === null
      ? messages.noNextReport
      : fill(messages.nextReport, {
          time: format.brief(next.time, next.precision),
          value: format.claimValue(next),
        });
  const explained = ((): string => {
    switch (reading.kind) {
      case "reported":
      case "none":
        return nextReport;
      case "carried":
        return fill(messages.carriedExplained, { age: format.age(at - reading.claim.time.end) });
      case "interpolated":
        return fill(messages.interpolatedExplained, {
          from: format.brief(reading.from.time, reading.from.precision),
          to: format.brief(reading.to.time, reading.to.precision),
        });
    }
  })();
  return (
    <p className="reading">
      <span className={`badge badge-${reading.kind}`}>
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <circle cx="5" cy="5" r="3.6" />
        </svg>
        {messages[reading.kind]}
      </span>{" "}
      <span className="muted">{explained}</span>
    </p>
  );
}
