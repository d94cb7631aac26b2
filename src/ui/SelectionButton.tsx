import type { ReactNode } from "react";
import type { Selection } from "../state/view-state.ts";
import { useApp } from "./app-context.tsx";

interface SelectionButtonProps {
  readonly selection: Selection;
  readonly figure: ReactNode;
  readonly detail: ReactNode;
  /** Called before it opens. */
  readonly onOpen: (() => void) | undefined;
}

/** What opens, and a line beneath it that tells more; pressing it opens it. */
export function SelectionButton({ selection, figure, detail, onOpen }: SelectionButtonProps) {
  const { dispatch } = useApp();
  return (
    <button
      type="button"
      className="claim-button"
      onClick={() => {
        onOpen?.();
        dispatch({ type: "select", selection });
      }}
    >
      <span className="claim-button-figure">{figure}</span>
      <span className="claim-button-detail">{detail}</span>
    </button>
  );
}
