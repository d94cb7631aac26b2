import type { HeaderRule } from "./header-rules.ts";
import { MISSING_FILE } from "./missing-page.ts";

type Rules = readonly [HeaderRule, ...HeaderRule[]];

/**
 * The rules as a `_headers` file, which several static hosts read from the site's folder. Such hosts join what two rules say of one
 * header: a header that a further rule changes is taken back first.
 */
export function writeHeadersFile([all, ...further]: Rules): string {
  const blocks = [
    [`${all.path}*`, ...linesOf(all)],
    ...further.map((rule) => [
      `${rule.path}*`,
      ...Object.keys(rule.headers)
        .filter((name) => name in all.headers)
        .map((name) => `  ! ${name}`),
      ...linesOf(rule),
    ]),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function linesOf({ headers }: HeaderRule): readonly string[] {
  return Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
}

/** The rules as a part of an nginx configuration, to be included in a `server` block whose `root` is the site's folder. */
export function writeNginxConfig([all, ...further]: Rules): string {
  const locations = [all, ...further].map(({ path, headers }) =>
    [
      `location ${path} {`,
      // A location that adds a header inherits none.
      ...Object.entries({ ...all.headers, ...headers }).map(([name, value]) => {
        const told = value.replaceAll('"', String.raw`\"`);
        // What is missing may come within the minute: that it was missing is not to be kept.
        return `  add_header ${name} "${told}"${name === "Cache-Control" ? "" : " always"};`;
      }),
      "}",
    ].join("\n"),
  );
  return `${[
    "# To be included in a server block whose root is this folder. Written by the build: the policy's hashes are this build's.",
    "charset utf-8;",
    "index index.html;",
    "types {",
    "  text/html html;",
    "  text/css css;",
    "  text/javascript js mjs;",
    "  application/json json;",
    "  application/atom+xml atom;",
    "  image/svg+xml svg;",
    "  image/png png;",
    "  font/woff2 woff2;",
    "  text/plain txt;",
    "}",
    "gzip on;",
    "gzip_vary on;",
    "gzip_min_length 512;",
    "gzip_types text/css text/javascript application/json application/atom+xml image/svg+xml;",
    `error_page 404 /${MISSING_FILE};`,
    "location = /_headers { return 404; }",
    "location = /nginx.conf { return 404; }",
    ...locations,
  ].join("\n")}\n`;
}
