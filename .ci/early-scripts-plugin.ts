import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { posix, resolve } from "node:path";
import type { Plugin, Rolldown } from "vite";
import { afterBuild } from "./after-build.ts";

/** What the first script of a page waits for before it takes the page over, by a part of its module's name. */
const AWAITED = {
  /** In any page of a language. */
  language: (language: string) => [
    `/src/ui/messages/${language}.ts`,
    `virtual:situation-words-${language}`,
  ],
  /** In the whole page, and not in an embed, which does without. */
  whole: ["/src/ui/More.tsx"],
} as const;

/**
 * After the build, names in the pages of the application the scripts that their first script would ask for only when it runs: a round
 * trip less until a page answers, on a slow line. They stand in templates, whose contents ask for nothing until the lines in the head of
 * index.html put them into the page, when all of it has been read: nothing on the line precedes the first picture, a page without scripts
 * asks for none of them, and an embed not for what it leaves out.
 */
export function earlyScriptsPlugin(): readonly Plugin[] {
  let chunks: readonly Rolldown.OutputChunk[] = [];
  const collect: Plugin = {
    name: "corridor-early-scripts-listed",
    apply: "build",
    generateBundle(_, bundle) {
      chunks = Object.values(bundle).filter((file) => file.type === "chunk");
    },
  };
  const write = afterBuild("corridor-early-scripts", (folder) => {
    for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (!file.endsWith(".html")) continue;
      const page = readFileSync(resolve(folder, file), "utf8");
      if (!page.includes('<div id="root">')) continue;
      const up = posix.relative(posix.dirname(file.replaceAll("\\", "/")), ".");
      writeFileSync(resolve(folder, file), addEarlyScripts(page, chunks, up === "" ? "." : up));
    }
  });
  return [collect, write];
}

type Chunk = Pick<
  Rolldown.OutputChunk,
  "fileName" | "moduleIds" | "imports" | "isEntry" | "facadeModuleId"
>;

/**
 * A page that names its early scripts; `root` is the way from the page to the built folder. Throws when one is not in the build, and
 * when the page does not say its language or where its body ends.
 */
export function addEarlyScripts(page: string, chunks: readonly Chunk[], root: string): string {
  const language = /<html lang="([^"]+)">/.exec(page)?.[1];
  if (language === undefined || !page.includes("</body>"))
    throw new Error("a page without a language or a body's end names no scripts");
  // The English words stand in the first script.
  const words = language === "en" ? [] : AWAITED.language(language);
  const templates = [
    writeTemplate("any", listScripts(chunks, words), root),
    writeTemplate("whole", listScripts(chunks, AWAITED.whole), root),
  ];
  return page.replace("</body>", () => `  ${templates.join("")}</body>`);
}

function writeTemplate(early: string, files: readonly string[], root: string): string {
  const links = files.map(
    (file) => `<link rel="modulepreload" crossorigin href="${root}/${file}" />`,
  );
  return links.length === 0
    ? ""
    : `<template data-early="${early}">${links.join("")}</template>\n  `;
}

/** The files that these modules take, without what the page's own first script has anyway. */
function listScripts(chunks: readonly Chunk[], modules: readonly string[]): readonly string[] {
  const first = new Set(
    chunks
      .filter(({ isEntry, facadeModuleId }) => isEntry && facadeModuleId?.endsWith(".html"))
      .flatMap(({ fileName }) => [...follow(chunks, fileName)]),
  );
  const files = modules.flatMap((name) => {
    const holder = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(name)));
    if (holder === undefined) throw new Error(`no script of this build holds ${name}`);
    return [...follow(chunks, holder.fileName)];
  });
  return [...new Set(files)].filter((file) => !first.has(file));
}

/** A file and all that it imports, however far. */
function follow(
  chunks: readonly Chunk[],
  file: string,
  found: Set<string> = new Set(),
): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const next of chunks.find(({ fileName }) => fileName === file)?.imports ?? [])
    follow(chunks, next, found);
  return found;
}
