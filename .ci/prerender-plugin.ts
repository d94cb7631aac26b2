import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { createServer, type Plugin, type ResolvedConfig } from "vite";
import { folderOfVersion, readStanding } from "../geo/editions.ts";
import { LANGUAGES, type Language } from "../src/domain/languages.ts";
import type { MeasureText } from "../src/paint/measure-text.ts";
import type { Prerendered } from "../src/prerender.tsx";
import { afterBuild } from "./after-build.ts";
import { writeEmbeddersPage } from "./embedders-page.ts";
import { fillTemplate, inlineStyles, joinSite, moveDown } from "./fill-template.ts";
import { writeHeadTags } from "./head-tags.ts";
import { folderOf } from "./language-folder.ts";
import { describeOembed, OEMBED_FILE } from "./oembed.ts";
import type { PageFacts } from "./page-facts.ts";
import { composePreview, PREVIEW_SIZE } from "./preview/compose-preview.ts";
import { BOLD_WORDS, measureLetters, WORDS } from "./preview/fonts.ts";
import { renderPreview } from "./preview/render-preview.ts";
import { readSite } from "./site.ts";

interface PrerenderModule {
  readonly prerender: (language: Language, measure?: MeasureText) => Promise<Prerendered>;
}

/** The widths of the names on the picture for links, whose letters are known: a reader's are not. */
const measurePreviewText: MeasureText = (text, bold) =>
  measureLetters(text, bold ? BOLD_WORDS : WORDS);

const PRERENDER = "/src/prerender.tsx";

/** The stylesheet that colours the map's marks. */
const PICTURE_STYLES = "src/ui/picture.css";

/**
 * After the build, writes the application at its cover instant into index.html, and in each further language into a folder of its own:
 * the sentence, the map as SVG, the timeline and plain tables of all claims and events, with the styles inlined, so that the first
 * picture is right after one request and without any script. Beside it the picture for links to the page, the guide for embedders,
 * the same page once more as that of the version which `pack` holds, and, when `siteOption` says where that will be, what oEmbed consumers read.
 */
export function prerenderPlugin(siteOption: string | undefined, pack: string): Plugin {
  const site = readSite(siteOption);
  return afterBuild("corridor-prerender", async (folder, config) => {
    const { version, asOf, newest } = readStanding(pack);
    const lasting = asOf === null ? null : folderOfVersion(version);
    const languages = newest === null ? LANGUAGES : (["en"] as const);
    const pages = await runPrerender(config, languages);
    const [english] = pages;
    if (english === undefined) return;
    const preview = await writePreview(english, config, folder);
    const template = readFileSync(resolve(folder, "index.html"), "utf8");
    const write = (page: Prerendered, facts: PageFacts): string =>
      inlineStyles(fillTemplate(template, page, writeHeadTags(facts, site)), folder);
    if (lasting !== null) {
      const above = newest === null ? "" : lasting;
      const picture = { ...preview, file: `${above}${preview.file}` };
      const facts = { ...english, preview: picture, frozen: lasting, feed: true };
      const page = joinSite(write(english, facts));
      // The page of an earlier version is all that its build makes; the newest one's shares the live page's files.
      const own = resolve(folder, newest === null ? lasting : "");
      mkdirSync(own, { recursive: true });
      writeFileSync(resolve(own, "index.html"), newest === null ? moveDown(page, 2) : page);
      if (site !== null) writeOembed(own, facts, site);
      if (newest !== null) return;
    }
    const live = { frozen: null, feed: lasting !== null };
    for (const page of pages) {
      const drawn = page === english ? preview : await writePreview(page, config, folder);
      const inlined = write(page, { ...page, ...live, preview: drawn });
      const own = folderOf(page.language);
      mkdirSync(resolve(folder, own), { recursive: true });
      writeFileSync(resolve(folder, own, "index.html"), own === "" ? inlined : moveDown(inlined));
      if (site !== null)
        writeOembed(resolve(folder, own), { ...page, ...live, preview: drawn }, site);
    }
    writeEmbeddersPage(folder, english, site, lasting !== null);
  });
}

function writeOembed(folder: string, page: PageFacts, site: string): void {
  const oembed = JSON.stringify(describeOembed(page, site), null, 2);
  writeFileSync(resolve(folder, OEMBED_FILE), `${oembed}\n`);
}

/**
 * The development server's page with the English application in it, so that it begins as the built one does: the lines of the map come
 * with the page alone.
 */
export function prerenderServedPlugin(): Plugin {
  return {
    name: "corridor-prerender-served",
    apply: "serve",
    transformIndexHtml: {
      order: "post",
      async handler(template, { server }) {
        if (server === undefined) return template;
        const { prerender } = (await server.ssrLoadModule(PRERENDER)) as PrerenderModule;
        return fillTemplate(template, await prerender("en"), []);
      },
    },
  };
}

/** The page in each of these languages, in their order. */
async function runPrerender(
  config: ResolvedConfig,
  languages: readonly Language[],
): Promise<readonly Prerendered[]> {
  const server = await createServer({
    configFile: config.configFile ?? false,
    root: config.root,
    mode: config.mode,
    server: { middlewareMode: true, hmr: false, watch: null },
    appType: "custom",
    logLevel: "error",
  });
  try {
    const { prerender } = (await server.ssrLoadModule(PRERENDER)) as PrerenderModule;
    return await Promise.all(languages.map((language) => prerender(language, measurePreviewText)));
  } finally {
    await server.close();
  }
}

/** Renders a language's picture for links into the built folder, under a name that changes with what it shows. */
async function writePreview(
  { language, preview, description }: Prerendered,
  { root, build }: ResolvedConfig,
  folder: string,
): Promise<PageFacts["preview"]> {
  const css = readFileSync(resolve(root, PICTURE_STYLES), "utf8");
  const png = await renderPreview(composePreview(preview, css));
  const hash = createHash("sha256").update(png).digest("hex").slice(0, 10);
  const file = `${build.assetsDir}/preview-${language}-${hash}.png`;
  mkdirSync(resolve(folder, build.assetsDir), { recursive: true });
  writeFileSync(resolve(folder, file), png);
  return { file, ...PREVIEW_SIZE, alt: `${preview.title}. ${description}` };
}
