/** An instant or any milliseconds as UTC text to the minute, for people who mend data. */
export function tellTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/:\d\d\.\d{3}Z$/, "Z");
}
