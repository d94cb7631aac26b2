import type { Situation } from "./situation.ts";

/** How many sources the claims and events of a situation rest on; those of places and roads alone are not among them. */
export function countCitedSources({
  claims,
  events,
}: Pick<Situation, "claims" | "events">): number {
  return new Set([...claims, ...events].map(({ source }) => source)).size;
}
