import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { createServer, type Plugin, type ResolvedConfig } from "vite";
import { LANGUAGES, type Language } from "../src/domain/languages.ts";
import type { Prerendered } from "../src/prerender.tsx";
import { afterBuild } from "./after-build.ts";
import { writeEmbeddersPage } from "./embedders-page.ts";
import { fillTemplate, inlineStyles, moveDown } from "./fill-template.ts";
import { writeHeadTags } from "./head-tags.ts";
import { folderOf } from "./language-folder.ts";
import { describeOembed, OEMBED_FILE } from "./oembed.ts";
import type { PageFacts } from "./page-facts.ts";
import { composePreview, PREVIEW_SIZE } from "./preview/compose-preview.ts";
import { renderPreview } from "./preview/render-preview.ts";
import { readSite } from "./site.ts";

interface PrerenderModule {
  readonly prerender: (language: Language) => Promise<Prerendered>;
}

const PRERENDER = "/src/prerender.tsx";

/** The stylesheet that colours the map's marks. */
const PICTURE_STYLES = "src/ui/picture.css";

/**
 * After the build, writes the application at its cover instant into index.html, and in each further language into a folder of its own:
 * the sentence, the map as SVG, the timeline and plain tables of all claims and events, with the styles inlined, so that the first
 * picture is right after one request and without any script. Beside it the picture for links to the page, the guide for embedders,
 * and, when `siteOption` says where that will be, what oEmbed consumers read.
 */
export function prerenderPlugin(siteOption: string | undefined): Plugin {
  const site = readSite(siteOption);
  return afterBuild("corridor-prerender", async (folder, config) => {
    const pages = await runPrerender(config);
    const [english] = pages;
    if (english === undefined) return;
    // The picture is drawn with letters for English alone.
    const preview = await writePreview(english, config, folder);
    const template = readFileSync(resolve(folder, "index.html"), "utf8");
    for (const page of pages) {
      const filled = fillTemplate(template, page, writeHeadTags({ ...page, preview }, site));
      const inlined = inlineStyles(filled, folder);
      const own = folderOf(page.language);
      mkdirSync(resolve(folder, own), { recursive: true });
      writeFileSync(resolve(folder, own, "index.html"), own === "" ? inlined : moveDown(inlined));
    }
    writeEmbeddersPage(folder, english, site);
    if (site === null) return;
    const oembed = JSON.stringify(describeOembed({ ...english, preview }, site), null, 2);
    writeFileSync(resolve(folder, OEMBED_FILE), `${oembed}\n`);
  });
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

/** The page in each language, English first. */
async function runPrerender(config: ResolvedConfig): Promise<readonly Prerendered[]> {
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
    return await Promise.all(LANGUAGES.map((language) => prerender(language)));
  } finally {
    await server.close();
  }
}

/** Renders the picture for links into the built folder, under a name that changes with what it shows. */
async function writePreview(
  { preview, description }: Prerendered,
  { root, build }: ResolvedConfig,
  folder: string,
): Promise<PageFacts["preview"]> {
  const css = readFileSync(resolve(root, PICTURE_STYLES), "utf8");
  const png = await renderPreview(composePreview(preview, css));
  const hash = createHash("sha256").update(png).digest("hex").slice(0, 10);
  const file = `${build.assetsDir}/preview-${hash}.png`;
  mkdirSync(resolve(folder, build.assetsDir), { recursive: true });
  writeFileSync(resolve(folder, file), png);
  return { file, ...PREVIEW_SIZE, alt: `${preview.title}. ${description}` };
}
