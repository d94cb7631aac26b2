import type { ReactNode } from "react";
import type { Instant } from "../domain/units.ts";
import { useApp } from "./app-context.tsx";

interface ClaimLinkProps {
  /** The claim that opens; one that follows the instant that is spoken of is asked for when it is pressed. */
  readonly claim: string | null | ((at: Instant) => string | undefined);
  readonly className?: string;
  readonly children: ReactNode;
}

/** Words or a number that open a claim; plain where there is none. */
export function ClaimLink({ claim, className = "link", children }: ClaimLinkProps) {
  const { dispatch, spokenNow } = useApp();
  if (claim === null) return children;
  const open = (): void => {
    const id = typeof claim === "string" ? claim : claim(spokenNow());
    if (id !== undefined) dispatch({ type: "select", selection: { kind: "claim", id } });
  };
  return (
    <button type="button" className={className} onClick={open}>
      {children}
    </button>
  );
}
