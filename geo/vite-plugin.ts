import { join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { normalizePath, type Plugin } from "vite";
import { packProvenance, packSituation, packTexts } from "../src/domain/packed-situation.ts";
import { parseSituation } from "../src/domain/parse-situation.ts";
import type { SurveyedSituation } from "../src/domain/situation.ts";
import { LANGUAGES, type Language } from "../src/domain/languages.ts";
import { coarsenAreas, packFineMap } from "./cuts.ts";
import { readStanding } from "./editions.ts";
import { checkOwnBase } from "./check-own-base.ts";
import { findBase, loadBase, loadPack, OWN_BASE, type BaseFiles } from "./load.ts";
import { tellProblems } from "./tell-problems.ts";
import { readWords, splitWords, translateNames } from "./translations.ts";
import { checkPack } from "./rules/check-pack.ts";

interface Folders {
  readonly pack: string;
  readonly base: string;
}

/** A file of `src/domain` by its absolute path: not every build that takes these modules has this project's folder as its root. */
function sourceOf(file: string): string {
  return normalizePath(fileURLToPath(new URL(`../src/domain/${file}`, import.meta.url)));
}

/** The modules that it serves, as `virtual:` and this name. */
const MODULES: Readonly<Record<string, (folders: Folders) => string>> = {
  situation: (folders) => {
    // Held against its base map once, here: of all modules no page does without this one.
    const packed = packSituation(readSituation(folders.pack, readBase(folders)));
    return [
      `import { unpackSituation } from "${sourceOf("packed-situation.ts")}";`,
      `export default unpackSituation(${writeData(packed)});`,
    ].join("\n");
  },
  "situation-provenance": ({ pack }) =>
    [
      `import { addProvenance } from "${sourceOf("packed-situation.ts")}";`,
      `import situation from "virtual:situation";`,
      `addProvenance(situation, ${writeData(packProvenance(readSituation(pack)))});`,
    ].join("\n"),
  "situation-texts": ({ pack }) => {
    const situation = readSituation(pack);
    const texts = packTexts(situation);
    const names = translateNames(loadPack(pack), situation, texts.names);
    return [
      `import { addTexts } from "${sourceOf("packed-situation.ts")}";`,
      `import situation from "virtual:situation";`,
      `import "virtual:situation-provenance";`,
      `addTexts(situation, ${writeData({ ...texts, names })});`,
    ].join("\n");
  },
  ...Object.fromEntries(
    LANGUAGES.filter((language) => language !== "en").flatMap((language) => [
      [`situation-words-${language}`, (folders: Folders) => writeWords(folders, language, "early")],
      [`situation-notes-${language}`, (folders: Folders) => writeWords(folders, language, "late")],
    ]),
  ),
  standing: ({ pack }) => {
    const { asOf, newest } = readStanding(pack);
    return `export const asOf = ${JSON.stringify(asOf)};\nexport const newest = ${JSON.stringify(newest)};`;
  },
  "fine-map": (folders) =>
    `export default ${writeData(packFineMap(readBase(folders), readSituation(folders.pack)))};`,
  "coarse-map": (folders) => {
    const { areas } = coarsenAreas(readSituation(folders.pack), loadPack(folders.pack));
    return `export default { base: ${readBase(folders)["coarse.geojson"] ?? ""}, areas: ${JSON.stringify(areas)} };`;
  },
};

const prefix = "virtual:";
const resolvedPrefix = `\0${prefix}`;

/**
 * Serves the pack in `packDir` as the module `virtual:situation`, whose default export is the parsed situation, completed by
 * `virtual:situation-provenance` and `virtual:situation-texts`, and what the two maps draw, over its own base map or else the one in `sharedBase`, as `virtual:fine-map` for the page and
 * `virtual:coarse-map` for the build. A pack with problems fails the build, with every problem on a line of its own; the development server
 * shows the same text.
 */
export function situationPlugin(packDir: string, sharedBase: string): Plugin {
  const pack = resolve(packDir);
  const folders = { pack, base: findBase(pack, resolve(sharedBase)) };
  return {
    name: "corridor-situation",
    transformIndexHtml: () => [
      {
        tag: "title",
        children: readSituation(folders.pack)
          .title.en.replaceAll("&", "&amp;")
          .replaceAll("<", "&lt;"),
        injectTo: "head",
      },
    ],
    resolveId(id) {
      const name = id.startsWith(prefix) ? id.slice(prefix.length) : "";
      return name in MODULES ? `${resolvedPrefix}${name}` : undefined;
    },
    load(id) {
      if (!id.startsWith(resolvedPrefix)) return undefined;
      return MODULES[id.slice(resolvedPrefix.length)]?.(folders);
    },
    configureServer(server) {
      const watched = Object.values(folders);
      server.watcher.add(watched);
      const renew = (file: string): void => {
        if (!watched.some((folder) => resolve(file).startsWith(folder + sep))) return;
        // Not the browser's alone: the page that it reloads is rendered by the server, from modules of its own.
        for (const { moduleGraph } of Object.values(server.environments)) {
          for (const name of Object.keys(MODULES)) {
            const module = moduleGraph.getModuleById(`${resolvedPrefix}${name}`);
            if (module) moduleGraph.invalidateModule(module);
          }
        }
        server.ws.send({ type: "full-reload" });
      };
      for (const event of ["add", "change", "unlink"]) server.watcher.on(event, renew);
    },
  };
}

/** A module that tells the situation its texts in a language: those of the first sight, or those of what is opened. */
function writeWords({ pack }: Folders, language: Language, part: "early" | "late"): string {
  const situation = readSituation(pack);
  const words = splitWords(situation, readWords(loadPack(pack), situation, language))[part];
  const add = part === "early" ? "addFirstWords" : "addWords";
  return [
    `import { ${add} } from "${sourceOf("words.ts")}";`,
    `import situation from "virtual:situation";`,
    `${add}(situation, "${language}", ${writeData(words)});`,
  ].join("\n");
}

/** An expression for plain data: reading it as JSON is quicker than as a script. */
function writeData(data: object): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(data))})`;
}

/** The base map under a pack. Throws an error that lists everything that is wrong with one that the pack brings. */
function readBase({ pack, base }: Folders): BaseFiles {
  const map = loadBase(base);
  const problems = base === join(pack, OWN_BASE) ? checkOwnBase(loadPack(pack), map) : [];
  if (problems.length > 0) throw tellProblems(pack, problems);
  return map;
}

/** The situation of the pack in `folder`. Throws an error that lists every problem, those with a base map included, one a line. */
function readSituation(folder: string, base: BaseFiles = {}): SurveyedSituation {
  const files = loadPack(folder);
  const problems = checkPack(files, base);
  const situation = parseSituation(files);
  if (problems.length > 0) throw tellProblems(folder, problems);
  if (!situation.ok) throw tellProblems(folder, situation.failure);
  return situation.value;
}
