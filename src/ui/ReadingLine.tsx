import type { Unit } from "../domain/situation.ts";
import type { Instant } from "../domain/units.ts";
import { claimsOf, type Reading } from "../time/reading.ts";
import { useApp } from "./app-context.tsx";
import { ClaimList } from "./ClaimButton.tsx";
import { fill } from "./messages/fill.ts";
import { sayReading } from "./say.ts";

interface ReadingLineProps {
  readonly reading: Reading;
  readonly unit: Unit;
  readonly at: Instant;
}

/** A reading in words: the number, its state as mark and word, why, and the claims behind it. */
export function ReadingLine({ reading, unit, at }: ReadingLineProps) {
  const app = useApp();
  const { messages } = app;
  if (reading.kind === "none") return <p className="muted">{messages.noReportYet}</p>;
  return (
    <div className="reading-line">
      <p>
        <strong className="reading-number">{sayReading(reading, unit, app)}</strong>{" "}
        <span className="reading-state" data-kind={reading.kind}>
          {messages[reading.kind]}
        </span>
      </p>
      {reading.kind !== "reported" && <p className="muted">{explain(reading, at, app)}</p>}
      <ClaimList claims={claimsOf(reading)} />
    </div>
  );
}

type Spoken = Exclude<Reading, { kind: "none" | "reported" }>;

function explain(
  reading: Spoken,
  at: Instant,
  { messages, format }: ReturnType<typeof useApp>,
): string {
  switch (reading.kind) {
    case "carried":
      return fill(messages.carriedAge, { age: format.age(at - reading.claim.time.end) });
    case "interpolated":
      return fill(messages.interpolatedExplained, {
        from: format.span(reading.from.time, reading.from.precision),
        to: format.span(reading.to.time, reading.to.precision),
        age: format.age(at - reading.from.time.end),
      });
  }
}
