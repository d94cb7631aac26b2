import { useApp } from "./app-context.tsx";
import { findFeature, nameOf } from "./lookup.ts";
import { Read } from "./Read.tsx";

/** The name of a place, area or route; pressing it opens its card. Nothing when the situation does not know the id. */
export function FeatureButton({ id }: { readonly id: string }) {
  const { situation, dispatch } = useApp();
  const feature = findFeature(situation, id);
  if (feature === null) return null;
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => dispatch({ type: "select", selection: { kind: feature.kind, id } })}
    >
      <Read text={nameOf(feature)} />
    </button>
  );
}
