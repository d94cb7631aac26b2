import { expect, it } from "vitest";
import { breakPack, tinyPack } from "./broken.fixture.ts";
import { checkPack } from "./check-pack.ts";

const file = "translations/ru.json";
const { title, sentence } = readHead();

/** What is wrong with the made-up pack when it says this in Russian, without what it does not yet say. */
function check(text: string): readonly string[] {
  return checkPack({ ...breakPack([]), [file]: text })
    .filter(({ rule }) => rule !== "whole-translation")
    .map(({ line, rule, got }) => `${line} ${rule}: ${got}`);
}

function readHead(): { readonly title: string; readonly sentence: string } {
  const head = JSON.parse(tinyPack["situation.json"] ?? "") as {
    title: { en: string };
    measures: { sentence?: { none: { en: string } } }[];
  };
  const spoken = head.measures.find((measure) => measure.sentence !== undefined);
  return { title: head.title.en, sentence: spoken?.sentence?.none.en ?? "" };
}

it("takes translations of the pack's own texts", () => {
  expect(check(JSON.stringify({ [title]: "Дамба", [sentence]: "{time}: ничего." }))).toEqual([]);
});

it.each([
  [{ [`${title}!`]: "Дамба" }, `sound-translation: "${title}!"`],
  [{ [title]: "" }, `sound-translation: ""`],
  [{ [sentence]: "Ничего." }, `sound-translation: "Ничего."`],
])("tells on its line what is wrong in %j", (words, problem) => {
  expect(check(JSON.stringify(words, null, 2))).toEqual([`2 ${problem}`]);
});

it("tells what is not JSON, and which of the first texts are missing", () => {
  expect(check("{")).toHaveLength(1);
  const missing = checkPack({ ...tinyPack, [file]: "{}" });
  expect(missing.map(({ expected }) => expected)).toContain(
    `a translation of ${JSON.stringify(title)}`,
  );
  expect(checkPack(tinyPack)).toEqual([]);
});

it.each(["ar", "en", "RU", "ru-RU", "ru (copy)"])(
  "known-language: tells of words that no reader would see, in %s.json",
  (language) => {
    const other = `translations/${language}.json`;
    expect(checkPack({ ...tinyPack, [other]: JSON.stringify({ [title]: "Дамба" }) })).toEqual([
      {
        file: other,
        line: 1,
        rule: "known-language",
        got: `"${language}.json"`,
        expected: "hy.json, az.json, ru.json and no other",
      },
    ]);
  },
);
