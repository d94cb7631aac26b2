import type { Page, Route } from "@playwright/test";
import { packSituation, unpackSituation } from "../../src/domain/packed-situation.ts";
import { listEnglish } from "../../src/domain/words.ts";
import { access } from "../../src/ui/messages/en-access.ts";
import { dialog } from "../../src/ui/messages/en-dialog.ts";
import "../../src/ui/messages/add-panels.ts";
import { en } from "../../src/ui/messages/en.ts";
import {
  PSEUDO_LETTERS,
  toPseudo,
  toPseudoMessages,
} from "../../src/ui/messages/pseudo.fixture.ts";
import { LANGUAGE_NAMES } from "../../src/ui/languages.ts";
import { readSituation } from "./packs.ts";

const situation = readSituation("built");

/** The language whose files the pseudo-language stands in for: Latin letters, and a calendar of its own. */
export const STAND_IN = "az";

/** What each of its files exports. */
const CATALOGUES = {
  az: ["az", en],
  "az-access": ["access", access],
  "az-dialog": ["dialog", dialog],
} as const;

/** What the files of the pack's words hold: those of its first texts in their order, all others by the English text. */
const PACK_WORDS = {
  words: listEnglish(unpackSituation(packSituation(situation))).map(toPseudo),
  notes: Object.fromEntries(listEnglish(situation).map((text) => [text, toPseudo(text)])),
} as const;

/**
 * Lets a page of the built site speak the pseudo-language where a link asks for `STAND_IN`: the files of that language are answered
 * with what `toPseudo` makes of the English words. Frames in the page keep the language itself.
 */
export async function speakPseudo(page: Page): Promise<void> {
  const answer = async (route: Route, body: () => Promise<string>): Promise<void> => {
    if (route.request().frame() !== page.mainFrame()) return route.fallback();
    return route.fulfill({ contentType: "text/javascript", body: await body() });
  };
  for (const [file, [name, messages]] of Object.entries(CATALOGUES)) {
    const words = JSON.stringify(toPseudoMessages(messages));
    await page.route(new RegExp(`/assets/${file}-[\\w-]{8}\\.js$`), (route) =>
      answer(route, async () => `export const ${name} = ${words};`),
    );
  }
  for (const [kind, spoken] of Object.entries(PACK_WORDS)) {
    const words = JSON.stringify(JSON.stringify(spoken));
    await page.route(new RegExp(`/assets/_virtual_situation-${kind}-${STAND_IN}-`), (route) =>
      answer(route, async () => {
        const module = await (await route.fetch()).text();
        const told = module.replace(/JSON\.parse\(`[^]*`\)/, () => `JSON.parse(${words})`);
        if (told === module) throw new Error("the pack's words are written in another way");
        return told;
      }),
    );
  }
}

/** What stands as it is in every language: sources by their own names and addresses, credits, languages. The longest first. */
const AS_IT_IS: readonly string[] = [
  ...situation.sources.flatMap(({ publisher, title, url }) => [
    publisher,
    ...(title === null ? [] : [`${publisher}: ${title}`, title]),
    // As paper shows it.
    ...(url === null ? [] : [decodeURI(url).replace(/^https?:\/\/(?:www\.)?/, "")]),
  ]),
  ...situation.credits.flatMap(({ text, licence }) =>
    licence === null ? [text] : [text, licence],
  ),
  ...Object.values(LANGUAGE_NAMES),
].sort((one, other) => other.length - one.length);

/** Whether a text has a letter that is not of the pseudo-language, outside of what stands as it is in every language and of `given`. */
export function isHardCoded(text: string, given: readonly string[] = []): boolean {
  const rest = [...given, ...AS_IT_IS].reduce((left, known) => left.replaceAll(known, " "), text);
  return (rest.match(/\p{L}/gu) ?? []).some((letter) => !PSEUDO_LETTERS.has(letter));
}
