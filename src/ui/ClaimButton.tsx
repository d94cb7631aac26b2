import type { Claim } from "../domain/claims.ts";
import { findMeasure } from "../time/series.ts";
import { useApp } from "./app-context.tsx";
import { findFeature, nameOf } from "./lookup.ts";
import { Read } from "./Read.tsx";
import { sayDoubts } from "./say-doubts.ts";
import { sayFigure } from "./say.ts";
import { SelectionButton } from "./SelectionButton.tsx";

interface ClaimButtonProps {
  readonly claim: Claim;
  /** Says what is counted, where the surroundings do not. */
  readonly withMeasure?: boolean;
  /** Says where it was counted. */
  readonly withPlace?: boolean;
  /** Called before the claim opens. */
  readonly onOpen?: () => void;
}

/** A figure with its time and its speaker; pressing it opens the claim. */
export function ClaimButton({
  claim,
  withMeasure = false,
  withPlace = false,
  onOpen,
}: ClaimButtonProps) {
  const app = useApp();
  const detail = (
    <>
      {withMeasure && (
        <>
          <Read text={findMeasure(app.situation, claim.measure).label} />
          {" · "}
        </>
      )}
      {withPlace && <ClaimPlace place={claim.place} />}
      {app.format.span(claim.time, claim.precision)}
      {" · "}
      <Read text={claim.statedBy} />
      {sayDoubts(claim, app)}
    </>
  );
  return (
    <SelectionButton
      selection={{ kind: "claim", id: claim.id }}
      figure={sayFigure(claim, app)}
      detail={detail}
      onOpen={onOpen}
    />
  );
}

function ClaimPlace({ place }: { readonly place: string | null }) {
  const { situation } = useApp();
  const feature = place === null ? null : findFeature(situation, place);
  return (
    feature !== null && (
      <>
        <Read text={nameOf(feature)} />
        {" · "}
      </>
    )
  );
}

/** Claims as a list of buttons. */
export function ClaimList({
  claims,
  ...rest
}: Pick<ClaimButtonProps, "withMeasure" | "withPlace"> & { readonly claims: readonly Claim[] }) {
  return (
    <ul className="claim-list">
      {claims.map((claim) => (
        <li key={claim.id}>
          <ClaimButton claim={claim} {...rest} />
        </li>
      ))}
    </ul>
  );
}
