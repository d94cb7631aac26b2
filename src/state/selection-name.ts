import { SELECTION_KINDS, type Selection } from "./view-state.ts";

/** What a selection is called in links, in messages to the page around and on the marks of a drawing, as in `place:goris`. */
export function nameSelection({ kind, id }: Selection): string {
  return `${kind}:${id}`;
}

/** What such a name says, whether or not a situation has it; null for a name that is none. An id may hold colons. */
export function parseSelection(name: string): Selection | null {
  const [kindText, ...rest] = name.split(":");
  const kind = SELECTION_KINDS.find((candidate) => candidate === kindText);
  return kind === undefined || rest.length === 0 ? null : { kind, id: rest.join(":") };
}
