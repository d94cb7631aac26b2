import { fileURLToPath } from "node:url";
import { loadPack } from "../../geo/load.ts";
import { parseSituation } from "../../src/domain/parse-situation.ts";
import type { SurveyedSituation } from "../../src/domain/situation.ts";

/** The pack that the built site shows, and the made-up one. */
export const packFolders = {
  built: fileURLToPath(new URL("../../geo/nagorno-karabakh-2023/", import.meta.url)),
  fixture: fileURLToPath(new URL("../fixtures/tiny-pack/", import.meta.url)),
} as const;

/** The situation of a pack. Throws with every problem when it has any. */
export function readSituation(pack: keyof typeof packFolders): SurveyedSituation {
  const parsed = parseSituation(loadPack(packFolders[pack]));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure, null, 1));
  return parsed.value;
}
