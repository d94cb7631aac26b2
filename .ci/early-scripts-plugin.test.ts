import { expect, it } from "vitest";
import { addEarlyScripts } from "./early-scripts-plugin.ts";

function chunk(fileName: string, moduleIds: readonly string[], imports: readonly string[] = []) {
  const isEntry = fileName === "index.js";
  const facadeModuleId = isEntry ? "/site/index.html" : null;
  return { fileName, moduleIds: [...moduleIds], imports: [...imports], isEntry, facadeModuleId };
}

const chunks = [
  chunk("index.js", ["/site/src/main.tsx"], ["runtime.js"]),
  chunk("runtime.js", []),
  chunk("More.js", ["/site/src/ui/More.tsx"], ["index.js", "lookup.js"]),
  chunk("lookup.js", ["/site/src/ui/lookup.ts"], ["runtime.js"]),
  chunk("hy.js", ["/site/src/ui/messages/hy.ts"]),
  chunk("words-hy.js", ["\0virtual:situation-words-hy"], ["index.js"]),
];

const pageIn = (language: string) =>
  `<html lang="${language}"><body><div id="root"></div></body></html>`;

/** The files of each template, by what it is for. */
function listAsked(page: string): Readonly<Record<string, readonly string[]>> {
  const templates = [...page.matchAll(/<template data-early="(\w+)">(.*?)<\/template>/g)];
  return Object.fromEntries(
    templates.map(([, early = "", links = ""]) => [
      early,
      [...links.matchAll(/href="([^"]+)"/g)].map(([, file = ""]) => file),
    ]),
  );
}

it("asks for what the whole page waits for, with all that it imports and without what the first script has", () => {
  expect(listAsked(addEarlyScripts(pageIn("en"), chunks, "."))).toEqual({
    whole: ["./More.js", "./lookup.js"],
  });
});

it("asks in a page of another language for its words too, from where the page stands", () => {
  expect(listAsked(addEarlyScripts(pageIn("hy"), chunks, ".."))).toEqual({
    any: ["../hy.js", "../words-hy.js"],
    whole: ["../More.js", "../lookup.js"],
  });
});

it("takes no page that does not say its language, or where its body ends", () => {
  for (const part of [' lang="en"', "</body>"])
    expect(() => addEarlyScripts(pageIn("en").replace(part, ""), chunks, ".")).toThrow(
      "a page without a language",
    );
});

it("says which module a build lacks that a page would wait for", () => {
  expect(() => addEarlyScripts(pageIn("ru"), chunks, "..")).toThrow(
    "no script of this build holds /src/ui/messages/ru.ts",
  );
});
