import { expect, it } from "vitest";
import { DAY, HOUR, MINUTE, count, instant, interval } from "../domain/units.ts";
import { createFormatter } from "./format.ts";
import { az } from "./messages/az.ts";
import { en } from "./messages/en.ts";
import { fill } from "./messages/fill.ts";

// The words are written out, and the unit tests run in two time zones: they must be the same in both.
const at = (text: string) => instant(Date.parse(text));
const span = (from: string, to: string) => interval(at(from), at(to));
const weeks = { utcOffsetMinutes: 240, period: span("2023-09-18T20:00Z", "2023-10-04T20:00Z") };
const format = createFormatter("en", weeks, en);

it("says instants at the situation's own offset, wherever the reader is", () => {
  const evening = at("2023-09-29T16:00Z");
  expect(format.moment(evening)).toBe("Friday 29 September, 20:00");
  expect(format.clock(evening)).toBe("Fri 29 September 2023, 20:00");
  expect(format.day(evening)).toBe("29 Sept");
  expect(format.hour(evening)).toBe("20:00");
});

it("says midnight as the day that begins, and days around the turn of a year", () => {
  expect(format.moment(at("2023-09-29T20:00Z"))).toBe("Saturday 30 September, 00:00");
  expect(format.clock(at("2023-12-31T20:30Z"))).toBe("Mon 1 January 2024, 00:30");
});

it("keeps to offsets of half an hour and to the west", () => {
  const days = span("2014-03-03T12:00-03:30", "2014-03-07T12:00-03:30");
  const west = createFormatter("en", { utcOffsetMinutes: -210, period: days }, en);
  expect(west.moment(at("2014-03-05T23:30Z"))).toBe("Wednesday 5 March, 20:00");
  expect(west.hour(at("2014-03-06T03:15Z"))).toBe("23:45");
});

it("says a span as finely as its source", () => {
  const day = span("2023-09-29T00:00+04:00", "2023-09-30T00:00+04:00");
  const evening = span("2023-09-29T18:00+04:00", "2023-09-30T00:00+04:00");
  const night = span("2023-09-29T22:00+04:00", "2023-09-30T06:00+04:00");
  const instant_ = span("2023-09-29T20:00+04:00", "2023-09-29T20:00+04:00");
  const week = span("2023-09-24T00:00+04:00", "2023-10-01T00:00+04:00");
  expect(format.span(day, "day")).toBe("29 September 2023");
  expect(format.span(week, "day")).toBe("24 September 2023 – 30 September 2023");
  expect(format.span(evening, "hours")).toBe("29 September 2023, 18:00–24:00");
  expect(format.span(night, "hours")).toBe("29 September 2023, 22:00 – 30 September 2023, 06:00");
  expect(format.span(instant_, "instant")).toBe("29 September 2023, 20:00");
  expect(format.span(span("2023-09-01T00:00+04:00", "2023-10-01T00:00+04:00"), "month")).toBe(
    "September 2023",
  );
  expect(format.span(span("2015-01-01T00:00+04:00", "2016-01-01T00:00+04:00"), "year")).toBe(
    "2015",
  );
});

it("says the time of a report within a sentence", () => {
  const instant_ = span("2023-09-29T20:00+04:00", "2023-09-29T20:00+04:00");
  const day = span("2023-10-03T00:00+04:00", "2023-10-04T00:00+04:00");
  const hours = span("2023-09-30T06:00+04:00", "2023-09-30T13:18+04:00");
  const evening = span("2023-09-30T18:00+04:00", "2023-10-01T00:00+04:00");
  expect(format.momentOf(instant_, "instant")).toBe("Friday 29 September, 20:00");
  expect(format.momentOf(day, "day")).toBe("Tuesday 3 October");
  expect(format.momentOf(hours, "hours")).toBe(
    "Saturday 30 September, at some time between 06:00 and 13:18",
  );
  expect(format.momentOf(evening, "hours")).toBe(
    "Saturday 30 September, at some time between 18:00 and 24:00",
  );
});

