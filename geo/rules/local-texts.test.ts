import { expect, it } from "vitest";
import { formatProblem } from "../../src/domain/problem.ts";
import { breakPack, type Slip } from "./broken.fixture.ts";
import { checkPack } from "./check-pack.ts";

/** The island's name on its label, the riding's as a surface and its capital's as a point. */
const host: Slip = {
  file: "situation.json",
  from: `"countries": [{ "iso": "QN", "name": { "en": "Great Brindle" }`,
  to: `"countries": [{ "iso": "QN", "name": { "en": "Great Brindle", "ru": "Большой Бриндль" }`,
};
const area = (ru: string): Slip => ({
  file: "areas.geojson",
  from: `{"en": "North Riding"}`,
  to: `{"en": "North Riding", "ru": "${ru}"}`,
});
const place = (english: string, words: string): Slip => ({
  file: "places.geojson",
  from: `{"en": "Brindlemouth"}`,
  to: `{"en": "${english}", ${words}}`,
});
const tell = (...slips: readonly Slip[]) => checkPack(breakPack(slips)).map(formatProblem);

it("one-translation: of one English text there are not two in one language, wherever they stand", () => {
  expect(tell(area("Север"), place("North Riding", `"ru": "Норт"`))).toEqual([
    `places.geojson:7 one-translation: got "Норт" for "North Riding" in ru, expected "Север" as in areas.geojson:4, or another English text`,
  ]);
  expect(tell(host, place("Great Brindle", `"ru": "Бриндль"`))).toEqual([
    `places.geojson:7 one-translation: got "Бриндль" for "Great Brindle" in ru, expected "Большой Бриндль" as in situation.json:14, or another English text`,
  ]);
});

it("lets one text stand twice with one translation, with none, and with others in other languages", () => {
  expect(tell(area("Север"), place("North Riding", `"ru": "Север"`))).toEqual([]);
  expect(tell(area("Север"), place("North Riding", `"hy": "Հյուսիս"`))).toEqual([]);
  expect(tell(area("Север"), place("Brindlemouth", `"ru": "Норт"`))).toEqual([]);
});
