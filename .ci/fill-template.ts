import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Prerendered } from "../src/prerender.tsx";

/**
 * The built template with the prerendered page and its head tags. These come before the styles: who unfolds a link reads only so far.
 * Throws when the template lacks a place for one of them.
 */
export function fillTemplate(
  template: string,
  { language, styles, app, plain }: Prerendered,
  head: readonly string[],
): string {
  const replacements: readonly (readonly [RegExp, (found: string) => string])[] = [
    [/<html lang="[^"]*">/, () => `<html lang="${language}">`],
    [/\s*<title>[^<]*<\/title>/, () => `\n    <style>${styles}</style>`],
    [/<meta name="viewport"[^>]*>/, (viewport) => [viewport, ...head].join("\n    ")],
    [
      /<div id="root"><\/div>/,
      () =>
        `<div id="root">${app}</div>\n    <section class="plain-page" lang="${language}">${plain}</section>`,
    ],
  ];
  return replacements.reduce((page, [pattern, replace]) => {
    if (!pattern.test(page)) throw new Error(`index.html has no ${pattern.source}`);
    return page.replace(pattern, replace);
  }, template);
}

/**
 * Puts the page's own stylesheets, from the built folder, into the page: one request less before the first picture. A link
 * stays that asks for nothing: without it the scripts that are loaded later would fetch the stylesheet once more. It is disabled, and of
 * no type that is a stylesheet's: browsers that look ahead in a page fetch one that is only disabled.
 */
export function inlineStyles(page: string, folder: string): string {
  return page.replace(/<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g, (_, file: string) => {
    const styles = readFileSync(resolve(folder, file), "utf8").trim();
    return `<style>${styles}</style><link rel="stylesheet" href="./${file}" type="text/plain" disabled />`;
  });
}

/** A page of the site's folder as it stands some folders further down: its own files lie above it. */
export function moveDown(page: string, folders = 1): string {
  const up = "../".repeat(folders);
  return page.replace(/(<(?:script|link)[^>]*\s(?:src|href)=")\.\//g, `$1${up}`);
}

/**
 * The page of one version, which stands two folders down and belongs to the site as the live page does: its icon tells where that is,
 * and the links of its plain part lead there.
 */
export function joinSite(page: string): string {
  const [icon, plain] = [
    /(<link rel="icon"[^>]*href=")\.\//,
    /<ul class="plain-languages">[^]*?<\/ul>/,
  ];
  return page
    .replace(icon, "$1../../")
    .replace(plain, (links) => links.replaceAll('href="./', 'href="../../'));
}
