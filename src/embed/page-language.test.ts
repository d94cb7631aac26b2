import { expect, it } from "vitest";
import { findHomeLanguage, readPageLanguage } from "./page-language.ts";

it.each([
  ["hy", ["ru-RU", "en"], "hy"],
  ["en", ["ru-RU", "en"], "ru"],
  ["en", ["fr", "AZ-Latn-AZ", "ru"], "az"],
  ["en", ["en-US", "hy"], "en"],
  ["en", ["fr", "de"], "en"],
  ["en", [], "en"],
] as const)("a page in %s for a reader of %s speaks %s", (page, wished, language) => {
  expect(findHomeLanguage(page, wished)).toBe(language);
});

it("takes a page in a language without words for English", () => {
  expect(readPageLanguage("az")).toBe("az");
  expect(readPageLanguage("en-GB")).toBe("en");
});
