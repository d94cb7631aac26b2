import { expect, it } from "vitest";
import { parseSituation } from "../src/domain/parse-situation.ts";
import { readText } from "../src/domain/local-text.ts";
import {
  addTexts,
  packSituation,
  packTexts,
  unpackSituation,
  type PackedSituation,
} from "../src/domain/packed-situation.ts";
import { addFirstWords, listEnglish } from "../src/domain/words.ts";
import { loadPack } from "./load.ts";
import { readWords, splitWords } from "./translations.ts";

const files = loadPack("geo/nagorno-karabakh-2023");
const parsed = parseSituation(files);
if (!parsed.ok) throw new Error("the pack cannot be read");
const situation = parsed.value;

/** What a page has received before anything else comes. */
const begin = () =>
  unpackSituation(JSON.parse(JSON.stringify(packSituation(situation))) as PackedSituation);

it.each(["hy", "az", "ru"])(
  "sends the words of %s in two parts, none of them twice and none to another text",
  (language) => {
    const words = readWords(files, situation, language);
    const { early, late } = splitWords(situation, words);
    const texts = listEnglish(begin());
    const first = texts.flatMap((text, place) => {
      const word = early[place] ?? null;
      return word === null ? [] : [[text, word] as const];
    });
    expect({ ...Object.fromEntries(first), ...late }).toEqual(words);
    expect(first.length + Object.keys(late).length).toBe(Object.keys(words).length);

    const received = begin();
    addFirstWords(received, language, early);
    expect(readText(received.title, language)).toBe(words[situation.title.en]);
    for (const { id, name } of received.places) {
      const said = readText(name, language);
      expect(said, id).toBe(words[name.en] ?? name.en);
    }
  },
);

it("finds the texts that words belong to also when others have been loaded before", () => {
  const { early } = splitWords(situation, readWords(files, situation, "ru"));
  const received = begin();
  addTexts(received, structuredClone(packTexts(situation)));
  addFirstWords(received, "ru", early);
  const [event] = received.events;
  expect(event && readText(event.title, "ru")).not.toBe(event?.title.en);
  expect(() => addFirstWords(received, "ru", early.slice(1))).toThrow(/words in ru for \d+ texts/);
});

it("sends with a page's first words all that the page shows before anything is opened", () => {
  const { early } = splitWords(situation, readWords(files, situation, "ru"));
  expect(listEnglish(begin()).filter((_, place) => early[place] === null)).toEqual([]);
});
