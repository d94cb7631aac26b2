import { useMemo, type ReactNode } from "react";
import { deriveOriginShares } from "../flow/origins.ts";
import { useApp, useView } from "./app-context.tsx";
import { ClaimButton } from "./ClaimButton.tsx";
import { findClaim, findFeature, nameOf } from "./lookup.ts";
import { fill } from "./messages/fill.ts";
import { Filled } from "./Filled.tsx";
import { Read } from "./Read.tsx";
import { findMeasure } from "../time/series.ts";

/** How claims become dots, with the numbers of this situation and the claims that they come from. */
export function DotsExplained() {
  const { situation, messages, format } = useApp();
  const { flow } = situation;
  const size = useView((view) => view.dotSize);
  const labelOf = (id: string): ReactNode => <Read text={findMeasure(situation, id).label} />;
  const total = findClaim(situation, flow.originTotal);
  const travel = findClaim(situation, flow.travelTime);
  const hours = (value: number): string => format.quantity(value, "hours");
  return (
    <>
      <p>{fill(messages.dotsCount, { count: format.number(size) })}</p>
      <p>
        <Filled message={messages.dotsFollow} values={{ measure: labelOf(flow.measure) }} />
      </p>
      <p>{messages.dotsOrigins}</p>
      <OriginShares />
      {total !== null && (
        <>
          <p>{messages.dotsOriginTotal}</p>
          <ClaimButton claim={total} withMeasure />
        </>
      )}
      {travel !== null && (
        <>
          <p>
            {fill(messages.dotsTravel, {
              hours: hours(travel.value),
              opens: format.clock(flow.opens),
            })}
          </p>
          <ClaimButton claim={travel} withMeasure />
        </>
      )}
      <p>
        {fill(messages.dotsOnward, {
          onward: hours(flow.onwardHours),
          transfer: hours(flow.transferHours),
        })}
      </p>
      <p>
        <Filled message={messages.dotsHousing} values={{ measure: labelOf(flow.housing) }} />
      </p>
    </>
  );
}

function OriginShares() {
  const { situation, messages, format } = useApp();
  const shares = useMemo(() => deriveOriginShares(situation), [situation]);
  return (
    <ul className="claim-list">
      {situation.flow.origins.map((origin, index) => {
        const feature = findFeature(situation, origin.place);
        const place = <Read text={feature === null ? origin.place : nameOf(feature)} />;
        const claim = origin.claim === null ? null : findClaim(situation, origin.claim);
        const message = claim === null ? messages.dotsOriginRest : messages.dotsOrigin;
        return (
          <li key={origin.place}>
            <p>
              <Filled
                message={message}
                values={{ place, share: format.share(shares[index] ?? 0) }}
              />
            </p>
            {claim !== null && <ClaimButton claim={claim} />}
          </li>
        );
      })}
    </ul>
  );
}
