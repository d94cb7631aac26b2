import { afterEach, describe, expect, it } from "vitest";
import { parseTime } from "../domain/parse-time.ts";
import { instant, interval, type Instant } from "../domain/units.ts";
import {
  clampInstant,
  formatInstant,
  listDays,
  listNights,
  localDate,
  startOfDay,
} from "./clock.ts";

const utc = (text: string): Instant => instant(Date.parse(`${text}Z`));
const span = (from: string, to: string): ReturnType<typeof interval> =>
  interval(utc(from), utc(to));

describe("the local calendar at a fixed offset", () => {
  it("starts its days at local midnight, east and west of Greenwich", () => {
    expect(formatInstant(startOfDay(utc("2031-05-05T21:00"), 240))).toBe("2031-05-05T20:00Z");
    expect(formatInstant(startOfDay(utc("2031-05-05T19:59"), 240))).toBe("2031-05-04T20:00Z");
    expect(formatInstant(startOfDay(utc("2031-05-05T03:00"), -210))).toBe("2031-05-04T03:30Z");
    expect(formatInstant(startOfDay(utc("2031-05-04T20:00"), 240))).toBe("2031-05-04T20:00Z");
  });

  it("reads in the UTC fields of a date", () => {
    const date = localDate(utc("2031-05-05T21:30"), 240);
    expect([date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes()]).toEqual([6, 1, 30]);
  });

  it("lists the days that begin within an interval, its end excluded", () => {
    const days = listDays(span("2031-05-04T20:00", "2031-05-07T20:00"), 240);
    expect(days.map(formatInstant)).toEqual([
      "2031-05-04T20:00Z",
      "2031-05-05T20:00Z",
      "2031-05-06T20:00Z",
    ]);
    const later = listDays(span("2031-05-04T20:01", "2031-05-06T20:01"), 240);
    expect(later.map(formatInstant)).toEqual(["2031-05-05T20:00Z", "2031-05-06T20:00Z"]);
    expect(listDays(span("2031-05-04T20:01", "2031-05-04T21:00"), 240)).toEqual([]);
  });

  it("lists the nights from 20:00 to 06:00 local, cut to the interval", () => {
    const nights = listNights(span("2031-05-05T00:00", "2031-05-06T18:00"), 240);
    expect(nights.map(({ start, end }) => `${formatInstant(start)} ${formatInstant(end)}`)).toEqual(
      [
        "2031-05-05T00:00Z 2031-05-05T02:00Z",
        "2031-05-05T16:00Z 2031-05-06T02:00Z",
        "2031-05-06T16:00Z 2031-05-06T18:00Z",
      ],
    );
    expect(listNights(span("2031-05-05T06:00", "2031-05-05T12:00"), 240)).toEqual([]);
  });
});

describe("instants", () => {
  it("are clamped to an interval", () => {
    const period = span("2031-05-05T00:00", "2031-05-06T00:00");
    expect(clampInstant(period.start - 1, period)).toBe(period.start);
    expect(clampInstant(period.end + 1, period)).toBe(period.end);
    expect(clampInstant(period.start + 5, period)).toBe(period.start + 5);
  });

  it("are written in UTC to the minute", () => {
    expect(formatInstant(utc("2031-05-05T16:00:59.999"))).toBe("2031-05-05T16:00Z");
  });
});

describe("the machine's time zone", () => {
  const zone = process.env["TZ"];
  afterEach(() => {
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  });

  it("changes nothing", () => {
    const tell = (): unknown => {
      const day = parseTime("2031-05-05", 240);
      if (!day.ok) throw new Error(day.failure);
      const { time } = day.value;
      return {
        day: [time.start, time.end].map((at) => formatInstant(instant(at))),
        days: listDays(time, 240).map(formatInstant),
        nights: listNights(time, 240).map(({ start }) => formatInstant(start)),
        noon: formatInstant(startOfDay(utc("2031-03-30T12:00"), 240)),
        local: localDate(utc("2031-05-05T21:30"), 240).toISOString(),
      };
    };
    const offsets = new Set<number>();
    for (const machine of ["Asia/Kathmandu", "America/Los_Angeles", "Pacific/Kiritimati", "UTC"]) {
      process.env["TZ"] = machine;
      offsets.add(new Date(utc("2031-05-05T12:00")).getTimezoneOffset());
      expect(tell()).toEqual({
        day: ["2031-05-04T20:00Z", "2031-05-05T20:00Z"],
        days: ["2031-05-04T20:00Z"],
        nights: ["2031-05-04T20:00Z", "2031-05-05T16:00Z"],
        noon: "2031-03-29T20:00Z",
        local: "2031-05-06T01:30:00.000Z",
      });
    }
    expect(offsets.size).toBe(4);
  });
});
