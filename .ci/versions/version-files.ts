/** The page that tells what changed, and the feed of it, in the site's folder. */
export const CHANGES_FILE = "changes.html";
export const FEED_FILE = "corrections.atom";

const days = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** "24 November 2026", of a day as YYYY-MM-DD. */
export function sayDay(day: string): string {
  return days.format(new Date(`${day}T00:00:00Z`));
}
