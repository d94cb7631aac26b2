import { describe, expect, it } from "vitest";
import { DAY, HOUR, instant } from "../domain/units.ts";
import { listPacks, readPack } from "../flow/situation.fixture.ts";
import { SPEEDS } from "../time/playback.ts";
import { listHeadlineMeasures } from "../time/series.ts";
import {
  deriveHeadline,
  derivePopulationShare,
  findEventsOfDay,
  findLatestEvent,
  selectSpokenInstant,
} from "./selectors.ts";
import { createViewStore } from "./store.ts";
import { deriveInitialView } from "./view-state.ts";

const tiny = readPack("e2e/fixtures/tiny-pack");

describe("the instant that words speak of", () => {
  it("is the view's own to the millisecond while it stands still", () => {
    const at = instant(tiny.period.start + 12_345_678);
    const view = { ...deriveInitialView(tiny), at };
    expect(selectSpokenInstant(view, tiny)).toBe(at);
  });

  it("changes four times a second at most while it plays, and is never later than the view", () => {
    for (const speed of SPEEDS) {
      const frames = Array.from({ length: 121 }, (_, frame) => {
        const at = instant(tiny.period.start + (frame / 60) * speed * HOUR);
        return { at, spoken: { ...deriveInitialView(tiny), at, speed, playing: true } };
      });
      const spoken = frames.map((frame) => selectSpokenInstant(frame.spoken, tiny));
      expect(new Set(spoken).size).toBeLessThanOrEqual(9);
      spoken.forEach((one, index) => expect(one).toBeLessThanOrEqual(frames[index]?.at ?? 0));
    }
  });
});

describe.each(listPacks())("the headline of %s", (pack) => {
  const situation = readPack(pack);

  it("is each report's own number at its time, in every measure", () => {
    for (const { id } of listHeadlineMeasures(situation)) {
      const { series } = deriveHeadline(situation, id, situation.cover);
      for (const claim of series.headline) {
        // Where it begins as another report's one instant ends, that instant is the other's.
        const at = instant(Math.min(claim.time.start + 1, claim.time.end));
        const { reading } = deriveHeadline(situation, id, at);
        expect(reading).toMatchObject({ kind: "reported", value: claim.value, claim });
      }
    }
  });

  it("names the next report, which is later", () => {
    const { next } = deriveHeadline(situation, situation.headlineMeasure, situation.period.start);
    expect(next?.time.start).toBeGreaterThan(situation.period.start);
    const { next: none } = deriveHeadline(
      situation,
      situation.headlineMeasure,
      situation.period.end,
    );
    expect(none).toBeNull();
  });

  it("has the last event that surely happened, none before the first", () => {
    expect(findLatestEvent(situation, instant(0))).toBeNull();
    for (const { time } of situation.events) {
      expect(findLatestEvent(situation, time.end)?.time.end).toBe(time.end);
      if (time.end === time.start) continue;
      const during = findLatestEvent(situation, time.start);
      expect(during?.time.end ?? -Infinity).toBeLessThanOrEqual(time.start);
    }
  });

  it("has the events of which only the day is known through all of that day, and no others", () => {
    expect(situation.events.some(({ precision }) => precision === "day")).toBe(true);
    for (const event of situation.events) {
      const { start, end } = event.time;
      const dated = event.precision === "day" && end - start <= DAY;
      for (const at of [start, instant(end - 1)])
        expect(findEventsOfDay(situation, at).includes(event), event.id).toBe(dated);
      for (const at of [instant(start - 1), end])
        expect(findEventsOfDay(situation, at)).not.toContain(event);
    }
  });

  it("tells the share of the population by the claim that the pack names", () => {
    const found = derivePopulationShare(situation, 100);
    expect(found?.claim.id).toBe(situation.population.claim);
    expect(found?.share).toBeCloseTo(100 / Number(found?.claim.value), 12);
  });
});

it("has no share where the pack's claim is missing", () => {
  expect(derivePopulationShare({ ...tiny, claims: [] }, 100)).toBeNull();
});

it("tells listeners the new and the former view, until they stop listening", () => {
  const store = createViewStore(tiny, deriveInitialView(tiny));
  const heard: [boolean, boolean][] = [];
  const stop = store.subscribe((view, former) => heard.push([view.playing, former.playing]));
  store.dispatch({ type: "play" });
  store.dispatch({ type: "play" });
  stop();
  store.dispatch({ type: "pause" });
  expect(heard).toEqual([[true, false]]);
});
