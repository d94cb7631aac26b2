import { describe, expect, it } from "vitest";
import { writeHeadTags } from "./head-tags.ts";
import { describeOembed, OEMBED_FILE } from "./oembed.ts";
import type { PageFacts } from "./page-facts.ts";
import { readSite } from "./site.ts";

const page: PageFacts = {
  title: 'Over the "causeway" & back',
  description: "More than 1,200 people had come < 5 March.",
  language: "en",
  preview: { file: "assets/preview-abc.png", width: 1200, height: 630, alt: "A map" },
  frozen: null,
  feed: true,
  facts: {
    standfirst: "An invented flood.",
    version: "7",
    period: { start: Date.UTC(2014, 2, 3), end: Date.UTC(2014, 2, 7) },
    bounds: [-20.75, -30.4, -19.3, -29.55],
    measures: ["Arrivals", "</script>"],
    credit: "Own work",
    cover: "2014-03-05T23:30Z",
  },
};
const site = "https://example.org/map/";

/** The content of a tag by its name or property; undefined where there is none. */
function contentOf(tags: readonly string[], name: string): string | undefined {
  const found = tags.find((tag) => tag.includes(`="${name}"`));
  return /(?:content|href)="([^"]*)"/.exec(found ?? "")?.[1];
}

function readDataset(tags: readonly string[]): Record<string, unknown> {
  const script = tags.find((tag) => tag.startsWith("<script")) ?? "";
  return JSON.parse(script.replace(/^<script[^>]*>/, "").replace(/<\/script>$/, "")) as Record<
    string,
    unknown
  >;
}

describe("the head of a page whose address is not known", () => {
  const tags = writeHeadTags(page, null);

  it("says what the page is, escaped", () => {
    expect(tags[0]).toBe("<title>Over the &quot;causeway&quot; &amp; back</title>");
    expect(contentOf(tags, "description")).toBe("More than 1,200 people had come &lt; 5 March.");
    expect(contentOf(tags, "og:locale")).toBe("en_GB");
    expect(contentOf(tags, "twitter:card")).toBe("summary");
    expect(tags.filter((tag) => tag.includes("theme-color"))).toHaveLength(2);
  });

  it("has no address at all, since every one of them has to be absolute", () => {
    expect(tags.filter((tag) => /canonical|og:url|image|oembed|player|video/.test(tag))).toEqual(
      [],
    );
    expect(readDataset(tags)).not.toHaveProperty("url");
  });
});

describe("the head of a page whose address is known", () => {
  const tags = writeHeadTags(page, site);

  it("has absolute addresses only", () => {
    const addresses = tags.flatMap(
      (tag) => /(?:content|href)="(https?:[^"]*)"/.exec(tag)?.[1] ?? [],
    );
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses) expect(address.startsWith(site)).toBe(true);
    expect(contentOf(tags, "canonical")).toBe(site);
    expect(contentOf(tags, "og:image")).toBe(`${site}assets/preview-abc.png`);
    expect(contentOf(tags, "og:image:width")).toBe("1200");
    expect(contentOf(tags, "og:image:alt")).toBe("A map");
    expect(contentOf(tags, "twitter:card")).toBe("summary_large_image");
    expect(contentOf(tags, "twitter:player")).toBe(`${site}?embed=1`);
    expect(contentOf(tags, "application/json+oembed")).toBe(`${site}${OEMBED_FILE}`);
    const other = writeHeadTags({ ...page, language: "hy" }, site);
    expect(contentOf(other, "application/json+oembed")).toBe(`${site}hy/${OEMBED_FILE}`);
  });

  it("offers no player from an address that is not secure", () => {
    const plain = writeHeadTags(page, "http://example.org/");
    expect(plain.join("")).not.toMatch(/player|og:video/);
    expect(contentOf(plain, "og:image")).toBe("http://example.org/assets/preview-abc.png");
  });

  it("describes the data without anything that could end the script", () => {
    const script = tags.find((tag) => tag.startsWith("<script")) ?? "";
    expect(script.match(/<\/script>/g)).toHaveLength(1);
    expect(readDataset(tags)).toMatchObject({
      "@type": "Dataset",
      name: page.title,
      version: "7",
      url: site,
      temporalCoverage: "2014-03-03T00:00:00.000Z/2014-03-07T00:00:00.000Z",
      spatialCoverage: { geo: { box: "-30.4 -20.75 -29.55 -19.3" } },
      variableMeasured: ["Arrivals", "</script>"],
    });
  });
});

it("answers oEmbed with a frame that needs no script and holds a link", () => {
  const answer = describeOembed(page, site);
  // Each language's page answers with itself.
  const other = describeOembed({ ...page, language: "hy" }, site);
  expect(other.html).toContain(`src="${site}hy/?embed=1"`);
  expect(answer).toMatchObject({ version: "1.0", type: "rich", thumbnail_width: 1200 });
  expect(answer.html).toMatch(
    /^<iframe src="https:\/\/example\.org\/map\/\?embed=1" [^>]*>.*<\/iframe>$/,
  );
  expect(answer.html).toContain('title="Over the &quot;causeway&quot; &amp; back"');
  expect(answer.html).toContain('loading="lazy"');
  expect(answer.html).toContain(`width="${answer.width}" height="${answer.height}"`);
  expect(answer.html).toContain('<a href="https://example.org/map/">');
  expect(answer.html).not.toContain("<script");
});

describe("the site's address", () => {
  it.each([
    [undefined, null],
    ["", null],
    ["https://example.org", "https://example.org/"],
    ["https://example.org/map", site],
    ["https://example.org/map/", site],
  ])("%j is read as %j", (option, address) => expect(readSite(option)).toBe(address));

  it.each([
    "example.org",
    "/map/",
    "ftp://example.org/",
    "https://example.org/?a=1",
    "javascript:0",
  ])("%j is refused", (option) => expect(() => readSite(option)).toThrow("CORRIDOR_SITE"));
});

describe("the page of one version", () => {
  const frozen = { ...page, frozen: "v/1/" };

  it("is not to be found itself, and names the live page and the feed above it", () => {
    const tags = writeHeadTags(frozen, null).join("\n");
    expect(tags).toContain('<meta name="robots" content="noindex" />');
    expect(tags).toContain('<link rel="canonical" href="../../" />');
    expect(tags).toContain('type="application/atom+xml" href="../../corrections.atom"');
    expect(writeHeadTags(page, null).join("\n")).not.toMatch(/noindex|canonical/);
  });

  it("unfolds as itself where it is linked", () => {
    const tags = writeHeadTags(frozen, "https://example.org/map/").join("\n");
    expect(tags.match(/rel="canonical"[^>]*/g)).toEqual([
      'rel="canonical" href="https://example.org/map/" /',
    ]);
    expect(tags).toContain('property="og:url" content="https://example.org/map/v/1/"');
    expect(tags).toContain('href="https://example.org/map/v/1/oembed.json"');
    expect(tags).not.toContain("hreflang");
  });
});
