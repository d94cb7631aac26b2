import { expect, it } from "vitest";
import { createSpeech, sayLabel } from "./say-label.ts";

const goris = { kind: "words", words: { en: "Goris", hy: "Գորիս" } } as const;

it.each([
  ["en", "Goris", "≈ 98,500"],
  ["hy", "Գորիս", "≈ 98\u00a0500"],
  // The pack has no Azerbaijani name here: English, as everywhere on the page.
  ["az", "Goris", "≈ 98.500"],
  ["ru", "Goris", "≈ 98\u00a0500"],
])("says names and numbers in %s", (language, name, many) => {
  const speech = createSpeech(language);
  expect(sayLabel(goris, speech)).toBe(name);
  expect(sayLabel({ kind: "count", value: 98_500, approximate: true }, speech)).toBe(many);
  expect(sayLabel({ kind: "count", value: 0, approximate: false }, speech)).toBe("0");
});
