import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant, type Instant } from "../domain/units.ts";
import { listPacks, readPack } from "../flow/situation.fixture.ts";
import { findNextStop, findPreviousStop, listStops } from "../time/playback.ts";
import { deriveShownSeries, listHeadlineMeasures } from "../time/series.ts";
import { deriveHeadline } from "./selectors.ts";
import { createViewStore } from "./store.ts";
import { deriveInitialView } from "./view-state.ts";

fc.configureGlobal({ seed: 310_505, numRuns: 60 });

const cases = listPacks().flatMap((pack) =>
  listHeadlineMeasures(readPack(pack)).map(({ id }) => ({ pack, measure: id })),
);

describe.each(cases)("stepping through $measure in $pack", ({ pack, measure }) => {
  const situation = readPack(pack);
  const { period } = situation;
  const { headline } = deriveShownSeries(situation, measure, null);
  const stops = listStops(deriveShownSeries(situation, measure, null), period);
  const numberOf = new Map(headline.map(({ id }, index) => [id, index]));

  /** The reports, by their place in the series, that pressing a step button shows until it goes no further. */
  function step(find: typeof findNextStop, from: Instant): readonly (number | undefined)[] {
    const store = createViewStore(situation, { ...deriveInitialView(situation), measure });
    store.dispatch({ type: "seek", at: from });
    const seen = [];
    for (let to = find(stops, from); to !== null; to = find(stops, store.getState().at)) {
      store.dispatch({ type: "seek", at: to });
      const { reading } = deriveHeadline(situation, measure, store.getState().at);
      seen.push(reading.kind === "reported" ? numberOf.get(reading.claim.id) : undefined);
    }
    return seen;
  }
  const every = headline.map((_, index) => index);
  // The ends of the period themselves may be a report's time: nothing steps onto where it stands already.
  const atStart = stops[0] === period.start ? 1 : 0;
  const atEnd = stops.at(-1) === period.end ? 1 : 0;

  it("shows every report as reported exactly once, from start to end and back", () => {
    expect(step(findNextStop, period.start)).toEqual(every.slice(atStart));
    expect(step(findPreviousStop, period.end)).toEqual(
      every.slice(0, every.length - atEnd).toReversed(),
    );
  });

  it("passes over none from anywhere", () => {
    const anywhere = fc.oneof(
      fc.integer({ min: period.start, max: period.end }),
      fc.constantFrom(...stops.flatMap((stop) => [stop - 1, stop, stop + 1])),
    );
    fc.assert(
      fc.property(anywhere, (from) => {
        const at = instant(Math.min(Math.max(from, period.start), period.end));
        const passed = stops.filter((stop) => stop <= at).length;
        const standing = stops.includes(at) ? 1 : 0;
        expect(step(findNextStop, at)).toEqual(every.slice(passed));
        expect(step(findPreviousStop, at)).toEqual(every.slice(0, passed - standing).toReversed());
      }),
    );
  });

  it("names the report ahead that the next step shows", () => {
    for (const from of [period.start, ...stops]) {
      const stop = findNextStop(stops, from);
      const { next } = deriveHeadline(situation, measure, from);
      if (stop === null) expect(next).toBeNull();
      else expect(deriveHeadline(situation, measure, stop).reading).toMatchObject({ claim: next });
    }
  });
});
