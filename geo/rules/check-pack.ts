import { parseSituation, type PackFiles } from "../../src/domain/parse-situation.ts";
import type { Problem } from "../../src/domain/problem.ts";
import type { BaseFiles } from "../load.ts";
import { createContext, type Rule } from "./context.ts";
import * as coarseAreas from "./coarse-areas.ts";
import * as counts from "./counts.ts";
import * as derivation from "./derivation.ts";
import * as features from "./features.ts";
import * as flow from "./flow.ts";
import * as geometry from "./geometry.ts";
import * as headline from "./headline.ts";
import * as ids from "./ids.ts";
import * as localTexts from "./local-texts.ts";
import * as measures from "./measures.ts";
import * as references from "./references.ts";
import { sortProblems } from "./sort-problems.ts";
import * as text from "./text.ts";
import * as timeOrder from "./time-order.ts";
import * as translations from "./translations.ts";

// Every export of the files of rules is a rule; those in `geometry` also serve the base map.
const RULES: readonly Rule[] = [
  ...Object.values(ids),
  ...Object.values(references),
  ...Object.values(measures),
  ...Object.values(counts),
  ...Object.values(derivation),
  ...Object.values(timeOrder),
  ...Object.values(headline),
  ...Object.values(features),
  ...Object.values(flow),
  ...Object.values(text),
  ...Object.values(coarseAreas),
  ...Object.values(localTexts),
  ...Object.values(translations),
  (context) => geometry.closedRing(geometry.listDrawn(context)),
  (context) => geometry.rightHandRule(geometry.listDrawn(context)),
  (context) => geometry.noRepeatedVertex(geometry.listDrawn(context)),
  (context) => geometry.insideWorkArea(geometry.listDrawn(context), context.situation.maxBounds),
  (context) => geometry.atMostFiveDecimals(context.files),
];

/**
 * Everything that is wrong with a pack, by file and line; nothing when it is sound. The invariants look at a pack only
 * once all of its files can be read. With a base map, gatherings are also held against the countries that it shows.
 */
export function checkPack(files: PackFiles, base: BaseFiles = {}): readonly Problem[] {
  const parsed = parseSituation(files);
  if (!parsed.ok) return sortProblems(parsed.failure);
  const context = createContext(files, base, parsed.value);
  return sortProblems(RULES.flatMap((rule) => [...rule(context)]));
}
