import type { Claim } from "../../domain/claims.ts";
import { useApp } from "../app-context.tsx";

/** Reports from after the period, in words: they are never joined to the curve. */
export function LaterReports({ claims }: { claims: readonly Claim[] }) {
  const { format, messages, dispatch } = useApp();
  if (claims.length === 0) return null;
  return (
    <p className="later">
      <span className="muted">{messages.laterReports}</span>{" "}
      {claims.map((claim) => (
        <button
          key={claim.id}
          type="button"
          className="link"
          onClick={() => dispatch({ type: "select", selection: { kind: "claim", id: claim.id } })}
        >
          {format.claimValue(claim)}{" "}
          <span className="muted">({format.span(claim.time, claim.precision)})</span>
        </button>
      ))}
    </p>
  );
}
