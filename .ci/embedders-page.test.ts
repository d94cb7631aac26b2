import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPack } from "../src/flow/situation.fixture.ts";
import { OPTIONAL_PARTS } from "../src/ui/embedding/parts.ts";
import { writeViewToQuery } from "../src/embed/url-state.ts";
import { instant, lngLat } from "../src/domain/units.ts";
import { deriveInitialView, type ViewState } from "../src/state/view-state.ts";
import { renderEmbeddersPage } from "./embedders-page.ts";

const page = {
  title: "Over <the> causeway",
  language: "en",
  facts: { credit: "Own work", cover: "2014-03-05T23:30Z" },
};
const types = readFileSync(new URL("../src/embed/protocol.ts", import.meta.url), "utf8");
const html = renderEmbeddersPage(page, "https://example.org/map/", types);

/** What of a view no link says. */
const NEVER_LINKED: readonly (keyof ViewState)[] = [
  "untouched",
  "playing",
  "reducedMotion",
  "dwelt",
  "mapStatus",
  "ignored",
];

describe("the page for embedders", () => {
  it("names the site where it is known, and says so where it is not", () => {
    expect(html).toContain("src=&quot;https://example.org/map/?embed=1&quot;");
    expect(html).not.toContain("example.org/corridor");
    // Times of its own situation, not of another.
    expect(html).toContain("map.seek(&quot;2014-03-05T23:30Z&quot;)");
    expect(html).not.toMatch(/(<td>|seek\(&quot;)2023/);
    expect(renderEmbeddersPage(page, null, types)).toContain("stands for this site's address");
  });

  it("tells of versions where the pack has them", () => {
    expect(renderEmbeddersPage(page, null, types, true)).toContain("<code>v/1/?embed=1</code>");
    expect(html).not.toContain("changes.html");
  });

  it("tells every parameter that a link can have, but for the panel", () => {
    const situation = readPack("e2e/fixtures/tiny-pack");
    const initial = deriveInitialView(situation);
    const view: ViewState = {
      ...initial,
      at: instant(situation.period.start),
      measure: "vehicles",
      camera: { centre: lngLat(0, 0), zoom: 3, bearing: 0 },
      selection: { kind: "claim", id: "a" },
      panel: "about",
      speed: 1,
      dotSize: 3,
      theme: "dark",
      motion: "still",
      singleKeys: false,
      language: "ru",
    };
    const parts = Object.keys(view) as (keyof ViewState)[];
    expect(parts.filter((part) => view[part] === initial[part])).toEqual(NEVER_LINKED);
    const names = [...new URLSearchParams(writeViewToQuery(view, situation)).keys()];
    // An embed opens no panel: it would take the focus of the page around.
    expect(names.filter((name) => !html.includes(`<td>${name}</td>`))).toEqual(["panel"]);
    expect(names).toHaveLength(parts.length - NEVER_LINKED.length);
    for (const part of [...OPTIONAL_PARTS, "embed", "transparent", "play"])
      expect(html).toMatch(new RegExp(`<td>[^<]*\\b${part}\\b`));
  });

  it("shows the messages as they are, escaped, and has nothing that a policy forbids", () => {
    expect(html).toContain("readonly type: &quot;setMeasure&quot;; readonly measure: string");
    expect(html).toContain("Over &lt;the&gt; causeway");
    expect(html).not.toMatch(/<script|<style|<[a-z][^>]* (?:style|on[a-z]+)=/i);
  });
});
