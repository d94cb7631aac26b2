import { expect, it } from "vitest";
import { DAY, HOUR, MINUTE, count, instant, interval } from "../domain/units.ts";
import { createFormatter } from "./format.ts";
import { az } from "./messages/az.ts";
import { en } from "./messages/en.ts";
import { fill } from "./messages/fill.ts";

// The words are written out, and the unit tests run in two time zones: they must be the same in both.
const format = createFormatter("en", 240, en);
const at = (text: string) => instant(Date.parse(text));
const span = (from: string, to: string) => interval(at(from), at(to));

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
  const west = createFormatter("en", -210, en);
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
  expect(format.share(0.8219)).toBe("82%");
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
  const inAzerbaijani = createFormatter("az", 240, az);
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
