import type { Claim, Precision, Qualifier } from "../domain/claims.ts";
import type { Situation, Unit } from "../domain/situation.ts";
import { numberLocale } from "../domain/local-text.ts";
import { DAY, HOUR, MINUTE, instant, type Instant, type Interval } from "../domain/units.ts";
import { localDate } from "../time/clock.ts";
import { createDates } from "./dates.ts";
import type { Messages } from "./messages/en.ts";
import { fill } from "./messages/fill.ts";

type Figure = Pick<Claim, "value" | "valueMax" | "qualifier">;

/**
 * Numbers and times in words, in one language and at the situation's own offset. The reader's time zone is never asked, so that
 * the same link reads the same everywhere.
 */
export interface Formatter {
  readonly number: (value: number) => string;
  /** A number with its unit: "98,625 people", "5.5 hours". */
  readonly quantity: (value: number, unit: Unit) => string;
  /** "445 people an hour"; less than one keeps its first digit that is not 0, so that few are not none. */
  readonly rate: (perHour: number, unit: Unit) => string;
  /** "50 km". */
  readonly kilometres: (value: number) => string;
  /** What chooses the form of a word that is counted: to be filled in as `count#` beside `count`. */
  readonly plural: (value: number) => string;
  /** A share from 0 to 1: "82 %"; few keep their first digit that is not 0, so that few are not none, nor nearly all all. */
  readonly share: (share: number) => string;
  /** "98,500" or "50 to 1,000", and the words around it by its qualifier: "more than {value}"; without unit. */
  readonly figure: (claim: Figure) => { readonly value: string; readonly qualified: string };
  /** "more than 98,500", "50 to 1,000": a claim's value with its qualifier, without unit. */
  readonly claimValue: (claim: Figure) => string;
  /** "Friday 29 September, 20:00". */
  readonly moment: (at: Instant) => string;
  /** The time of a report within a sentence: "Saturday 30 September, between 06:00 and 13:18", "Tuesday 3 October". */
  readonly momentOf: (time: Interval, precision: Precision) => string;
  /** The same as briefly as it can be said: "30 Sept, 06:00–13:18", "3 Oct". */
  readonly brief: (time: Interval, precision: Precision) => string;
  /** "Fri 29 Sept 2023, 20:00". */
  readonly clock: (at: Instant) => string;
  /** "29 Sept". */
  readonly day: (at: Instant) => string;
  /** "20:00". */
  readonly hour: (at: Instant) => string;
  /** The time that a claim or event speaks of, as finely as its source tells it. */
  readonly span: (time: Interval, precision: Precision) => string;
  /** "3 hours", "2 days". */
  readonly age: (milliseconds: number) => string;
}

