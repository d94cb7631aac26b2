import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../domain/languages.ts";
import { HOUR, count, instant, type Instant } from "../domain/units.ts";
import { listPacks, readPack } from "../flow/situation.fixture.ts";
import { deriveHeadline } from "../state/selectors.ts";
import { createViewStore } from "../state/store.ts";
import { deriveInitialView } from "../state/view-state.ts";
import { findMeasure, listHeadlineMeasures } from "../time/series.ts";
import type { Situation } from "../domain/situation.ts";
import { createApp, type App } from "./app-context.tsx";
import { en } from "./messages/en.ts";
import {
  listSlots,
  sayHeadline,
  sayInstant,
  speak,
  splitTemplate,
  wordsAfter,
} from "./sentence.ts";

function makeApp(situation: Situation): App {
  const store = createViewStore(situation, deriveInitialView(situation));
  return createApp({
    situation,
    store,
    language: "en",
    messages: en,
    picture: "",
    ground: "",
    embedded: false,
  });
}

const tiny = makeApp(readPack("e2e/fixtures/tiny-pack"));
const say = (app: App, measure: string, at: Instant): string =>
  sayHeadline(app, findMeasure(app.situation, measure), deriveHeadline(app.situation, measure, at));
const at = (time: string): Instant => instant(Date.parse(`${time}-03:30`));
const sayTiny = (time: string, measure = "arrivals"): string => say(tiny, measure, at(time));

describe("the headline as a sentence", () => {
  it("tells a report with its qualifier, its own time and who says so", () => {
    expect(sayTiny("2014-03-05T20:00")).toBe(
      "More than 2,300 people had come over the causeway by Wednesday 5 March, 20:00, according to the harbour office.",
    );
    expect(sayTiny("2014-03-04T21:17")).toBe(
      "1,250 people had come over the causeway by Tuesday 4 March, at some time between 18:00 and 24:00, according to the harbour office.",
    );
    expect(sayTiny("2014-03-04T12:00")).toMatch(/^About 420 people/);
  });

  it("tells both ends of a range, as every table does", () => {
    const { situation } = tiny;
    const claims = situation.claims.map((claim) =>
      claim.value === 420 ? { ...claim, valueMax: count(500) } : claim,
    );
    expect(say(makeApp({ ...situation, claims }), "arrivals", at("2014-03-04T12:00"))).toMatch(
      /^420 to 500 people/,
    );
  });

  it("tells a value between reports as such, without a speaker", () => {
    const sentence = sayTiny("2014-03-04T15:00");
    expect(sentence).toMatch(/^≈ \d{3} people may have come .* by Tuesday 4 March, 15:00/);
    expect(sentence).not.toContain("according");
  });

  it("tells a carried report at the report's own time, never at a later one", () => {
    const sentence = sayTiny("2014-03-06T23:00");
    expect(sentence).toContain("Wednesday 5 March, 20:00");
    expect(sentence).not.toContain("6 March");
  });

  it("tells when nothing had been reported, without a number", () => {
    expect(sayTiny("2014-03-03T12:00")).toBe(
      "Nobody had been counted on the causeway by Monday 3 March, 12:00.",
    );
    expect(sayTiny("2014-03-03T12:00", "sheltered")).toMatch(/^No figure/);
  });

  it("leads from the number to its claim, except where there is none", () => {
    const spoken = (time: string) => {
      const at = instant(Date.parse(`${time}-03:30`));
      const headline = deriveHeadline(tiny.situation, "arrivals", at);
      return speak(tiny, findMeasure(tiny.situation, "arrivals"), headline);
    };
    expect(spoken("2014-03-05T20:00").claim?.id).toBe("arrivals-last");
    expect(spoken("2014-03-06T20:00").claim?.id).toBe("arrivals-last");
    expect(spoken("2014-03-03T20:00").claim).toBeNull();
  });

  it("refuses a measure that has no sentences", () => {
    expect(() => sayTiny("2014-03-05T20:00", "population")).toThrow("population");
  });
});

