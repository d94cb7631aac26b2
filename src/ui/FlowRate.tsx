import { useMemo } from "react";
import type { Instant } from "../domain/units.ts";
import { findMeasure } from "../time/series.ts";
import { useApp } from "./app-context.tsx";
import { ClaimList } from "./ClaimButton.tsx";
import { readFlowRate } from "./known.ts";

/** How many people an hour crossed between the two reports around an instant, with both reports. */
export function FlowRate({ at }: { readonly at: Instant }) {
  const { situation, messages, format } = useApp();
  const rate = useMemo(() => readFlowRate(situation, at), [situation, at]);
  return (
    <section className="card-section">
      <h3>{messages.rateNow}</h3>
      {rate === null ? (
        <p className="muted">{messages.noRate}</p>
      ) : (
        <>
          <p>
            <strong className="reading-number">
              {format.rate(rate.perHour, findMeasure(situation, situation.flow.measure).unit)}
            </strong>
          </p>
          <p className="muted">{messages.gatheringArithmetic}</p>
          <h4>{messages.computedFrom}</h4>
          <ClaimList claims={[rate.from, rate.to]} />
        </>
      )}
    </section>
  );
}
