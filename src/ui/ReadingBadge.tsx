import { useRef, type ReactNode } from "react";
import type { Claim } from "../domain/claims.ts";
import type { Instant } from "../domain/units.ts";
import type { Reading } from "../time/reading.ts";
import { useApp } from "./app-context.tsx";
import { ClaimLink } from "./ClaimLink.tsx";
import { Filled } from "./Filled.tsx";
import { Said, setMark, Shown, useSpoken, useWriter } from "./spoken.tsx";

/** The state of a number as a word and a shape, and the reports that it stands on or waits for; each opens its claim. */
export function ReadingBadge({ measure }: { readonly measure: string }) {
  const { format, messages, headlineAt } = useApp();
  const readingAt = (at: Instant): Reading => headlineAt(measure, at).reading;
  const badgeAt = (at: Instant): string => `badge badge-${readingAt(at).kind}`;
  const badge = useRef<HTMLSpanElement>(null);
  useWriter((at) => setMark(badge.current, "class", badgeAt(at)));
  const nextAt = (at: Instant): Claim | null => headlineAt(measure, at).next;
  const carriedAt: ClaimAt = (at) => {
    const reading = readingAt(at);
    return reading.kind === "carried" ? reading.claim : null;
  };
  const endAt =
    (end: "from" | "to"): ClaimAt =>
    (at) => {
      const reading = readingAt(at);
      return reading.kind === "interpolated" ? reading[end] : null;
    };
  /** What a claim says of itself, opening it. */
  const link = (claimAt: ClaimAt, say: (claim: Claim, at: Instant) => string): ReactNode => (
    <ClaimLink claim={(at) => claimAt(at)?.id}>{told(claimAt, say)}</ClaimLink>
  );
  const brief = ({ time, precision }: Claim): string => format.brief(time, precision);
  /** The age of a claim, which grows with the time shown. */
  const age = ({ time }: Claim, at: Instant): string => format.age(at - time.end);
  const waits = (at: Instant): boolean => ["reported", "none"].includes(readingAt(at).kind);
  return (
    <p className="reading">
      <span ref={badge} className={useSpoken(badgeAt, () => "")}>
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <circle cx="5" cy="5" r="3.6" />
        </svg>
        <Said say={(at) => messages[readingAt(at).kind]} />
      </span>{" "}
      <Shown as="span" className="muted" when={(at) => waits(at) && nextAt(at) === null}>
        {messages.noNextReport}
      </Shown>
      <Shown as="span" className="muted" when={(at) => waits(at) && nextAt(at) !== null}>
        <Filled
          message={messages.nextReport}
          values={{ time: told(nextAt, brief), value: link(nextAt, format.claimValue) }}
        />
      </Shown>
      <Shown as="span" className="muted" when={(at) => readingAt(at).kind === "carried"}>
        <Filled message={messages.carriedExplained} values={{ age: link(carriedAt, age) }} />
      </Shown>
      <Shown as="span" className="muted" when={(at) => readingAt(at).kind === "interpolated"}>
        <Filled
          message={messages.interpolatedExplained}
          values={{
            from: link(endAt("from"), brief),
            to: link(endAt("to"), brief),
            age: told(endAt("from"), age),
          }}
        />
      </Shown>
    </p>
  );
}

type ClaimAt = (at: Instant) => Claim | null;

function told(claimAt: ClaimAt, say: (claim: Claim, at: Instant) => string): ReactNode {
  return (
    <Said
      say={(at) => {
        const claim = claimAt(at);
        return claim === null ? "" : say(claim, at);
      }}
    />
  );
}
