import { FILE_TYPES, type FileType, LEAST_BYTES } from "./file-types.ts";
import type { HeaderRule } from "./header-rules.ts";
import { MISSING_FILE } from "./missing-page.ts";

type Rules = readonly [HeaderRule, ...HeaderRule[]];

const PACKED = FILE_TYPES.filter(({ packs }) => packs);

/** Takes brotli, and does not say that it would rather not. */
const TAKES_BROTLI = String.raw`\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))`;

/**
 * The rules as a part of an nginx configuration, to be included in a `server` block whose `root` is the site's folder. Who takes brotli
 * gets the copy beside the file (`a.js.br`), for which nginx needs no module; others get gzip, made as it goes out. Every header stands
 * at the server: a location that adds one would inherit none. What differs between locations is a variable.
 */
export function writeNginxConfig([all, ...further]: Rules): string {
  const varying = new Set(further.flatMap(({ headers }) => Object.keys(headers)));
  const headers = Object.entries(all.headers);
  return `${[
    "# To be included in a server block whose root is this folder. Written by the build: the policy's hashes are this build's.",
    "charset utf-8;",
    "index index.html;",
    "types {",
    ...FILE_TYPES.map(({ type, endings }) => `  ${type} ${endings.join(" ")};`),
    "}",
    "gzip on;",
    "gzip_vary on;",
    `gzip_min_length ${LEAST_BYTES};`,
    // It packs pages in any case, and complains when told to.
    `gzip_types ${PACKED.flatMap(({ type }) => (type === "text/html" ? [] : [type])).join(" ")};`,
    `error_page 404 /${MISSING_FILE};`,
    // No file ends in "none".
    'set $packed "none";',
    `if ($http_accept_encoding ~* "${TAKES_BROTLI}") { set $packed "br"; }`,
    // A header without a word is not sent.
    'set $coding "";',
    'set $vary "";',
    "add_header Content-Encoding $coding always;",
    "add_header Vary $vary always;",
    ...headers.flatMap(([name, value]) =>
      varying.has(name)
        ? [setValue(name, value), addHeader(name, variableOf(name))]
        : [addHeader(name, `"${quote(value)}"`)],
    ),
    "location = /_headers { return 404; }",
    "location = /nginx.conf { return 404; }",
    ...[{ path: all.path, headers: {} }, ...further].flatMap(writeLocation),
    ...PACKED.flatMap(writePackedLocation),
  ].join("\n")}\n`;
}

function writeLocation({ path, headers }: HeaderRule): readonly string[] {
  return [
    `location ${path} {`,
    ...Object.entries(headers).map(([name, value]) => `  ${setValue(name, value)}`),
    "  if (-f $request_filename.$packed) { rewrite ^(.*)$ $1.$packed last; }",
    "}",
  ];
}

/** Where the copies are served from, and by no address of their own: their ending no longer says what they are. */
function writePackedLocation({ type, endings }: FileType): readonly string[] {
  return [
    String.raw`location ~ \.(${endings.join("|")})\.br$ {`,
    "  internal;",
    "  types { }",
    `  default_type "${type}${type.startsWith("text/") ? "; charset=utf-8" : ""}";`,
    "  gzip off;",
    "  set $coding br;",
    "  set $vary Accept-Encoding;",
    "}",
  ];
}

function addHeader(name: string, value: string): string {
  // What is missing may come within the minute: that it was missing is not to be kept.
  return `add_header ${name} ${value}${name === "Cache-Control" ? "" : " always"};`;
}

function setValue(name: string, value: string): string {
  return `set ${variableOf(name)} "${quote(value)}";`;
}

/** "Cache-Control" is said by `$of_cache_control`: no variable of nginx's own begins like that. */
function variableOf(name: string): string {
  return `$of_${name.toLowerCase().replaceAll("-", "_")}`;
}

function quote(value: string): string {
  return value.replaceAll('"', String.raw`\"`);
}
