import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatOffset, parseInstant, parseOffset, parseTime } from "./parse-time.ts";
import { DAY, HOUR, MINUTE } from "./units.ts";

const utc = (text: string): number => Date.parse(text);
/** Both ends of a TIME as UTC text, at +04:00. */
const ends = (text: string): readonly string[] => {
  const parsed = parseTime(text, 240);
  if (!parsed.ok) throw new Error(parsed.failure);
  const { start, end } = parsed.value.time;
  return [new Date(start).toISOString(), new Date(end).toISOString(), parsed.value.precision];
};

const anInstant = fc.date({
  min: new Date("0100-01-02T00:00Z"),
  max: new Date("9998-12-30T00:00Z"),
  noInvalidDate: true,
});
const anOffset = fc.integer({ min: -14 * 60 - 59, max: 14 * 60 + 59 });

/** Writes an instant as a source at that offset would. */
function write(milliseconds: number, offset: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const sign = offset < 0 ? "-" : "+";
  const away = Math.abs(offset);
  const local = new Date(milliseconds + offset * MINUTE).toISOString().slice(0, 19);
  return `${local}${sign}${two(Math.floor(away / 60))}:${two(away % 60)}`;
}

describe("an instant", () => {
  it("is the same whatever offset it is written in", () => {
    fc.assert(
      fc.property(anInstant, anOffset, (date, offset) => {
        const second = Math.floor(date.getTime() / 1000) * 1000;
        expect(parseInstant(write(second, offset))).toEqual({ ok: true, value: second });
      }),
    );
  });

  it.each([
    ["2023-09-29T20:00+04:00", "2023-09-29T16:00:00.000Z"],
    ["2014-03-04T06:00-03:30", "2014-03-04T09:30:00.000Z"],
    ["2023-09-27T24:00+04:00", "2023-09-27T20:00:00.000Z"],
    ["2024-02-29T00:00Z", "2024-02-29T00:00:00.000Z"],
  ])("%s is %s", (text, expected) => {
    expect(parseInstant(text)).toEqual({ ok: true, value: utc(expected) });
  });

  it.each([
    "2023-09-29T20:00",
    "2023-09-31T20:00+04:00",
    "2023-02-29T00:00Z",
    "2023-09-29T24:01Z",
    "2023-09-29T12:60Z",
    "2023-09-29T12:00+24:00",
    "0023-09-29T12:00Z",
    "29.09.2023 20:00",
    "",
  ])("is not %j", (text) => {
    expect(parseInstant(text).ok).toBe(false);
  });
});

it("is refused in the words of what was asked for: an instant is no date", () => {
  const failure = (parsed: ReturnType<typeof parseTime> | ReturnType<typeof parseInstant>) =>
    parsed.ok ? null : parsed.failure;
  expect(failure(parseInstant("2023-09-29"))).toBe(
    "a date, hour and minute with offset, such as 2014-03-05T20:00-03:30",
  );
  expect(failure(parseTime("yesterday", 240))).toContain("a date, month or year");
  expect(failure(parseTime("2023-09-29T20:00", 240))).toContain("with offset");
  for (const parse of [parseInstant, (text: string) => parseTime(text, 240)]) {
    expect(failure(parse("2023-09-31T20:00+04:00"))).toBe("a time that exists");
    expect(failure(parse("2023-09-29T20:00+24:00"))).toBe("an offset that exists");
  }
});

describe("a time", () => {
  it.each([
    ["2023-09-29T20:00+04:00", "2023-09-29T16:00", "2023-09-29T16:00", "instant"],
    ["2023-09-26", "2023-09-25T20:00", "2023-09-26T20:00", "day"],
    ["2023-12", "2023-11-30T20:00", "2023-12-31T20:00", "month"],
    ["2015", "2014-12-31T20:00", "2015-12-31T20:00", "year"],
    ["2023-09-24/2023-09-25", "2023-09-23T20:00", "2023-09-25T20:00", "day"],
    [
      "2023-09-27T18:00+04:00/2023-09-28T00:00+04:00",
      "2023-09-27T14:00",
      "2023-09-27T20:00",
      "hours",
    ],
    ["2023-09-24T12:00+04:00/2023-09-25", "2023-09-24T08:00", "2023-09-25T20:00", "hours"],
  ])("%s runs from %s to %s", (text, start, end, precision) => {
    expect(ends(text)).toEqual([`${start}:00.000Z`, `${end}:00.000Z`, precision]);
  });

  it.each([
    "2023-09-25/2023-09-24",
    "2023-09-24/",
    "2023-09-24/2023-09-25/2023-09-26",
    "2023-13",
    "yesterday",
  ])("is not %j", (text) => {
    expect(parseTime(text, 240).ok).toBe(false);
  });

  it("is a day of 24 hours at any offset, one after the other", () => {
    fc.assert(
      fc.property(anInstant, anOffset, (date, offset) => {
        const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
        const today = parseTime(day(date.getTime()), offset);
        const tomorrow = parseTime(day(date.getTime() + DAY), offset);
        if (!today.ok || !tomorrow.ok) throw new Error("a day was refused");
        expect(today.value.time.end - today.value.time.start).toBe(24 * HOUR);
        expect(tomorrow.value.time.start).toBe(today.value.time.end);
      }),
    );
  });

  it("does not depend on the machine's time zone", () => {
    const before = process.env["TZ"];
    const read = (zone: string): readonly string[] => {
      process.env["TZ"] = zone;
      return [...ends("2023-03-26"), ...ends("2023-10"), ...ends("2023-03-26T02:30+04:00")];
    };
    try {
      expect(read("America/St_Johns")).toEqual(read("Pacific/Kiritimati"));
      expect(read("Europe/Berlin")).toEqual(read("UTC"));
    } finally {
      if (before === undefined) delete process.env["TZ"];
      else process.env["TZ"] = before;
    }
  });
});

it("an offset is minutes east of Greenwich", () => {
  expect(parseOffset("+04:00")).toEqual({ ok: true, value: 240 });
  expect(parseOffset("-03:30")).toEqual({ ok: true, value: -210 });
  expect([240, -210, 0].map(formatOffset)).toEqual(["+04:00", "-03:30", "+00:00"]);
  for (const text of ["4", "+4:00", "Z", "+15:00", "+01:60"])
    expect(parseOffset(text).ok).toBe(false);
});
