import { useApp } from "./app-context.tsx";

/** Leads to the one place that tells crossed, registered and housed from each other: their names alone do not. */
export function MeasuresLink({ className = "link" }: { readonly className?: string }) {
  const { messages, dispatch } = useApp();
  return (
    <button
      type="button"
      className={className}
      onClick={() => dispatch({ type: "openPanel", panel: "measures" })}
    >
      {messages.measuresAsk}
    </button>
  );
}
