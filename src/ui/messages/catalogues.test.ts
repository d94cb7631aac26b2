import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { createDates } from "../dates.ts";
import "./add-panels.ts";
import { az } from "./az.ts";
import { panels } from "./en-panels.ts";
import { en, type MessageKey } from "./en.ts";
import { fill, readForms } from "./fill.ts";
import { hy } from "./hy.ts";
import { loadAccess } from "./load-access.ts";
import { loadDialog } from "./load-dialog.ts";
import { ru } from "./ru.ts";

const keys = Object.keys(en) as MessageKey[];

/** Messages that consist of signs and placeholders alone, or of a word that the language has from the same root. */
const SAME: readonly MessageKey[] = [
  "ignoredItem",
  "approximately",
  "percent",
  "kilometres",
  "citationPlace",
  "timeValue",
  "kindRegion",
  "dotsOrigin",
  "dotsOriginRest",
  "fromTo",
  "range",
  "saidState",
  "saidPlace",
  "saidStep",
  "calendar",
];

/** What the name of a number ends with when it is spoken, as numbers. */
const SOUNDS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 1000, 1e6];

function slotsOf(message: string): readonly string[] {
  return [...new Set([...message.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name))].sort();
}

describe.each([
  ["hy", hy],
  ["az", az],
  ["ru", ru],
] as const)("the messages in %s", (language, messages) => {
  it.each(keys.filter((key) => key !== "calendar"))("keep what is filled into %s", (key) => {
    expect(messages[key].trim()).not.toBe("");
    expect(slotsOf(messages[key])).toEqual(slotsOf(en[key]));
  });

  it("are all translated", () => {
    const same = keys.filter((key) => messages[key] === en[key]);
    expect(same.filter((key) => !SAME.includes(key))).toEqual([]);
  });

  it("have a form for every plural of the language, or for every sound that a number can end in", () => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const message of Object.values<string>(messages)) {
      for (const [, forms = ""] of message.matchAll(/\{\w+:([^{}]*)\}/g)) {
        const given = [...readForms(forms).keys()];
        if (given.some((form) => /\d/.test(form)))
          expect(given.every((form) => form === "other" || SOUNDS.includes(Number(form)))).toBe(
            true,
          );
        else expect(given.sort()).toEqual([...wanted].sort());
      }
    }
  });
});

describe.each(["hy", "az", "ru"])("what opens later, in %s", (language) => {
  it("says all that the English words say, and fills in the same", async () => {
    for (const load of [loadAccess, loadDialog]) {
      const english: Readonly<Record<string, string>> = await load("en");
      const words: Readonly<Record<string, string>> = await load(language);
      for (const [key, message] of Object.entries(english)) {
        expect(slotsOf(words[key] ?? ""), key).toEqual(slotsOf(message));
        expect(words[key], key).not.toBe(message);
      }
    }
  });
});

it.each([
  [hy, "ուրբաթ, սեպտեմբերի 29", "29 սեպ", "2023 թ. սեպտեմբեր"],
  [az, "29 sentyabr, cümə", "29 sen", "sentyabr 2023"],
] as const)("write dates where the browser may not know how", (messages, weekday, day, month) => {
  const dates = createDates("en", messages.calendar);
  const at = new Date(Date.UTC(2023, 8, 29, 20));
  expect([dates.weekday(at), dates.day(at), dates.month(at)]).toEqual([weekday, day, month]);
});

it.each([
  [1, "1 человек"],
  [2, "2 человека"],
  [21, "21 человек"],
  [98_625, "98625 человек"],
] as const)("count people in Russian: %d", (value, words) => {
  const category = new Intl.PluralRules("ru").select(value);
  expect(fill(ru.persons, { count: String(value), "count#": category })).toBe(words);
});

it("takes the form of many where no category is given, and keeps what nobody fills", () => {
  expect(fill(ru.persons, { count: "более 98 500" })).toBe("более 98 500 человек");
  expect(fill(en.persons, {})).toBe("{count} people");
});

/** The files that a page's first script is made of: what `file` imports for more than its types, and so on. */
function listFirst(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  const imports = readFileSync(file, "utf8").matchAll(
    /^import (?!type )(?:[^;"]*from )?"(\.[^"]+\.tsx?)"/gm,
  );
  for (const [, path = ""] of imports) listFirst(join(dirname(file), path), found);
  return found;
}

it("shows no word of the panels before a panel is there", () => {
  const files = [...listFirst("src/main.tsx")].filter((file) => !file.includes("messages"));
  expect(files).toContain(join("src/ui/say.ts"));
  expect(files).toContain(join("src/ui/timeline/ChartKey.tsx"));
  for (const later of ["PanelSheet.tsx", "timeline/Disagreements.tsx"])
    expect(files).not.toContain(join("src/ui", later));
  const used = files.flatMap((file) => {
    const text = readFileSync(file, "utf8");
    // A table of keys says so by its type.
    const asked = text.includes("MessageKey") ? /(?:messages\.|: ")(\w+)/g : /messages\.(\w+)/g;
    return [...text.matchAll(asked)].flatMap(([, key = ""]) =>
      key in panels ? [`${file}: ${key}`] : [],
    );
  });
  expect(used).toEqual([]);
});
