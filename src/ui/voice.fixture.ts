import { readFileSync } from "node:fs";
import type { Claim } from "../domain/claims.ts";
import { readText } from "../domain/local-text.ts";
import { PACK_FILES, parseSituation } from "../domain/parse-situation.ts";
import { createFormatter } from "./format.ts";
import "./messages/add-panels.ts";
import { en } from "./messages/en.ts";
import type { Voice } from "./say.ts";

const folder = new URL("../../e2e/fixtures/tiny-pack/", import.meta.url);
const parsed = parseSituation(
  Object.fromEntries(PACK_FILES.map((name) => [name, readFileSync(new URL(name, folder), "utf8")])),
);
if (!parsed.ok) throw new Error("the made-up pack does not parse");
const situation = parsed.value;

/** What components say things with, in English, over the made-up pack. */
export const testVoice: Voice = {
  situation,
  messages: en,
  format: createFormatter("en", situation, en),
  read: (text) => readText(text, "en"),
};

/** A claim of the made-up pack. Throws when it has none of this id. */
export function findTestClaim(id: string): Claim {
  const claim = situation.claims.find((one) => one.id === id);
  if (claim === undefined) throw new Error(`no claim ${id}`);
  return claim;
}
