import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant } from "../domain/units.ts";
import { claimsOf, findOther, listRates, readRate, readSeries, valueOf } from "./reading.ts";
import { anySeries, anySpread, hour, instantsOf, makeClaim, makeSeries } from "./series.fixture.ts";

fc.configureGlobal({ seed: 310_505, numRuns: 150 });

const anyMeasured = fc.oneof(anySeries("cumulative"), anySeries("stock"));

describe("reading a series, by example", () => {
  const first = makeClaim(10, 10, 400);
  const evening = makeClaim(18, 24, 1250);
  const last = makeClaim(44, 44, 2300, { qualifier: "moreThan" });
  const series = makeSeries("cumulative", [last, first, evening]);

  it("has nothing to say before the first claim", () => {
    expect(readSeries(series, instant(hour(10) - 1))).toEqual({ kind: "none" });
    expect(valueOf({ kind: "none" })).toBe(0);
  });

  it("is the claim's number at the claim's time, the whole interval long", () => {
    for (const at of [18, 20.5, 24].map(hour)) {
      expect(readSeries(series, at)).toEqual({ kind: "reported", value: 1250, claim: evening });
    }
  });

  it("runs straight between two claims, rounded down, and names both", () => {
    const reading = readSeries(series, hour(12));
    expect(reading).toEqual({ kind: "interpolated", value: 612, from: first, to: evening });
    expect(claimsOf(reading)).toEqual([first, evening]);
  });

  it("leads from each of the two reports that it lies between to the other, and from nothing else", () => {
    const between = readSeries(series, hour(12));
    expect(findOther(between, first)).toEqual({ reading: between, other: evening });
    expect(findOther(between, evening)).toEqual({ reading: between, other: first });
    expect(findOther(between, last)).toBeNull();
    expect(findOther(readSeries(series, hour(18)), evening)).toBeNull();
    expect(findOther(readSeries(series, hour(50)), last)).toBeNull();
  });

  it("carries the last claim on, qualifier and all", () => {
    const reading = readSeries(series, hour(1000));
    expect(reading).toEqual({ kind: "carried", value: 2300, claim: last });
    expect(claimsOf(reading).map(({ qualifier }) => qualifier)).toEqual(["moreThan"]);
  });

  it("gives the instant where two claims touch to the later one", () => {
    const touching = makeSeries("cumulative", [makeClaim(6, 12, 5), makeClaim(12, 18, 9)]);
    expect(valueOf(readSeries(touching, instant(hour(12) - 1)))).toBe(5);
    expect(valueOf(readSeries(touching, hour(12)))).toBe(9);
  });

  it("gives it to a claim that speaks of that instant only, before or after the other", () => {
    const before = makeSeries("cumulative", [makeClaim(12, 12, 5), makeClaim(12, 18, 9)]);
    expect(valueOf(readSeries(before, hour(12)))).toBe(5);
    expect(valueOf(readSeries(before, instant(hour(12) + 1)))).toBe(9);
    const after = makeSeries("cumulative", [makeClaim(6, 12, 5), makeClaim(12, 12, 9)]);
    expect(valueOf(readSeries(after, hour(12)))).toBe(9);
  });

  it("stays between neighbours that are no whole numbers", () => {
    const shares = makeSeries("stock", [makeClaim(0, 0, 38), makeClaim(10, 10, 37.5)]);
    expect(valueOf(readSeries(shares, hour(5)))).toBe(37.5);
  });

  it("says nothing between the claims of a period measure", () => {
    const counts = makeSeries("period", [makeClaim(0, 24, 9000), makeClaim(48, 72, 22_800)]);
    expect(readSeries(counts, hour(12)).kind).toBe("reported");
    expect(readSeries(counts, hour(36))).toEqual({ kind: "none" });
    expect(readSeries(counts, hour(73))).toEqual({ kind: "none" });
  });
});