describe.each(listPacks())("the sentences of %s", (pack) => {
  const app = makeApp(readPack(pack));
  const { period } = app.situation;

  it("are whole at every hour, in every measure", () => {
    for (const { id } of listHeadlineMeasures(app.situation)) {
      for (let at: number = period.start; at <= period.end; at += HOUR) {
        const sentence = say(app, id, instant(at));
        expect(sentence).toMatch(/^[\p{Lu}\d≈].*\.$/u);
        expect(sentence).not.toMatch(/[{}]|undefined|NaN| {2}|\.\./);
      }
    }
  });
});

it("splits a template into words and slots that make it up again", () => {
  const template = "{value} people by {time}, says {source}.";
  const pieces = splitTemplate(template);
  expect(pieces.map((one) => one.kind)).toEqual([
    "slot",
    "words",
    "slot",
    "words",
    "slot",
    "words",
  ]);
  expect(pieces.map((one) => (one.kind === "words" ? one.text : `{${one.name}}`)).join("")).toBe(
    template,
  );
  expect(splitTemplate("")).toEqual([]);
});

it("finds the words after a slot, and those before the first", () => {
  const template = "By {time} {value} people, says {source}.";
  expect(wordsAfter(template, null)).toBe("By ");
  expect(wordsAfter(template, "time")).toBe(" ");
  expect(wordsAfter(template, "value")).toBe(" people, says ");
  expect(wordsAfter(template, "source")).toBe(".");
  expect(wordsAfter(template, "place")).toBe("");
  expect(wordsAfter("{value}", null)).toBe("");
  expect(wordsAfter("{value}", "value")).toBe("");
});

describe("the slots of a sentence", () => {
  const { sentence } = findMeasure(tiny.situation, "arrivals");
  if (sentence === null) throw new Error("arrivals have no sentences");
  const listIn = (reported: string, template: string): readonly string[] =>
    listSlots({ sentence: { ...sentence, reported: { en: reported } } }, { en: template }, "en");

  it("are those of a report's, as long as the others stand in the same order", () => {
    const reported = "{value} by {time}, says {source}.";
    for (const template of [reported, "Perhaps {value} by {time}.", "None by {time}."])
      expect(listIn(reported, template)).toEqual(["value", "time", "source"]);
  });

  it("are its own where they stand otherwise, or are others", () => {
    expect(listIn("{value} by {time}.", "By {time} {value}.")).toEqual(["time", "value"]);
    expect(listIn("{value} by {time}.", "{value}, says {source}.")).toEqual(["value", "source"]);
  });

  it("stand in one order for all sentences of a pack, so that nothing is built anew while time runs", () => {
    for (const situation of listPacks().map(readPack))
      for (const measure of listHeadlineMeasures(situation))
        for (const language of LANGUAGES) {
          const { none, interpolated, reported } = measure.sentence ?? sentence;
          const whole = listSlots(measure, reported, language);
          expect(listSlots(measure, none, language)).toEqual(whole);
          expect(listSlots(measure, interpolated, language)).toEqual(whole);
        }
  });
});

describe("an instant and its headline", () => {
  const measure = findMeasure(tiny.situation, "arrivals");
  const sayAt = (time: string, words = measure): string => {
    const at = instant(Date.parse(`${time}-03:30`));
    return sayInstant(tiny, words, deriveHeadline(tiny.situation, measure.id, at));
  };

  it("begin with the instant, also where the report is older", () => {
    expect(sayAt("2014-03-06T23:00")).toMatch(/^Thursday 6 March, 23:00\. More than 2,300 people/);
    expect(sayAt("2014-03-05T20:00")).toMatch(/^Wednesday 5 March, 20:00\. More than 2,300 people/);
  });

  it("say it once where the headline begins with it, as in some languages", () => {
    const sentence = measure.sentence && {
      ...measure.sentence,
      reported: { en: "{time}: {value} people." },
    };
    const words = { ...measure, sentence };
    expect(sayAt("2014-03-05T20:00", words)).toBe(
      "Wednesday 5 March, 20:00: more than 2,300 people.",
    );
    expect(sayAt("2014-03-06T23:00", words)).toBe(
      "Thursday 6 March, 23:00. Wednesday 5 March, 20:00: more than 2,300 people.",
    );
  });
});
