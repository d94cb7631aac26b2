import { describe, expect, it } from "vitest";
import { hour, makeClaim, makeMeasure, makeSeries } from "./series.fixture.ts";
import { deriveSeries, findAround } from "./series.ts";

describe("a series", () => {
  it("holds the claims of one measure and one place, in order of time", () => {
    const claims = [
      makeClaim(20, 20, 3),
      makeClaim(10, 10, 1, { place: "north-riding" }),
      makeClaim(12, 18, 2),
      makeClaim(12, 12, 2, { role: "alternative" }),
      makeClaim(11, 11, 2, { role: "repeat" }),
      makeClaim(10, 10, 1, { measure: "riders" }),
    ];
    const whole = deriveSeries(claims, makeMeasure("stock"), null);
    expect(whole.headline.map(({ id }) => id)).toEqual(["said-12-18-2", "said-20-20-3"]);
    expect(whole.beside.map(({ role }) => role)).toEqual(["repeat", "alternative"]);
    expect(deriveSeries(claims, makeMeasure("stock"), "north-riding").headline).toHaveLength(1);
  });

  it("leaves the claims that it is given as they are", () => {
    const claims = Object.freeze([makeClaim(20, 20, 3), makeClaim(10, 10, 1)]);
    expect(deriveSeries(claims, makeMeasure("stock"), null).headline[0]).toBe(claims[1]);
  });
});

describe("the claims around an instant", () => {
  const [a, b, c] = [makeClaim(1, 1, 1), makeClaim(2, 4, 2), makeClaim(4, 5, 3)];
  const series = makeSeries("stock", [a, b, c]);
  const around = (at: number): unknown[] => Object.values(findAround(series, hour(at)));

  it("are the last that has begun and the next", () => {
    expect(around(0)).toEqual([undefined, a]);
    expect(around(1)).toEqual([a, b]);
    expect(around(3)).toEqual([b, c]);
    expect(around(4)).toEqual([c, undefined]);
    expect(around(9)).toEqual([c, undefined]);
  });
});
