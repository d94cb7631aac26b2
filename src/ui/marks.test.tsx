import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { listTexts } from "../domain/words.ts";
import { listHeadlineMeasures } from "../time/series.ts";
import type { Selection } from "../state/view-state.ts";
import { useApp } from "./app-context.tsx";
import { App } from "./App.tsx";
import { More } from "./More.tsx";
import { ClaimCard } from "./ClaimCard.tsx";
import { DotsExplained } from "./DotsExplained.tsx";
import { EventCard } from "./EventCard.tsx";
import { EventsPanel } from "./EventsPanel.tsx";
import { FeatureCard } from "./FeatureCard.tsx";
import { nameOf } from "./lookup.ts";
import { glanceAt } from "./map/glance.tsx";
import { listFeatures, selectionOf } from "./map/map-features.ts";
import { MapSentences } from "./map/MapSentences.tsx";
import { MeasuresPanel } from "./MeasuresPanel.tsx";
import { PlainPage } from "./PlainPage.tsx";
import { PrintedSources } from "./print/PrintedSources.tsx";
import { Publisher } from "./Publisher.tsx";
import { Read } from "./Read.tsx";
import { joinWords, renderIn } from "./render.fixture.tsx";
import { SourcesPanel } from "./SourcesPanel.tsx";
import { Disagreements } from "./timeline/Disagreements.tsx";
import { TranscriptPanel } from "./TranscriptPanel.tsx";
import { testVoice } from "./voice.fixture.ts";

const { situation } = testVoice;
const { sources, credits } = situation;

/** What the made-up pack says, all of it in English; of a sentence, what stands between its placeholders. */
const english = [
  ...listTexts(situation).flatMap(({ en }) => en.split(/\{\w+\}/)),
  ...sources.flatMap(({ publisher, title }) => [publisher, title ?? ""]),
  ...credits.flatMap(({ text, licence }) => [text, licence ?? ""]),
]
  .map((text) => text.trim())
  .filter((text) => /\w{3}/.test(text));

const { period, cover, claims, events } = situation;
const disagreement = {
  x: 0,
  y: 0,
  width: 9,
  height: 9,
  band: { time: period, low: 1, high: 2, claims: claims.slice(0, 2) },
};

/** What the tooltip and the list of what is on the map show. */
function Glance({ selection }: { readonly selection: Selection }) {
  const glance = glanceAt(useApp(), selection, cover);
  return (
    glance && (
      <>
        <Read text={glance.name} /> {glance.known} <Publisher source={glance.source} />
      </>
    )
  );
}

type Shown = readonly [string, ReactNode, Parameters<typeof renderIn>[2]];
const shown: readonly Shown[] = [
  ...[period.start, cover, period.end].map(
    (at) => ["page", <App key="" more={<More />} />, { cover: at }] as const,
  ),
  ...listHeadlineMeasures(situation).map(
    ({ id }) =>
      [`page with ${id}`, <App key="" more={<More />} />, { headlineMeasure: id }] as const,
  ),
  ...claims.map(
    (claim) => [claim.id, <ClaimCard key="" claim={claim} headingId="" />, {}] as const,
  ),
  ...events.map((event) => [event.id, <EventCard key="" event={event} />, {}] as const),
  ...listFeatures(situation).map(
    (feature) =>
      [nameOf(feature).en, <FeatureCard key="" feature={feature} headingId="" />, {}] as const,
  ),
  ...listFeatures(situation).map(
    (feature) =>
      [
        `${nameOf(feature).en} at a glance`,
        <Glance key="" selection={selectionOf(feature)} />,
        {},
      ] as const,
  ),
  ["sources", <SourcesPanel key="" />, {}],
  ["events", <EventsPanel key="" />, {}],
  ["transcript", <TranscriptPanel key="" />, {}],
  ["measures", <MeasuresPanel key="" />, {}],
  ["how dots are made", <DotsExplained key="" />, {}],
  ["disagreements", <Disagreements key="" values={[disagreement]} rates={[]} />, {}],
  ["page without script", <PlainPage key="" />, {}],
  ...listHeadlineMeasures(situation).map(
    ({ id }) =>
      [
        `printed sources of ${id}`,
        <PrintedSources key="" measure={id} at={situation.cover} />,
        {},
      ] as const,
  ),
  ["map in sentences", <MapSentences key="" at={cover} />, {}],
];

describe("on a Russian page what the pack has in English alone is marked as English", () => {
  it.each(shown)("%s", async (_, children, opening) => {
    const words = await renderIn("ru", children, opening);
    const holds = (text: string, wanted: string | null): boolean =>
      words.some((one) => one.lang === wanted && one.text.includes(text));
    expect(english.some((text) => holds(text, "en"))).toBe(true);
    expect(english.filter((text) => holds(text, null))).toEqual([]);
  });
});

it("a reader of English is told of no language", async () => {
  const words = await renderIn("en", <App more={<More />} />);
  expect(joinWords(words)).toContain(situation.title.en);
  // The list of languages has each by its own name.
  expect(
    words.filter(({ text, lang }) => lang === "en" && !["", "English"].includes(text)),
  ).toEqual([]);
});
