import { SELECTION_KINDS, type Selection } from "../../state/view-state.ts";

/** What a rendered feature stands for, from its source and properties; null for what only decorates. */
export function readPick(
  source: string,
  properties: Readonly<Record<string, unknown>>,
): Selection | null {
  const { id, selects } = properties;
  if (typeof selects === "string") {
    const [kind, ...rest] = selects.split(":");
    const known = SELECTION_KINDS.find((candidate) => candidate === kind);
    return known === undefined ? null : { kind: known, id: rest.join(":") };
  }
  if (typeof id !== "string") return null;
  if (source === "areas") return { kind: "area", id };
  if (source === "lines") return { kind: "route", id };
  return null;
}
