import { fill } from "./messages/fill.ts";

/** The parts of a date that the page writes. */
export interface Dates {
  /** "Friday 29 September". */
  readonly weekday: (at: Date) => string;
  /** "Fri 29 September 2023". */
  readonly shortWeekday: (at: Date) => string;
  /** "29 September 2023". */
  readonly fullDay: (at: Date) => string;
  /** "29 Sept". */
  readonly day: (at: Date) => string;
  /** "September 2023". */
  readonly month: (at: Date) => string;
}

/** Says that dates are written as the browser writes them in a language. */
const BROWSER_CALENDAR = "browser";

/**
 * Writes dates that carry their local time as UTC. `calendar` is `browser`, or, for a language that not every browser knows:
 * months within a date, short months, months alone, weekdays from Sunday and short weekdays, each parted by commas, then the patterns
 * of the five parts in the order above, all of it parted by semicolons.
 */
export function createDates(locale: string, calendar: string): Dates {
  if (calendar === BROWSER_CALENDAR) return createBrowserDates(locale);
  const parts = calendar.split(";");
  const [months, short, alone, weekdays, shortWeekdays] = parts.map((part) => part.split(","));
  const write =
    (index: number) =>
    (at: Date): string =>
      fill(parts[index] ?? "", {
        day: String(at.getUTCDate()),
        year: String(at.getUTCFullYear()),
        month: months?.[at.getUTCMonth()] ?? "",
        short: short?.[at.getUTCMonth()] ?? "",
        alone: alone?.[at.getUTCMonth()] ?? "",
        weekday: weekdays?.[at.getUTCDay()] ?? "",
        weekdayShort: shortWeekdays?.[at.getUTCDay()] ?? "",
      });
  return {
    weekday: write(5),
    shortWeekday: write(6),
    fullDay: write(7),
    day: write(8),
    month: write(9),
  };
}

function createBrowserDates(locale: string): Dates {
  const write = (options: Intl.DateTimeFormatOptions): ((at: Date) => string) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    return (at) => format.format(at);
  };
  return {
    weekday: write({ weekday: "long", day: "numeric", month: "long" }),
    shortWeekday: write({ weekday: "short", day: "numeric", month: "long", year: "numeric" }),
    fullDay: write({ day: "numeric", month: "long", year: "numeric" }),
    day: write({ day: "numeric", month: "short" }),
    month: write({ month: "long", year: "numeric" }),
  };
}
