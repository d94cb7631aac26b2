import { HOUR } from "../../domain/units.ts";
import type { BandBox } from "../../scene/chart-bands.ts";
import { findMeasure } from "../../time/series.ts";
import { useApp } from "../app-context.tsx";
import { ClaimButton } from "../ClaimButton.tsx";
import { fill } from "../messages/fill.ts";
import { Read } from "../Read.tsx";
import { useLeave } from "./Popup.tsx";
import "../messages/add-panels.ts";

interface DisagreementsProps {
  /** Where claims disagree about the measure itself, and about how much it grew in a period. */
  readonly values: readonly BandBox[];
  readonly rates: readonly BandBox[];
}

/** The claims that disagree, side by side, time by time; each opens. */
export function Disagreements({ values, rates }: DisagreementsProps) {
  const { situation, messages, format } = useApp();
  const leave = useLeave();
  const boxes = [...values, ...rates].toSorted(
    (a, b) => a.band.time.start - b.band.time.start || a.band.time.end - b.band.time.end,
  );
  return (
    <>
      <p className="muted">{messages.disagreeMeans}</p>
      {boxes.map((box) => {
        const { time, low, high, claims } = box.band;
        const [first] = claims;
        if (first === undefined) return null;
        const hours = (time.end - time.start) / HOUR;
        const perHour = (value: number): string => format.number(Math.round(value / hours));
        return (
          <section key={claims.map(({ id }) => id).join()}>
            <h3>
              <Read text={findMeasure(situation, first.measure).label} />,{" "}
              {format.brief(time, first.precision)}
            </h3>
            <ul className="popup-list">
              {claims.map((claim) => (
                <li key={claim.id}>
                  <ClaimButton claim={claim} onOpen={leave} />
                </li>
              ))}
            </ul>
            {rates.includes(box) && (
              <p className="muted">
                {fill(messages.disagreeRate, { low: perHour(low), high: perHour(high) })}
              </p>
            )}
          </section>
        );
      })}
    </>
  );
}
