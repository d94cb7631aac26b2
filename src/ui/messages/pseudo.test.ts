import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDates } from "../dates.ts";
import "./add-panels.ts";
import { access } from "./en-access.ts";
import { dialog } from "./en-dialog.ts";
import { en } from "./en.ts";
import { fill } from "./fill.ts";
import { PSEUDO_LETTERS, toPseudo, toPseudoMessages } from "./pseudo.fixture.ts";

const english: Readonly<Record<string, string>> = { ...en, ...access, ...dialog };
const messages = toPseudoMessages(english);

describe("the pseudo-language", () => {
  it.each([
    ["Sources", "⟦Šöûŕçéš··⟧"],
    ["more than {value}", "⟦ṁöŕé· ţĥåñ· {value}⟧"],
    ["320 px wide: “AA”", "⟦320 þẋ ŵîðé·: “ÅÅ”⟧"],
    ["Nagorno-Karabakh", "⟦Ñåĝöŕñö··-Ķåŕåƀåķĥ···⟧"],
    ["Türkiye", "⟦Ţûŕķîýé··⟧"],
    ["≈ {value}", "≈ {value}"],
    ["98,625", "98,625"],
    ["", ""],
  ])("says %j as %j", (text, pseudo) => {
    expect(toPseudo(text)).toBe(pseudo);
  });

  it("keeps the forms of a plural", () => {
    const persons = toPseudo(en.persons);
    expect(persons).toBe("⟦{count} {count:one=þéŕšöñ··|other=þéöþļé··}⟧");
    expect(fill(persons, { count: "1", "count#": "one" })).toBe("⟦1 þéŕšöñ··⟧");
    expect(fill(persons, { count: "2" })).toBe("⟦2 þéöþļé··⟧");
  });

  it("has a letter of its own for each letter, in both cases", () => {
    expect(PSEUDO_LETTERS.size).toBe(52);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "b", "x", "z", "A", "B", "X", "Z") }),
        (text) => {
          expect(toPseudo(text).toUpperCase()).toBe(toPseudo(text.toUpperCase()));
        },
      ),
    );
  });

  it.each(Object.keys(english).filter((key) => key !== "calendar"))(
    "says %s, and fills in the same",
    (key) => {
      const [text = "", pseudo = ""] = [english[key], messages[key]];
      const slots = (message: string) => [...message.matchAll(/\{\w+/g)].map(String);
      expect(slots(pseudo)).toEqual(slots(text));
      const words = pseudo.replaceAll(/\{\w+\}|\{\w+:|\w+=/g, "");
      expect(words.match(/\p{L}/gu)?.filter((letter) => !PSEUDO_LETTERS.has(letter)) ?? []).toEqual(
        [],
      );
      expect(pseudo.length).toBeGreaterThanOrEqual(text.length);
    },
  );

  it("is about a third longer", () => {
    const length = (texts: Readonly<Record<string, string>>) =>
      Object.values(texts).reduce((sum, text) => sum + text.length, 0);
    const { calendar: _, ...rest } = english;
    const ratio = length(toPseudoMessages(rest)) / length(rest);
    expect(ratio).toBeGreaterThan(1.25);
    expect(ratio).toBeLessThan(1.4);
  });

  it("writes dates of its own", () => {
    const dates = createDates("az", messages["calendar"] ?? "");
    const at = new Date(Date.UTC(2023, 8, 29, 20));
    expect(dates.weekday(at)).toBe("Ƒŕîðåý·· 29 Šéþţéṁƀéŕ···");
    expect(dates.shortWeekday(at)).toBe("Ƒŕî· 29 Šéþţéṁƀéŕ··· 2023");
    expect(dates.day(at)).toBe("29 Šéþţ·");
    expect(dates.month(at)).toBe("Šéþţéṁƀéŕ··· 2023");
  });
});
