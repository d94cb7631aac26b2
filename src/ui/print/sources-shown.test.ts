import { describe, expect, it } from "vitest";
import { instant } from "../../domain/units.ts";
import { listPacks, readPack } from "../../flow/situation.fixture.ts";
import { deriveFlowSeries } from "../../flow/flow-series.ts";
import { findPhase } from "../../time/phases.ts";
import { claimsOf, readRate, readSeries } from "../../time/reading.ts";
import { deriveShownSeries, listHeadlineMeasures } from "../../time/series.ts";
import { createFormatter } from "../format.ts";
import { en } from "../messages/en.ts";
import { testVoice } from "../voice.fixture.ts";
import { listSourcesShown, sayUse } from "./sources-shown.ts";

describe.each(listPacks())("the sources of what is shown of %s", (name) => {
  const situation = readPack(name);
  const format = createFormatter("en", situation, en);
  const voice = { ...testVoice, situation, format };
  const { start, end } = situation.period;
  const instants = [
    start,
    situation.cover,
    end,
    ...[0.2, 0.4, 0.6, 0.8].map((share) => start + share * (end - start)),
  ];

  it.each(instants)("hold the source of every figure and state at %d, each once", (time) => {
    const at = instant(time);
    for (const { id } of listHeadlineMeasures(situation)) {
      const shown = listSourcesShown(voice, id, at).map(({ source }) => source.id);
      expect(new Set(shown).size).toBe(shown.length);
      const series = deriveFlowSeries(situation);
      const claims = [
        deriveShownSeries(situation, id, null),
        series.crossed,
        ...series.housed.map((one) => one.series),
      ]
        .flatMap((one) => claimsOf(readSeries(one, at)))
        .map(({ source }) => source);
      const states = situation.places.flatMap((place) => findPhase(place, at)?.source ?? []);
      for (const source of [...claims, ...states]) expect(shown).toContain(source);
    }
  });

  it("hold both reports between which the rate of people crossing is", () => {
    const { crossed } = deriveFlowSeries(situation);
    // At a report nothing else tells of the one before it.
    const reports = crossed.headline.map(({ time }) => time.end);
    const rates = reports.flatMap((at) => ({ at, rate: readRate(crossed, at) }));
    expect(rates.some(({ rate }) => rate !== null)).toBe(true);
    for (const { at, rate } of rates) {
      if (rate === null) continue;
      const uses = listSourcesShown(voice, situation.headlineMeasure, at).flatMap((shown) =>
        shown.uses.map((use) => `${shown.source.id} ${sayUse(use, "en")}`),
      );
      for (const { source, value } of [rate.from, rate.to]) {
        const figure = voice.format.number(value);
        expect(uses.some((use) => use.startsWith(source) && use.includes(figure))).toBe(true);
      }
    }
  });

  it("say what is taken from each, never twice, the headline's first", () => {
    const shown = listSourcesShown(voice, situation.headlineMeasure, situation.cover);
    const [claim] = claimsOf(
      readSeries(deriveShownSeries(situation, situation.headlineMeasure, null), situation.cover),
    );
    expect(shown[0]?.source.id).toBe(claim?.source);
    const inWords = shown.map(({ uses }) => uses.map((use) => sayUse(use, "en")));
    expect(inWords[0]?.[0]).toContain(voice.format.number(claim?.value ?? NaN));
    for (const uses of inWords) {
      expect(uses.length).toBeGreaterThan(0);
      expect(new Set(uses).size).toBe(uses.length);
    }
  });
});
