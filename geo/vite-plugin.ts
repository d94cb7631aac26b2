import { resolve } from "node:path";
import type { Plugin } from "vite";
import { formatProblem, type Problem } from "../src/domain/problem.ts";
import { parseSituation } from "../src/domain/parse-situation.ts";
import { loadPack } from "./load.ts";
import { checkPack } from "./rules/check-pack.ts";

const name = "virtual:situation";
const resolvedName = `\0${name}`;

/**
 * Serves the pack in `dir` as the module `virtual:situation`: its default export is the parsed situation as plain data.
 * A pack with problems fails the build, with every problem on a line of its own; the development server shows the same text.
 */
export function situationPlugin(dir: string): Plugin {
  const folder = resolve(dir);
  return {
    name: "corridor-situation",
    transformIndexHtml: () => [{ tag: "title", children: readTitle(folder), injectTo: "head" }],
    resolveId: (id) => (id === name ? resolvedName : undefined),
    load(id) {
      if (id !== resolvedName) return undefined;
      return `export default JSON.parse(${JSON.stringify(readSituation(folder))});`;
    },
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on("change", (file) => {
        if (!resolve(file).startsWith(folder)) return;
        const { moduleGraph } = server.environments.client;
        const module = moduleGraph.getModuleById(resolvedName);
        if (module) moduleGraph.invalidateModule(module);
        server.ws.send({ type: "full-reload" });
      });
    },
  };
}

/** The situation of the pack in `folder` as JSON. Throws an error that lists every problem, one a line. */
function readSituation(folder: string): string {
  const files = loadPack(folder);
  const problems = checkPack(files);
  const situation = parseSituation(files);
  if (problems.length > 0) throw tellProblems(folder, problems);
  if (!situation.ok) throw tellProblems(folder, situation.failure);
  return JSON.stringify(situation.value);
}

/** The situation's English title: what a page is called before any script runs. */
function readTitle(folder: string): string {
  const situation = parseSituation(loadPack(folder));
  if (!situation.ok) throw tellProblems(folder, situation.failure);
  return situation.value.title.en;
}

/** An error without a stack: where in this program the pack was read says nothing about the pack. */
function tellProblems(folder: string, problems: readonly Problem[]): Error {
  const lines = [`${problems.length} problems in ${folder}:`, ...problems.map(formatProblem)];
  const error = new Error(lines.join("\n"));
  error.stack = "";
  return error;
}
