import { expect, test } from "vitest";
import { formatCitation } from "./citation.ts";
import { findTestClaim, testVoice } from "./voice.fixture.ts";

test("a citation says what, when, who, where it was read, and in which data", () => {
  const claim = findTestClaim("arrivals-last");
  expect(formatCitation(claim, testVoice)).toBe(
    "more than 2,300 people. Arrivals, 5 March 2014, 20:00 (UTC−03:30). Stated by Ada Pell, harbour master. " +
      "Read at The Wrackline Post: Two nights on the causeway, 6 March 2014, https://example.org/wrackline-post/causeway. " +
      "From: Over the causeway, March 2014, data version 1.",
  );
});

test("a citation names the place and tells arithmetic, repeats and low confidence", () => {
  const cite = (id: string): string => formatCitation(findTestClaim(id), testVoice);
  expect(cite("sheltered-north")).toContain("Sheltered, North Riding, 5 March 2014");
  expect(cite("sheltered-all")).toContain(testVoice.messages.arithmetic);
  expect(cite("arrivals-repeated")).toContain(testVoice.messages.repeatExplained);
  const doubtful = { ...findTestClaim("hours-on-foot"), confidence: "low" } as const;
  expect(formatCitation(doubtful, testVoice)).toContain(testVoice.messages.lowConfidence);
  expect(cite("hours-on-foot")).toContain("5 to 7 hours");
});

test("a citation says that the hour is not stated and that there is no address", () => {
  expect(formatCitation(findTestClaim("arrivals-council"), testVoice)).toContain(
    "5 March 2014 (exact hour not stated)",
  );
  expect(formatCitation(findTestClaim("people-before"), testVoice)).toContain(
    "Brindle Almanac, 2013, no address known",
  );
});
