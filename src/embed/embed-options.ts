/** Whether a query asks for the page as part of another one: `embed=1`. */
export function isEmbedded(query: string): boolean {
  return new URLSearchParams(query).get("embed") === "1";
}
