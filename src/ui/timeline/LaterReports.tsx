import type { Claim } from "../../domain/claims.ts";
import { useApp } from "../app-context.tsx";
import { ClaimButton } from "../ClaimButton.tsx";
import { useLeave } from "./Popup.tsx";
import "../messages/add-panels.ts";

/** Reports from after the period, in words: they are never joined to the curve. */
export function LaterReports({ claims }: { readonly claims: readonly Claim[] }) {
  const { messages } = useApp();
  const leave = useLeave();
  return (
    <>
      <p className="muted">{messages.laterReports}</p>
      <ul className="popup-list">
        {claims.map((claim) => (
          <li key={claim.id}>
            <ClaimButton claim={claim} onOpen={leave} />
          </li>
        ))}
      </ul>
    </>
  );
}
