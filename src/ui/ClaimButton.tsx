import type { Claim } from "../domain/claims.ts";
import { findMeasure } from "../time/series.ts";
import { useApp } from "./app-context.tsx";
import { Read } from "./Read.tsx";
import { sayFigure } from "./say.ts";

interface ClaimButtonProps {
  readonly claim: Claim;
  /** Says what is counted, where the surroundings do not. */
  readonly withMeasure?: boolean;
  /** Called before the claim opens. */
  readonly onOpen?: () => void;
}

/** A figure with its time and its speaker; pressing it opens the claim. */
export function ClaimButton({ claim, withMeasure = false, onOpen }: ClaimButtonProps) {
  const app = useApp();
  const { format, messages, dispatch } = app;
  return (
    <button
      type="button"
      className="claim-button"
      onClick={() => {
        onOpen?.();
        dispatch({ type: "select", selection: { kind: "claim", id: claim.id } });
      }}
    >
      <span className="claim-button-figure">{sayFigure(claim, app)}</span>
      <span className="claim-button-detail">
        {withMeasure && (
          <>
            <Read text={findMeasure(app.situation, claim.measure).label} />
            {" · "}
          </>
        )}
        {format.span(claim.time, claim.precision)}
        {" · "}
        <Read text={claim.statedBy} />
        {claim.arithmetic && ` · ${messages.arithmeticShort}`}
        {claim.confidence === "low" && ` · ${messages.lowConfidence}`}
      </span>
    </button>
  );
}

/** Claims as a list of buttons. */
export function ClaimList({
  claims,
  withMeasure = false,
}: {
  readonly claims: readonly Claim[];
  readonly withMeasure?: boolean;
}) {
  return (
    <ul className="claim-list">
      {claims.map((claim) => (
        <li key={claim.id}>
          <ClaimButton claim={claim} withMeasure={withMeasure} />
        </li>
      ))}
    </ul>
  );
}
