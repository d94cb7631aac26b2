import type { ReactNode } from "react";
import { useApp } from "./app-context.tsx";

/** Words or a number that open a claim; plain where there is none. */
export function ClaimLink({ claim, children }: { claim: string | null; children: ReactNode }) {
  const { dispatch } = useApp();
  if (claim === null) return children;
  return (
    <button
      type="button"
      className="link"
      onClick={() => dispatch({ type: "select", selection: { kind: "claim", id: claim } })}
    >
      {children}
    </button>
  );
}
