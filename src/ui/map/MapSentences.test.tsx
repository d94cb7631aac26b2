import { describe, expect, it } from "vitest";
import type { LocalText } from "../../domain/local-text.ts";
import { HOUR, instant, type Instant } from "../../domain/units.ts";
import { listStops } from "../../time/playback.ts";
import { deriveShownSeries } from "../../time/series.ts";
import { joinWords, renderIn } from "../render.fixture.tsx";
import { testVoice } from "../voice.fixture.ts";
import { MapSentences } from "./MapSentences.tsx";

const { situation } = testVoice;
const { period, flow } = situation;
const stops = listStops(deriveShownSeries(situation, flow.measure, null), period);

const say = async (at: Instant): Promise<string> =>
  joinWords(await renderIn("en", <MapSentences at={at} />));

describe("the map in words", () => {
  it("says who has crossed, the crossing, who is housed where, and what comes next", async () => {
    const [, second = period.start] = stops;
    expect(await say(second)).toMatchInlineSnapshot(
      `"1,250 people had come over the causeway by Tuesday 4 March, at some time between 18:00 and 24:00, according to the harbour office. Causeway Gate: open outbound since 4 March. On Great Brindle, place not reported: 1,250 people. Next report Wednesday 5 March, 20:00: more than 2,300 people."`,
    );
  });

  it("says before the first report that there is none, and at the end that no other follows", async () => {
    expect(await say(period.start)).toMatchInlineSnapshot(
      `"Nobody had been counted on the causeway by Monday 3 March, 12:00. Causeway Gate: closed by the tide. Next report Tuesday 4 March, 12:00: about 420 people."`,
    );
    expect(await say(period.end)).toMatch(/No later report in this period\.$/);
  });

  it("ends a sentence once where the state ends in a shortened word", async () => {
    const cut = (text: LocalText): LocalText => ({ ...text, en: `${text.en} since 4 Sept.` });
    const places = situation.places.map((place) => ({
      ...place,
      phases: place.phases.map((phase) => ({ ...phase, label: cut(phase.label) })),
    }));
    const shortened = await renderIn("en", <MapSentences at={period.start} />, { places });
    expect(joinWords(shortened)).toContain("by the tide since 4 Sept. Next report");
  });

  it("is made of whole sentences, with nothing left unfilled, at every hour", async () => {
    for (let at = period.start; at <= period.end; at = instant(at + HOUR))
      expect(await say(at)).toMatch(/^[A-Z\d≈][^{}]+\.$/);
  });
});
