import { expect, it } from "vitest";
import { loadPack } from "../../geo/load.ts";
import { readText } from "./local-text.ts";
import { addTexts, packSituation, packTexts, unpackSituation } from "./packed-situation.ts";
import { parseSituation } from "./parse-situation.ts";
import { addWords, listTexts } from "./words.ts";

const parsed = parseSituation(loadPack("e2e/fixtures/tiny-pack"));
if (!parsed.ok) throw new Error("the made-up pack does not parse");
const situation = parsed.value;
const note = situation.claims.find((claim) => claim.note !== null);
if (note === undefined || note.note === null) throw new Error("the made-up pack has no note");
const { title } = situation;
const words = { [title.en]: "Дамба", [note.note.en]: "Сказано вечером" };

it("says a situation in another language, and what is not translated in English", () => {
  const received = unpackSituation(structuredClone(packSituation(situation)));
  expect(listTexts(received).every((text) => Object.keys(text).join() === "en")).toBe(true);
  addWords(received, "ru", words);
  expect(readText(received.title, "ru")).toBe("Дамба");
  expect(readText(received.title, "en")).toBe(title.en);
  expect(readText(received.standfirst, "ru")).toBe(situation.standfirst.en);
});

it("says texts that come later in the languages that it has been told", () => {
  const received = unpackSituation(structuredClone(packSituation(situation)));
  addWords(received, "ru", words);
  addTexts(received, structuredClone(packTexts(situation)));
  const later = received.claims.find(({ id }) => id === note.id)?.note;
  expect(later && readText(later, "ru")).toBe("Сказано вечером");
});
