import { expect, it } from "vitest";
import { parseSituation } from "../src/domain/parse-situation.ts";
import { packSituation } from "../src/domain/packed-situation.ts";
import { listTexts } from "../src/domain/words.ts";
import { loadPack } from "./load.ts";
import { readWords, splitWords } from "./translations.ts";

const files = loadPack("geo/nagorno-karabakh-2023");
const parsed = parseSituation(files);
if (!parsed.ok) throw new Error("the pack cannot be read");
const situation = parsed.value;

it.each(["hy", "az", "ru"])(
  "sends the words of %s in two parts, none of them twice",
  (language) => {
    const words = readWords(files, situation, language);
    const { early, late } = splitWords(situation, words);
    expect({ ...early, ...late }).toEqual(words);
    expect(Object.keys(early).length + Object.keys(late).length).toBe(Object.keys(words).length);
    expect(early).toHaveProperty([situation.title.en]);
  },
);

it("sends with a page's first words all that the page shows before anything is opened", () => {
  const shown = listTexts(packSituation(situation)).map(({ en }) => en);
  const { early } = splitWords(situation, readWords(files, situation, "ru"));
  expect(shown.filter((text) => !(text in early))).toEqual([]);
});
