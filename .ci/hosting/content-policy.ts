import { createHash } from "node:crypto";

/** What is written in pages themselves and would be blocked without its hash. Blocks of data, such as JSON-LD, are not scripts. */
const INLINE = {
  script: /<script(?![^>]*\ssrc=)(?![^>]*\stype="application\/)[^>]*>([^]*?)<\/script>/g,
  style: /<style[^>]*>([^]*?)<\/style>/g,
} as const;

/**
 * A Content-Security-Policy under which the given pages work, as one line: everything comes from the site's own origin, and of what is
 * inlined only what these pages hold now. Any page may frame them. There is no `require-trusted-types-for`: MapLibre starts its worker
 * from a plain address, which that would forbid.
 */
export function writePolicy(pages: readonly string[]): string {
  const allowed = (kind: keyof typeof INLINE): string =>
    ["'self'", ...hashesOf(pages, INLINE[kind])].join(" ");
  return [
    "default-src 'none'",
    `script-src ${allowed("script")}`,
    "worker-src 'self'",
    `style-src ${allowed("style")}`,
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    // The preview of the page that can be embedded.
    "frame-src 'self'",
    "frame-ancestors *",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function hashesOf(pages: readonly string[], pattern: RegExp): readonly string[] {
  const texts = pages.flatMap((page) => [...page.matchAll(pattern)].map(([, text = ""]) => text));
  const hashes = texts.map((text) => createHash("sha256").update(text).digest("base64"));
  return [...new Set(hashes)].map((hash) => `'sha256-${hash}'`);
}
