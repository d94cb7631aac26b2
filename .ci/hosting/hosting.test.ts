import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { writePolicy } from "./content-policy.ts";
import { listHeaderRules } from "./header-rules.ts";
import { renderMissingPage } from "./missing-page.ts";
import { writeHeadersFile, writeNginxConfig } from "./write-hosts.ts";

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

  it("repeats all of them in each of nginx's locations, which inherit none", () => {
    const blocks = [...writeNginxConfig(rules).matchAll(/^location (\S+) \{\n([^}]*)\}/gm)];
    expect(blocks.map(([, path]) => path)).toEqual(["/", "/assets/", "/v/1/assets/"]);
    for (const [, path, body = ""] of blocks) {
      const names = [...body.matchAll(/add_header (\S+)/g)].map(([, name]) => name);
      expect(names, path).toEqual(Object.keys(rules[0].headers));
    }
    expect(blocks[1]?.[2]).toContain("immutable");
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
