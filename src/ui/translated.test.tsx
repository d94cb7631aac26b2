import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { addWords, listTexts } from "../domain/words.ts";
import { App } from "./App.tsx";
import { More } from "./More.tsx";
import { ClaimCard } from "./ClaimCard.tsx";
import { EventCard } from "./EventCard.tsx";
import { EventsPanel } from "./EventsPanel.tsx";
import { FeatureCard } from "./FeatureCard.tsx";
import { noteOf } from "./lookup.ts";
import { listFeatures } from "./map/map-features.ts";
import { ru } from "./messages/ru.ts";
import { PlainPage } from "./PlainPage.tsx";
import { joinWords, renderIn } from "./render.fixture.tsx";
import { SourcesPanel } from "./SourcesPanel.tsx";
import { TranscriptPanel } from "./TranscriptPanel.tsx";
import { testVoice } from "./voice.fixture.ts";

/** The made-up pack as somebody has translated it. */
const situation = structuredClone(testVoice.situation);
addWords(
  situation,
  "ru",
  Object.fromEntries(listTexts(situation).map(({ en }) => [en, `переведено: ${en}`])),
);

const [claim] = situation.claims;
const [event] = situation.events;
const noted = listFeatures(situation).find((feature) => noteOf(feature) !== null);
const eventful = listFeatures(situation).find(
  (feature) => feature.kind === "place" && feature.place.id === event?.place,
);
if (!claim || !event || !noted || !eventful) throw new Error("the made-up pack has too little");

const cards = [
  ["a claim", <ClaimCard key="" claim={claim} headingId="" />, claim.statedBy],
  ["an event", <EventCard key="" event={event} />, event.detail],
  ["events", <EventsPanel key="" />, event.detail],
  ["the transcript", <TranscriptPanel key="" />, event.detail],
  ["a feature with a note", <FeatureCard key="" feature={noted} headingId="" />, noteOf(noted)],
] as const;

const lists = [
  ["the page", <App key="" more={<More />} />],
  ["the sources", <SourcesPanel key="" />],
  ["the events of a feature", <FeatureCard key="" feature={eventful} headingId="" />],
] as const;

const untold: readonly (readonly [string, ReactNode])[] = [
  ["the page", <App key="" more={<More />} />],
  ["the sources", <SourcesPanel key="" />],
  ["the events", <EventsPanel key="" />],
  ["the transcript", <TranscriptPanel key="" />],
  ["the page without script", <PlainPage key="" />],
];

describe("what somebody said, where it is shown translated", () => {
  it.each(cards)("says so beside %s, and has the English words", async (_, card, text) => {
    const words = await renderIn("ru", card, situation);
    expect(words.map((one) => one.text)).toContain(ru.translated);
    const english = words.filter(({ lang }) => lang === "en").map((one) => one.text);
    expect(english.join(" ")).toContain(text?.en);
  });

  it.each(lists)("says so once in %s", async (_, list) => {
    const words = joinWords(await renderIn("ru", list, situation));
    expect(words.split(ru.translatedHere)).toHaveLength(2);
  });

  it("says so on the page without script, before all of it, with the way to the English page", async () => {
    expect(joinWords(await renderIn("ru", <PlainPage />, situation))).toMatch(
      new RegExp(`^${ru.translated}`),
    );
  });

  it.each(untold)("says nothing of it in %s where nothing is translated", async (_, shown) => {
    const words = joinWords(await renderIn("ru", shown));
    for (const said of [ru.translated, ru.translatedHere]) expect(words).not.toContain(said);
  });
});