it("says both days of a report about a night, and the year of one from another year", () => {
  const night = span("2023-09-29T22:00+04:00", "2023-09-30T06:00+04:00");
  const noonToNoon = span("2023-09-29T12:00+04:00", "2023-09-30T12:00+04:00");
  for (const time of [night, noonToNoon])
    for (const say of [format.momentOf, format.brief])
      expect(say(time, "hours")).toBe(format.span(time, "hours"));
  const earlier = span("2022-12-12T00:00+04:00", "2022-12-13T00:00+04:00");
  expect(format.momentOf(earlier, "day")).toBe("12 December 2022");
  expect(format.brief(earlier, "day")).toBe("12 December 2022");
  expect(format.moment(earlier.start)).toBe("12 December 2022, 00:00");
  const noon = span("2022-12-12T12:00+04:00", "2022-12-12T12:00+04:00");
  expect(format.brief(noon, "instant")).toBe("12 December 2022, 12:00");
});

it("leaves the year out in a winter, and not where days come twice", () => {
  const say = (to: string): string => {
    const period = span("2023-11-01T00:00Z", to);
    return createFormatter("en", { utcOffsetMinutes: 0, period }, en).moment(
      at("2024-01-03T09:00Z"),
    );
  };
  expect(say("2024-02-01T00:00Z")).toBe("Wednesday 3 January, 09:00");
  expect(say("2025-02-01T00:00Z")).toBe("3 January 2024, 09:00");
});

it("says the year of a day that could be taken for the same day nearer to the period", () => {
  const winter = { utcOffsetMinutes: 0, period: span("2023-10-01T00:00Z", "2024-03-31T00:00Z") };
  const say = (day: string): string =>
    createFormatter("en", winter, en).moment(at(`${day}T09:00Z`));
  expect(say("2023-02-10")).toBe("10 February 2023, 09:00");
  expect(say("2024-02-10")).toBe("Saturday 10 February, 09:00");
  // The same day on both sides: the nearer one is meant.
  expect(say("2023-05-15")).toBe("15 May 2023, 09:00");
  expect(say("2024-05-15")).toBe("Wednesday 15 May, 09:00");
  expect(say("2023-08-15")).toBe("Tuesday 15 August, 09:00");
  expect(say("2024-08-15")).toBe("15 August 2024, 09:00");
  expect(say("2022-12-31")).toBe("31 December 2022, 09:00");
});

it("never says two days alike, however long the period", () => {
  for (const days of [1, 16, 180, 364]) {
    const start = at("2023-11-20T00:00Z");
    const period = interval(start, instant(start + days * DAY));
    const { moment } = createFormatter("en", { utcOffsetMinutes: 0, period }, en);
    const said = Array.from({ length: 1500 }, (_, day) =>
      moment(instant(at("2022-01-01T09:00Z") + day * DAY)).replace(/^\p{L}+ (?=\d)/u, ""),
    );
    expect(new Set(said).size, `${days} days`).toBe(said.length);
  }
});

it("leaves the year out for the spring before the weeks of autumn", () => {
  expect(format.moment(at("2023-03-30T00:00+04:00"))).toBe("Thursday 30 March, 00:00");
  expect(format.moment(at("2023-02-22T00:00+04:00"))).toBe("22 February 2023, 00:00");
  expect(format.moment(at("2024-01-01T00:00+04:00"))).toBe("1 January 2024, 00:00");
});

it("says both ends of several months or years", () => {
  const months = span("2023-09-01T00:00+04:00", "2023-11-01T00:00+04:00");
  expect(format.span(months, "month")).toBe("September 2023 – October 2023");
  const years = span("2022-01-01T00:00+04:00", "2024-01-01T00:00+04:00");
  expect(format.span(years, "year")).toBe("2022 – 2023");
  const one = span("2023-09-01T00:00+04:00", "2023-10-01T00:00+04:00");
  expect(format.span(one, "month")).toBe("September 2023");
});

