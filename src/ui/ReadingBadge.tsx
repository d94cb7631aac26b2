import type { ReactNode } from "react";
import type { Claim } from "../domain/claims.ts";
import type { Headline } from "../state/selectors.ts";
import { useApp } from "./app-context.tsx";
import { ClaimLink } from "./ClaimLink.tsx";
import { Filled } from "./Filled.tsx";
import { Said } from "./spoken.tsx";

/** The state of a number as a word and a shape, and the reports that it stands on or waits for; each opens its claim. */
export function ReadingBadge({ headline }: { headline: Headline }) {
  const { format, messages } = useApp();
  const { reading, next } = headline;
  /** The age of a claim, which grows with the time shown. */
  const age = ({ time }: Claim): ReactNode => <Said say={(at) => format.age(at - time.end)} />;
  const link = (claim: Claim, text: ReactNode): ReactNode => (
    <ClaimLink key={claim.id} claim={claim.id}>
      {text}
    </ClaimLink>
  );
  const time = (claim: Claim): ReactNode => link(claim, format.brief(claim.time, claim.precision));
  const explained = ((): ReactNode => {
    switch (reading.kind) {
      case "reported":
      case "none":
        if (next === null) return messages.noNextReport;
        return (
          <Filled
            message={messages.nextReport}
            values={{
              time: format.brief(next.time, next.precision),
              value: link(next, format.claimValue(next)),
            }}
          />
        );
      case "carried":
        return (
          <Filled
            message={messages.carriedExplained}
            values={{
              age: link(reading.claim, age(reading.claim)),
            }}
          />
        );
      case "interpolated":
        return (
          <Filled
            message={messages.interpolatedExplained}
            values={{
              from: time(reading.from),
              to: time(reading.to),
              age: age(reading.from),
            }}
          />
        );
    }
  })();
  return (
    <p className="reading">
      <span className={`badge badge-${reading.kind}`}>
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <circle cx="5" cy="5" r="3.6" />
        </svg>
        <span>{messages[reading.kind]}</span>
      </span>{" "}
      <span className="muted">{explained}</span>
    </p>
  );
}
