import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { writePolicy } from "./content-policy.ts";
import { listHeaderRules } from "./header-rules.ts";
import { renderMissingPage } from "./missing-page.ts";
import { packFiles } from "./pack-files.ts";
import { writeHeadersFile } from "./write-headers.ts";
import { writeNginxConfig } from "./write-nginx.ts";

const hashOf = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** The sources that a policy names for a directive. */
function sourcesOf(policy: string, directive: string): readonly string[] {
  const found = policy.split("; ").find((part) => part.startsWith(`${directive} `));
  return found?.split(" ").slice(1) ?? [];
}

describe("the policy", () => {
  it("allows nothing that is not said", () => {
    const policy = writePolicy(["<p>words</p>"]);
    expect(sourcesOf(policy, "default-src")).toEqual(["'none'"]);
    expect(sourcesOf(policy, "script-src")).toEqual(["'self'"]);
    expect(sourcesOf(policy, "style-src")).toEqual(["'self'"]);
    expect(policy).not.toMatch(/unsafe|https?:/);
  });

  it("allows each inline style and script of every page once, by its hash", () => {
    const page = `<style>a{b:c}</style><script>go()</script><style media="print">d{}</style>`;
    const policy = writePolicy([page, "<style>a{b:c}</style>"]);
    expect(sourcesOf(policy, "style-src")).toEqual(["'self'", hashOf("a{b:c}"), hashOf("d{}")]);
    expect(sourcesOf(policy, "script-src")).toEqual(["'self'", hashOf("go()")]);
  });

  it("needs no hash for scripts that are fetched and for data", () => {
    const page = [
      `<script type="module" src="./a.js"></script>`,
      `<script type="application/ld+json">{"a":1}</script>`,
    ].join("");
    expect(sourcesOf(writePolicy([page]), "script-src")).toEqual(["'self'"]);
  });

  it("lets every page frame this one", () => {
    expect(sourcesOf(writePolicy([]), "frame-ancestors")).toEqual(["*"]);
  });
});

describe("what hosts read", () => {
  const rules = listHeaderRules(writePolicy(["<style>a{}</style>"]), ["assets", "v/1/assets"]);

  it("says each header for everything, and takes back what it changes", () => {
    const [all = "", assets = ""] = writeHeadersFile(rules).split("\n\n");
    expect(all).toMatch(/^\/\*\n {2}Content-Security-Policy: default-src 'none'; /);
    expect(all).toContain("\n  Access-Control-Allow-Origin: *\n");
    expect(assets.trimEnd().split("\n")).toEqual([
      "/assets/*",
      "  ! Cache-Control",
      "  Cache-Control: public, max-age=31536000, immutable",
    ]);
  });

  it("says all of them at nginx's server, and in a location only what differs there", () => {
    const [server = ""] = writeNginxConfig(rules).split("\nlocation");
    const names = [...server.matchAll(/^add_header (\S+)/gm)].map(([, name]) => name);
    expect(names).toEqual(["Content-Encoding", "Vary", ...Object.keys(rules[0].headers)]);
    const blocks = [...writeNginxConfig(rules).matchAll(/^location (\/\S*) \{\n([^]*?)\n\}/gm)];
    expect(blocks.map(([, path, body = ""]) => [path, /^ {2}set (.*);/m.exec(body)?.[1]])).toEqual([
      ["/", undefined],
      ["/assets/", '$of_cache_control "public, max-age=31536000, immutable"'],
      ["/v/1/assets/", '$of_cache_control "public, max-age=31536000, immutable"'],
    ]);
    expect(writeNginxConfig(rules).match(/add_header/g)).toHaveLength(names.length);
  });

  it("keep no answer for a year that says a file is missing, and have a page that says so", () => {
    const config = writeNginxConfig(rules);
    expect(config).not.toMatch(/Cache-Control.*always/);
    expect(config).toMatch(/Content-Security-Policy.*" always;/);
    expect(config).toContain("error_page 404 /404.html;");
    expect(renderMissingPage("https://example.org/a&b/")).toContain(
      '<a href="https://example.org/a&amp;b/">',
    );
    expect(renderMissingPage(null)).not.toContain("<a ");
  });
});

describe("the packed copies", () => {
  const folder = mkdtempSync(join(tmpdir(), "corridor-packed-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("stand beside whatever gains by it, in every folder", async () => {
    const text = "crossing ".repeat(100);
    mkdirSync(join(folder, "v/1"), { recursive: true });
    for (const name of ["index.html", "v/1/a.js", "picture.png", "_headers"])
      writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, "short.css"), "a{}");
    await packFiles(folder);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    expect(files.filter((file) => file.endsWith(".br")).sort()).toEqual([
      "index.html.br",
      join("v", "1", "a.js.br"),
    ]);
    const packed = readFileSync(join(folder, "index.html.br"));
    expect(brotliDecompressSync(packed).toString()).toBe(text);
    expect(packed.length).toBeLessThan(text.length / 10);
  });
});
