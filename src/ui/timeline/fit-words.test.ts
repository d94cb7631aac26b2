import fc from "fast-check";
import { expect, it } from "vitest";
import { fitWords } from "./fit-words.ts";

const length = (text: string): number => text.length;

it("keeps a title that fits", () => {
  expect(fitWords("Last organised bus", 18, length)).toBe("Last organised bus");
});

it("ends at a word, with an ellipsis, without the comma before it", () => {
  expect(fitWords("Last organised bus", 17, length)).toBe("Last organised…");
  expect(fitWords("Organised, bus", 13, length)).toBe("Organised…");
});

it("says nothing where less than half would be left", () => {
  expect(fitWords("Armenia turns to the ICJ", 13, length)).toBe("");
  expect(fitWords("Armenia turns to the ICJ", 14, length)).toBe("Armenia turns…");
  expect(fitWords("Last organised bus", 4, length)).toBe("");
  expect(fitWords("Ceasefire", 8, length)).toBe("");
});

it("never takes more room than there is and never cuts a word", () => {
  const word = fc.stringMatching(/^[a-z]{1,9}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.nat(40), (words, room) => {
      const shown = fitWords(words.join(" "), room, length);
      expect(shown.length).toBeLessThanOrEqual(room);
      const kept = shown.replace("…", "").split(" ");
      if (shown !== "") expect(words.slice(0, kept.length)).toEqual(kept);
    }),
  );
});
