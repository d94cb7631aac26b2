import type { Claim } from "../domain/claims.ts";
import type { Voice } from "./say.ts";
import "virtual:situation-provenance";

/** What must be known before a figure is used, in a word each, to follow it: "" for most. */
export function sayDoubts(
  { arithmetic, confidence }: Claim,
  { messages }: Pick<Voice, "messages">,
): string {
  return [arithmetic && messages.arithmeticShort, confidence === "low" && messages.lowConfidence]
    .filter((doubt) => doubt !== false)
    .map((doubt) => ` · ${doubt}`)
    .join("");
}
