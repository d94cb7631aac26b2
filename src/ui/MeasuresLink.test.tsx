import { expect, it } from "vitest";
import { ClaimCard } from "./ClaimCard.tsx";
import { FeatureFigures } from "./FeatureFigures.tsx";
import { HeadlineDetails } from "./HeadlineDetails.tsx";
import { Legend } from "./map/Legend.tsx";
import { en } from "./messages/en.ts";
import { joinWords, renderIn } from "./render.fixture.tsx";
import { SourcesPanel } from "./SourcesPanel.tsx";
import { TranscriptPanel } from "./TranscriptPanel.tsx";
import { findTestClaim, testVoice } from "./voice.fixture.ts";

const { cover } = testVoice.situation;

it.each([
  ["beneath the headline", <HeadlineDetails key="" />],
  ["in the legend", <Legend key="" few />],
  ["on a claim's card", <ClaimCard key="" claim={findTestClaim("arrivals-last")} headingId="" />],
  ["on the card of an area", <FeatureFigures key="" feature="north-riding" at={cover} />],
  ["in the transcript", <TranscriptPanel key="" />],
  ["in the table of sources", <SourcesPanel key="" />],
] as const)("what the numbers count is one press away, %s", async (_, shown) => {
  expect(joinWords(await renderIn("en", shown)).split(en.measuresAsk)).toHaveLength(2);
});
