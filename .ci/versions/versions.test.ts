import { describe, expect, it } from "vitest";
import { HOUR, instant, type Instant } from "../../src/domain/units.ts";
import { readEditions, readStanding } from "../../geo/editions.ts";
import { renderChangesPage } from "./changes-page.ts";
import { renderFeed } from "./corrections-feed.ts";

const PACK = "geo/nagorno-karabakh-2023";
const SITE = "https://example.org/map/";
const editions = readEditions(PACK);
const newestFirst = editions.map(({ version }) => version).toReversed();
const page = renderChangesPage(editions, SITE);
const feed = renderFeed(editions, SITE);

/** What stands between the tags of this name, and the values of an attribute in them. */
const textsOf = (xml: string, tag: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${tag}(?:\\s[^>]*)?>([^]*?)</${tag}>`, "g"))].map(
    ([, text = ""]) => text,
  );
const linksOf = (xml: string, rel: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<link rel="${rel}"[^>]* href="([^"]*)"`, "g"))].map(
    ([, href = ""]) => href,
  );

describe("which version a folder holds", () => {
  it("is the newest in the pack itself, and an earlier one in its folder", () => {
    expect(readStanding(PACK)).toEqual({ version: "5", asOf: "2026-11-29", newest: null });
    expect(readStanding(`${PACK}/versions/1`)).toEqual({
      version: "1",
      asOf: "2026-11-23",
      newest: "5",
    });
  });

  it("is not dated where the pack keeps no list", () => {
    expect(readStanding("e2e/fixtures/tiny-pack")).toMatchObject({ asOf: null, newest: null });
    expect(readEditions("e2e/fixtures/tiny-pack")).toEqual([]);
  });
});

describe("the page of changes", () => {
  it("tells eight claims with what was said before and what is said now", () => {
    const first = renderChangesPage(editions.slice(0, 2), SITE);
    const claims = textsOf(first, "article").filter((text) => text.includes("Source: "));
    expect(claims).toHaveLength(8);
    const drive = claims.find((text) => text.includes("travel-time-ap")) ?? "";
    expect(drive).toContain("Associated Press");
    expect(drive).toContain("<del>less than 20 hours</del>");
    expect(drive).toContain("<ins>at most 20 hours</ins>");
    for (const claim of claims) expect(claim).toMatch(/Source: <a href="https?:[^"]+">[^<]+<\/a>/);
  });

  it("tells corrections outside of claims in words: hours, states of crossings, names in any language", () => {
    const newest = editions.at(-1);
    if (newest === undefined) throw new Error("no version");
    const { situation } = newest;
    const later = (at: Instant): Instant => instant(at + HOUR);
    const corrected = {
      ...newest,
      version: "6",
      situation: {
        ...situation,
        events: situation.events.map((event) =>
          event.id === "depot-explosion"
            ? { ...event, time: { start: later(event.time.start), end: later(event.time.end) } }
            : event,
        ),
        places: situation.places.map((place) =>
          place.id === "hakari-bridge"
            ? {
                ...place,
                name: { ...place.name, ru: "Мост" },
                phases: place.phases.map((phase) => ({ ...phase, from: later(phase.from) })),
              }
            : place,
        ),
      },
    };
    const told = renderChangesPage([newest, corrected], SITE);
    expect(told).toMatch(/<dt>Time<\/dt>[^]*?<del>[^<]*September 2023, \d\d:\d\d[^<]*<\/del>/);
    expect(told).toMatch(/<dt>Phases<\/dt>[^]*?<ins>[^<]*24 September 2023, 01:00[^<]*<\/ins>/);
    expect(told).toContain("Мост (ru)");
    expect(told).not.toMatch(/\d{12}/);
    expect(page).toContain("<del>146 points</del>");
  });

  it("tells another role and another confidence of a claim in words", () => {
    const newest = editions.at(-1);
    const claim = newest?.situation.claims.find(({ role }) => role === "headline");
    if (newest === undefined || claim === undefined) throw new Error("no version");
    const { situation } = newest;
    const lowered = situation.claims.map((one) =>
      one.id === claim.id ? { ...claim, role: "repeat" as const, confidence: "low" as const } : one,
    );
    const corrected = { ...newest, version: "6", situation: { ...situation, claims: lowered } };
    const told = renderChangesPage([newest, corrected], SITE);
    expect(told).toMatch(/<del>main series<\/del>[^]*?<ins>repeat<\/ins>/);
    expect(told).toMatch(/<ins>Low: [^<]+<\/ins>/);
  });

  it("has a place for each version, the newest first, with the reason of the list", () => {
    const ids = [...page.matchAll(/id="(version-\d+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(newestFirst.map((one) => `version-${one}`));
    for (const { changed } of editions) expect(page).toContain(changed.en);
  });

  it("has nothing that a policy forbids, and no text that is markup by accident", () => {
    expect(page).not.toMatch(/<script|<style|<[a-z][^>]* (?:style|on[a-z]+)=/i);
    const [only] = editions;
    if (only === undefined) throw new Error("no version");
    const tricky = { ...only, changed: { en: "<b>&" } };
    expect(renderChangesPage([tricky], null)).toContain("<p>&lt;b&gt;&amp;</p>");
  });
});

describe("the feed of corrections", () => {
  const [entries, head] = [textsOf(feed, "entry"), feed.replaceAll(/<entry>[^]*?<\/entry>/g, "")];

  it("has what RFC 4287 asks of a feed and of each entry, once", () => {
    for (const part of [head, ...entries]) {
      expect(textsOf(part, "id")).toHaveLength(1);
      expect(textsOf(part, "title")).toHaveLength(1);
      expect(textsOf(part, "updated")[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect(linksOf(part, "alternate")).toHaveLength(1);
    }
    expect(textsOf(head, "author")).toEqual(["<name>Corridor</name>"]);
    expect(linksOf(head, "self")).toEqual([`${SITE}corrections.atom`]);
  });

  it("has an entry for each version, the newest first, which leads to its part of the page", () => {
    expect(textsOf(feed, "title").slice(1)).toEqual(newestFirst.map((one) => `Version ${one}`));
    expect(entries.map((entry) => linksOf(entry, "alternate")[0])).toEqual(
      newestFirst.map((one) => `${SITE}changes.html#version-${one}`),
    );
    expect(entries.at(-2)).toContain("“at most 20 hours” instead of “less than 20 hours”");
  });

  it("keeps its ids when the site moves, and when there is a further version", () => {
    const ids = (xml: string) => textsOf(xml, "id");
    const all = ids(feed);
    expect(new Set(all).size).toBe(1 + editions.length);
    for (const id of all)
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(ids(renderFeed(editions, null))).toEqual(all);
    expect(ids(renderFeed(editions.slice(0, 1), SITE))).toEqual([all[0], all.at(-1)]);
  });
});