/** A formatter for a language (BCP 47) and a situation's own time: its offset, and the years that go without saying. */
export function createFormatter(
  language: string,
  { utcOffsetMinutes, period }: Pick<Situation, "utcOffsetMinutes" | "period">,
  messages: Messages,
): Formatter {
  const locale = language === "en" ? "en-GB" : language;
  const numbers = numberLocale(language);
  const integers = new Intl.NumberFormat(numbers, { maximumFractionDigits: 0 });
  // A source's own number stays as it is.
  const figures = new Intl.NumberFormat(numbers);
  const fractions = new Intl.NumberFormat(numbers, { maximumSignificantDigits: 1 });
  const shares = new Intl.NumberFormat(numbers, { style: "percent", maximumFractionDigits: 0 });
  const smallShares = new Intl.NumberFormat(numbers, {
    style: "percent",
    maximumSignificantDigits: 1,
  });
  const dates = createDates(locale, messages.calendar);
  const local = (write: (at: Date) => string) => (at: Instant) =>
    write(localDate(at, utcOffsetMinutes));
  const weekday = local(dates.weekday);
  const shortWeekday = local(dates.shortWeekday);
  const fullDay = local(dates.fullDay);
  const day = local(dates.day);
  const month = local(dates.month);
  const year = local((at) => String(at.getUTCFullYear()));
  const hour = local((at) => at.toISOString().slice(11, 16));
  const tidy = (text: string): string =>
    language === "en" ? text.replace(/^(\p{L}+),/u, "$1") : text;
  const plurals = new Intl.PluralRules(locale);
  /** The hour at which a stretch of time ends: midnight closes a day. */
  const closing = (at: Instant): string => (hour(at) === "00:00" ? "24:00" : hour(at));
  // What a year leaves beside the period, half of it before and half after: within these 365 days no day comes twice.
  const beside = (365 * DAY - (period.end - period.start)) / 2;
  /** Whether a day needs no year: it lies in one of the period, and nearer to that than the same day of any other year. */
  const isPlain = (at: Instant): boolean =>
    beside > 0 &&
    at > period.start - beside &&
    at < period.end + beside &&
    [year(period.start), year(period.end)].includes(year(at));
  const moment = (at: Instant): string =>
    `${isPlain(at) ? tidy(weekday(at)) : fullDay(at)}, ${hour(at)}`;
  /** Whether a time can be said by its day alone: it lies within one, which needs no year. */
  const isBrief = ({ start, end }: Interval): boolean =>
    isPlain(start) && fullDay(start) === fullDay(instant(Math.max(start, end - 1)));

  const duration = (amount: number, unit: "hours" | "minutes" | "days"): string =>
    fill(messages[unit], { count: integers.format(amount), "count#": plurals.select(amount) });
  const counted = (numerals: Intl.NumberFormat, value: number, unit: Unit): string => {
    const count = numerals.format(value);
    // As it is written: what is rounded to one is one.
    const written = numerals === integers ? Math.round(value) : value;
    return fill(messages[unit], { count, "count#": plurals.select(written) });
  };
  const qualifiers: Record<Qualifier, string> = {
    exact: "{value}",
    about: messages.about,
    moreThan: messages.moreThan,
    atLeast: messages.atLeast,
    lessThan: messages.lessThan,
    atMost: messages.atMost,
  };
  const figure: Formatter["figure"] = ({ value, valueMax, qualifier }) => {
    const low = figures.format(value);
    const said = valueMax !== null && qualifier === "about" ? "exact" : qualifier;
    return {
      value:
        valueMax === null ? low : fill(messages.range, { low, high: figures.format(valueMax) }),
      qualified: fill(qualifiers[said], { "value#": String(spokenLast(valueMax ?? value)) }),
    };
  };
  const fromTo = (from: string, to: string): string => (from === to ? from : `${from} – ${to}`);
  const span = ({ start, end }: Interval, precision: Precision): string => {
    // The end of a day, written as the day that it closes.
    const last = instant(Math.max(start, end - 1));
    switch (precision) {
      case "instant":
        return `${fullDay(start)}, ${hour(start)}`;
      case "hours":
        return day(start) === day(last) && end - start <= DAY
          ? `${fullDay(start)}, ${hour(start)}–${closing(end)}`
          : `${fullDay(start)}, ${hour(start)} – ${fullDay(end)}, ${hour(end)}`;
      case "day":
        return end - start <= DAY ? fullDay(start) : `${fullDay(start)} – ${fullDay(last)}`;
      case "month":
        return fromTo(month(start), month(last));
      case "year":
        return fromTo(year(start), year(last));
    }
  };
  return {
    number: (value) => figures.format(value),
    quantity: (value, unit) => counted(figures, value, unit),
    rate: (perHour, unit) => {
      const amount = counted(perHour < 1 ? fractions : integers, perHour, unit);
      return fill(messages.perHour, { amount });
    },
    kilometres: (value) => fill(messages.kilometres, { count: figures.format(value) }),
    plural: (value) => plurals.select(value),
    share: (share) =>
      share < 0.01
        ? smallShares.format(share)
        : shares.format(share < 1 ? Math.min(share, 0.99) : share),
    figure,
    claimValue: (claim) => {
      const { value, qualified } = figure(claim);
      return fill(qualified, { value });
    },
    moment,
    momentOf: (time, precision) => {
      if (precision === "instant") return moment(time.start);
      if (precision === "day" && isBrief(time)) return tidy(weekday(time.start));
      if (precision === "hours" && isBrief(time)) {
        const hours = { from: hour(time.start), to: closing(time.end) };
        return fill(messages.sometime, { day: tidy(weekday(time.start)), ...hours });
      }
      return span(time, precision);
    },
    brief: (time, precision) => {
      if (!isBrief(time)) return span(time, precision);
      if (precision === "instant") return `${day(time.start)}, ${hour(time.start)}`;
      if (precision === "day") return day(time.start);
      if (precision !== "hours") return span(time, precision);
      return `${day(time.start)}, ${hour(time.start)}–${closing(time.end)}`;
    },
    clock: (at) => `${tidy(shortWeekday(at))}, ${hour(at)}`,
    day,
    hour,
    span,
    age: (milliseconds) => {
      if (milliseconds < HOUR) return duration(Math.round(milliseconds / MINUTE), "minutes");
      if (milliseconds < 2 * DAY) return duration(Math.round(milliseconds / HOUR), "hours");
      return duration(Math.round(milliseconds / DAY), "days");
    },
  };
}

/**
 * The number whose name ends the spoken name of a whole number: 100 of 98,500 ("… five hundred"). Words that are joined to a number
 * follow its sound in some languages.
 */
function spokenLast(value: number): number {
  for (const scale of [10, 100]) if (value % scale > 0) return value % scale;
  if (value % 1000 > 0) return 100;
  return value % 1e6 > 0 ? 1000 : Math.min(value, 1e6);
}
