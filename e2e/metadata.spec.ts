import { readSituation } from "./support/packs.ts";
import { publishedAt, sites } from "./support/sites.ts";
import { expect, test } from "./support/test.ts";

/** The head's tags as a reader of the source finds them, by name, property, relation or type. */
function readHead(html: string): Map<string, string> {
  const head = html.slice(0, html.indexOf("</head>"));
  const tags = head.matchAll(
    /<(?:meta|link) (?:name|property|rel)="([^"]+)"[^>]*?(?:content|href)="([^"]*)"/g,
  );
  return new Map([...tags].map(([, name = "", content = ""]) => [name, content]));
}

test("the page says what it is before anything else, and gives no address that it does not know", async ({
  request,
}) => {
  const html = await (await request.get("")).text();
  const { title } = readSituation("built");
  const head = readHead(html);
  expect(html.indexOf("<title>")).toBeLessThan(1000);
  expect(html).toContain(`<title>${title.en}</title>`);
  expect(head.get("og:title")).toBe(title.en);
  expect(head.get("description")).toMatch(/^98,625 people had crossed into Armenia by /);
  expect(head.get("og:description")).toBe(head.get("description"));
  expect([...head.keys()].filter((name) => /image|url|canonical|player/.test(name))).toEqual([]);
  expect((await request.get("oembed.json")).headers()["content-type"]).not.toContain("json");
});

test("nothing in the page needs a policy to allow inline scripts, handlers or style attributes", async ({
  request,
}) => {
  const html = await (await request.get("")).text();
  expect(html).not.toMatch(/<[a-z][^>]* (?:style|on[a-z]+)=/i);
  const inline = [...html.matchAll(/<script(?![^>]* src=)([^>]*)>/g)].map(([, type]) =>
    type?.trim(),
  );
  // The data, which is never run, and the few fixed lines of the embed, which a policy can name by their hash.
  expect(inline).toEqual(['type="application/ld+json"', ""]);
});

test.describe("a site whose address is known", () => {
  test.use({ baseURL: sites.fixture });

  test("has a picture for links in each language, at its absolute address", async ({
    page,
    request,
  }) => {
    await page.goto("");
    const addresses: string[] = [];
    const locales: string[] = [];
    for (const folder of ["", "hy/", "az/", "ru/"]) {
      const head = readHead(await (await request.get(folder)).text());
      expect(head.get("canonical")).toBe(`${publishedAt}${folder}`);
      expect(head.get("twitter:card")).toBe("summary_large_image");
      const address = head.get("og:image") ?? "";
      expect(address).toBe(head.get("twitter:image"));
      expect(address.startsWith(publishedAt)).toBe(true);
      expect(head.get("og:image:alt")).toContain(head.get("og:title"));
      expect(head.get("twitter:image:alt")).toBe(head.get("og:image:alt"));
      const response = await request.get(address.slice(publishedAt.length));
      expect(response.headers()["content-type"]).toBe("image/png");
      expect((await response.body()).length).toBeLessThan(120_000);
      const size = await page.evaluate(async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        return [image.naturalWidth, image.naturalHeight].map(String);
      }, address.slice(publishedAt.length));
      expect(size).toEqual([head.get("og:image:width"), head.get("og:image:height")]);
      addresses.push(address);
      locales.push(head.get("og:locale") ?? "");
    }
    expect(new Set(addresses).size).toBe(4);
    expect(locales).toEqual(["en_GB", "hy_AM", "az_AZ", "ru_RU"]);
  });

  test("answers oEmbed with a frame that a strict host can take as it is", async ({ request }) => {
    const head = readHead(await (await request.get("")).text());
    expect(head.get("alternate")).toBe(`${publishedAt}oembed.json`);
    const response = await request.get("oembed.json");
    expect(response.headers()["content-type"]).toContain("application/json");
    const answer = (await response.json()) as { type: string; html: string; thumbnail_url: string };
    expect(answer.type).toBe("rich");
    expect(answer.html).toContain(`src="${publishedAt}?embed=1"`);
    expect(answer.html).toContain(`title="${readSituation("fixture").title.en}"`);
    expect(answer.thumbnail_url).toBe(head.get("og:image"));
    const other = readHead(await (await request.get("hy/")).text());
    expect(other.get("alternate")).toBe(`${publishedAt}hy/oembed.json`);
    const unfolded = (await (await request.get("hy/oembed.json")).json()) as { html: string };
    expect(unfolded.html).toContain(`src="${publishedAt}hy/?embed=1"`);
  });
});
