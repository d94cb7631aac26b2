import { escapeHtml } from "../../src/ui/embedding/escape-html.ts";

/** What hosts answer with where there is no file; several take a site without it for one whose every address is its first page. */
export const MISSING_FILE = "404.html";

/** The page as HTML. It stands at whatever address was asked for: without the site's own it can lead nowhere. */
export function renderMissingPage(site: string | null): string {
  const way = site === null ? "" : `\n    <p><a href="${escapeHtml(site)}">To the map</a></p>`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <meta name="color-scheme" content="light dark" />
    <title>Nothing here</title>
  </head>
  <body>
    <h1>There is no page at this address</h1>${way}
  </body>
</html>
`;
}
