/** Text without case and accents, so that a search finds words however they are typed. */
export function foldText(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Whether folded text holds every word of a query, in any order. An empty query fits everything. */
export function matchesQuery(folded: string, query: string): boolean {
  return foldText(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
