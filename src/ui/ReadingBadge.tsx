import type { Headline } from "../state/selectors.ts";
import { useApp } from "./app-context.tsx";
import { fill } from "./messages/fill.ts";

/** The state of a number as a word and a shape: a filled mark for a report, a broken one between reports. */
export function ReadingBadge({ headline }: { headline: Headline }) {
  const { format, messages } = useApp();
  const { reading, at, next } = headline;
  const explained = ((): string => {
    switch (reading.kind) {
      case "reported":
        return messages.reportedExplained;
      case "carried":
        return fill(messages.carriedExplained, { age: format.age(at - reading.claim.time.end) });
      case "interpolated":
        return fill(messages.interpolatedExplained, {
          from: format.momentOf(reading.from.time, reading.from.precision),
          to: format.momentOf(reading.to.time, reading.to.precision),
        });
      case "none":
        return "";
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
      <span className="muted">
        {reading.kind === "reported" ? "" : `${explained} `}
        {next === null
          ? messages.noNextReport
          : fill(messages.nextReport, {
              time: format.momentOf(next.time, next.precision),
              value: format.claimValue(next),
            })}
      </span>
    </p>
  );
}
