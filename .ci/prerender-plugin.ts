import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { createServer, type Plugin, type ResolvedConfig } from "vite";
import type { CoarseBase } from "../src/paint/svg/draw-map.ts";
import type { Prerendered } from "../src/prerender.tsx";

interface PrerenderModule {
  readonly prerender: (base: CoarseBase) => Prerendered;
}

/**
 * After the build, writes the application at its cover instant into index.html: the sentence, the map as SVG, the timeline and
 * plain tables of all claims and events, with the styles inlined, so that the first picture is right after one request and without
 * any script.
 */
export function prerenderPlugin(baseFile: string): Plugin {
  let config: ResolvedConfig;
  return {
    name: "corridor-prerender",
    apply: "build",
    configResolved(resolved) {
      config = resolved;
    },
    async closeBundle(error?: Error) {
      if (error !== undefined || config.build.ssr) return;
      const server = await createServer({
        configFile: config.configFile ?? false,
        root: config.root,
        mode: config.mode,
        server: { middlewareMode: true, hmr: false, watch: null },
        appType: "custom",
        logLevel: "error",
      });
      try {
        const { prerender } = (await server.ssrLoadModule("/src/prerender.tsx")) as PrerenderModule;
        const base = JSON.parse(readFileSync(baseFile, "utf8")) as CoarseBase;
        const folder = resolve(config.root, config.build.outDir);
        const index = resolve(folder, "index.html");
        const page = fillTemplate(readFileSync(index, "utf8"), prerender(base));
        writeFileSync(index, inlineStyles(page, folder));
      } finally {
        await server.close();
      }
    },
  };
}

function fillTemplate(template: string, page: Prerendered): string {
  const { language, title, description, styles, app, plain } = page;
  const meta = [
    `<title>${escapeHtml(title)}</title>`,
    `<meta name="description" content="${escapeHtml(description)}" />`,
    `<meta property="og:title" content="${escapeHtml(title)}" />`,
    `<meta property="og:description" content="${escapeHtml(description)}" />`,
    `<meta property="og:type" content="article" />`,
    `<style>${styles}</style>`,
  ].join("\n    ");
  return replaceOnce(
    replaceOnce(
      replaceOnce(template, /<html lang="[^"]*">/, `<html lang="${language}">`),
      /<title>[^<]*<\/title>/,
      meta,
    ),
    /<div id="root"><\/div>/,
    `<div id="root">${app}</div>\n    <section class="plain-page">${plain}</section>`,
  );
}

/**
 * Puts the page's own stylesheets into the page: one request less before the first picture. A disabled link stays, which asks for
 * nothing: without it the scripts that are loaded later would fetch the stylesheet once more.
 */
function inlineStyles(page: string, folder: string): string {
  return page.replace(/<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g, (_, file: string) => {
    const styles = readFileSync(resolve(folder, file), "utf8").trim();
    return `<style>${styles}</style><link rel="stylesheet" href="./${file}" disabled />`;
  });
}

/** Replaces what must be there. Throws when the template has changed under us. */
function replaceOnce(text: string, pattern: RegExp, replacement: string): string {
  if (!pattern.test(text)) throw new Error(`index.html has no ${pattern.source}`);
  return text.replace(pattern, () => replacement);
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