it("says figures with their qualifier, and ranges as ranges", () => {
  const claim = (value: number, qualifier: "exact" | "about" | "moreThan" | "lessThan") =>
    format.claimValue({ value: count(value), valueMax: null, qualifier });
  expect(claim(98_625, "exact")).toBe("98,625");
  expect(claim(42_500, "about")).toBe("about 42,500");
  expect(claim(98_500, "moreThan")).toBe("more than 98,500");
  expect(claim(1000, "lessThan")).toBe("less than 1,000");
  const range = { value: count(50), valueMax: count(1000) };
  expect(format.claimValue({ ...range, qualifier: "about" })).toBe("50 to 1,000");
  expect(format.claimValue({ ...range, qualifier: "atMost" })).toBe("at most 50 to 1,000");
  expect(format.quantity(10, "persons")).toBe("10 people");
});

it("says a source's own number as it is, whole or not", () => {
  const percent = { value: count(37.5), valueMax: count(40.25), qualifier: "exact" } as const;
  expect(format.claimValue(percent)).toBe("37.5 to 40.25");
  expect(format.quantity(5.5, "hours")).toBe("5.5 hours");
  expect(format.kilometres(0.5)).toBe("0.5 km");
  expect(format.number(0.5)).toBe("0.5");
});

it("says few as more than none, and nearly all as less than all", () => {
  const shares = [0, 30 / 120_000, 377 / 120_000, 0.01, 0.8219, 119_500 / 120_000, 1, 1.04];
  const said = ["0%", "0.03%", "0.3%", "1%", "82%", "99%", "100%", "104%"];
  expect(shares.map(format.share)).toEqual(said);
});

it("says rates with the word that fits the number, and few an hour as more than none", () => {
  expect(format.rate(444.6, "persons")).toBe("445 people an hour");
  expect(format.rate(1.2, "vehicles")).toBe("1 vehicle an hour");
  expect(format.rate(0.375, "persons")).toBe("0.4 people an hour");
  expect(format.rate(0, "persons")).toBe("0 people an hour");
});

it("says ages in the unit that fits", () => {
  expect(format.age(0)).toBe("0 minutes");
  expect(format.age(59 * MINUTE)).toBe("59 minutes");
  expect(format.age(HOUR)).toBe("1 hour");
  expect(format.age(2 * DAY - HOUR)).toBe("47 hours");
  expect(format.age(3 * DAY)).toBe("3 days");
});

it("leaves a placeholder without a value to be seen, and inserts values as they are", () => {
  expect(fill("{a} and {b}", { a: "$& {b}" })).toBe("$& {b} and {b}");
});

it("has a word wherever a placeholder stands, for every message", () => {
  for (const [key, message] of Object.entries(en)) {
    expect(message.trim(), key).not.toBe("");
    expect(message.replaceAll(/\{\w+(?::[^{}]*)?\}/g, ""), key).not.toMatch(/[{}]/);
  }
});

it("joins words to a number by how its name ends where the language does so", () => {
  const inAzerbaijani = createFormatter("az", weeks, az);
  const moreThan = (value: number): string =>
    inAzerbaijani.claimValue({ value: count(value), valueMax: null, qualifier: "moreThan" });
  const endings: [value: number, said: string][] = [
    [98_500, "98.500-dən çox"],
    [100_600, "100.600-dən çox"],
    [120_000, "120.000-dən çox"],
    [93_006, "93.006-dan çox"],
    [60, "60-dan çox"],
    [70, "70-dən çox"],
    [19, "19-dan çox"],
    [2_000_000, "2.000.000-dan çox"],
    [0, "0-dan çox"],
  ];
  for (const [value, said] of endings) expect(moreThan(value)).toBe(said);
});