describe("reading any series", () => {
  it("is a claim's own number anywhere in its interval", () => {
    fc.assert(
      fc.property(anyMeasured, anySpread, (series, spread) => {
        const others = series.headline.flatMap((claim) => {
          const { start, end } = claim.time;
          const within = spread.map((share) => Math.round(start + (end - start) * share));
          return [start, ...within, end].flatMap((at) => {
            const reading = readSeries(series, instant(at));
            const told = reading.kind === "reported" ? reading.claim : undefined;
            if (told === claim) return [];
            // Only an edge may belong to another claim: one that touches there.
            const touches = told !== undefined && told.time.start <= at && at <= told.time.end;
            return touches && start < end && (at === start || at === end) ? [] : [{ claim, at }];
          });
        });
        expect(others).toEqual([]);
      }),
    );
  });

  it("stays between its neighbours where it is interpolated, in whole numbers", () => {
    fc.assert(
      fc.property(anyMeasured, anySpread, (series, spread) => {
        const outside = instantsOf(series, spread).filter((at) => {
          const reading = readSeries(series, at);
          if (reading.kind !== "interpolated") return false;
          const { from, to, value } = reading;
          const within =
            value >= Math.min(from.value, to.value) && value <= Math.max(from.value, to.value);
          const between = from.time.end < at && at < to.time.start;
          return !(within && between && Number.isInteger(value));
        });
        expect(outside).toEqual([]);
      }),
    );
  });

  it("never falls when it is cumulative", () => {
    fc.assert(
      fc.property(anySeries("cumulative"), anySpread, (series, spread) => {
        const values = instantsOf(series, spread)
          .toSorted((a, b) => a - b)
          .map((at) => valueOf(readSeries(series, at)));
        expect(values).toEqual(values.toSorted((a, b) => a - b));
      }),
    );
  });

  it("does not depend on the way to the instant", () => {
    fc.assert(
      fc.property(
        anyMeasured.chain((series) =>
          anySpread.chain((spread) => {
            const times = instantsOf(series, spread);
            const shuffled = fc.shuffledSubarray([...times], { minLength: times.length });
            return fc.tuple(fc.constant(series), shuffled);
          }),
        ),
        ([series, shuffled]) => {
          const read = new Map(shuffled.map((at) => [at, readSeries(series, at)]));
          const forwards = shuffled.toSorted((a, b) => a - b);
          const again = [...forwards, ...forwards.toReversed()].map((at) => readSeries(series, at));
          const before = [...forwards, ...forwards.toReversed()].map((at) => read.get(at));
          expect(again).toEqual(before);
        },
      ),
    );
  });

  it("is none before, reported or interpolated within, carried after", () => {
    fc.assert(
      fc.property(anyMeasured, anySpread, (series, spread) => {
        const start = series.headline[0]?.time.start ?? 0;
        const end = series.headline.at(-1)?.time.end ?? 0;
        const wrong = instantsOf(series, spread).filter((at) => {
          const { kind } = readSeries(series, at);
          if (at < start) return kind !== "none";
          if (at > end) return kind !== "carried";
          return kind !== "reported" && kind !== "interpolated";
        });
        expect(wrong).toEqual([]);
      }),
    );
  });
});

describe("rates", () => {
  const first = makeClaim(10, 10, 400);
  const evening = makeClaim(18, 24, 1300);
  const series = makeSeries("cumulative", [first, evening, makeClaim(25, 25, 1300)]);

  it("count units per hour from middle to middle, an unknown hour being neither end", () => {
    expect(listRates(series).map(({ perHour }) => perHour)).toEqual([900 / 11, 0]);
    expect(listRates(series)[0]?.stretch).toEqual({ start: hour(10), end: hour(21) });
  });

  it("speak at a report of the time since the one before", () => {
    expect(readRate(series, hour(10))).toBeNull();
    expect(readRate(series, hour(15))).toMatchObject({ from: first, to: evening });
    expect(readRate(series, hour(21))).toMatchObject({ from: first, to: evening });
    expect(readRate(series, hour(22))?.perHour).toBe(0);
    expect(readRate(series, hour(26))).toBeNull();
  });

  it("do not exist for levels and for counts within a period", () => {
    const claims = [makeClaim(0, 24, 5), makeClaim(24, 48, 9)];
    expect(listRates(makeSeries("stock", claims))).toEqual([]);
    expect(listRates(makeSeries("period", claims))).toEqual([]);
  });

  it("add up to the difference of the reports and are never negative", () => {
    fc.assert(
      fc.property(anySeries("cumulative"), (any) => {
        const rates = listRates(any);
        const risen = rates.reduce(
          (sum, { perHour, stretch }) =>
            sum + (perHour * (stretch.end - stretch.start)) / 3_600_000,
          0,
        );
        const expected = (any.headline.at(-1)?.value ?? 0) - (any.headline[0]?.value ?? 0);
        expect(risen).toBeCloseTo(expected, 3);
        expect(rates.every(({ perHour }) => perHour >= 0)).toBe(true);
      }),
    );
  });
});
