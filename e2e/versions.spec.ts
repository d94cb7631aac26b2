import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { open, partsOf, withoutMap, withoutWebGl } from "./support/app.ts";
import { frameAt, openHost, readWrites, trapWrites } from "./support/host.ts";
import { sites } from "./support/sites.ts";
import { expect, test } from "./support/test.ts";

const PACK = new URL("../geo/nagorno-karabakh-2023/", import.meta.url);
const COVER = /98,625\s*people had crossed into Armenia by Friday 29 September, 20:00/;

const versions = JSON.parse(readFileSync(new URL("versions.json", PACK), "utf8")) as readonly {
  readonly version: string;
}[];
const newest = versions.at(-1)?.version ?? "";

/** What a version's file says of each claim, read without the application's own parsers. */
function readQualifiers(folder: string): ReadonlyMap<string, string> {
  const text = readFileSync(new URL(`${folder}claims.csv`, PACK), "utf8");
  const rows = parse<Record<string, string>>(text, { columns: true });
  return new Map(rows.map((row) => [row["id"] ?? "", row["qualifier"] ?? ""]));
}

test("the page of an earlier version keeps its figures, and says that there is a newer one", async ({
  page,
}) => {
  await page.addInitScript(withoutMap);
  await page.addInitScript(withoutWebGl);
  const { sentence, sheet, card } = await open(page, "v/1/?select=claim:travel-time-ap");
  await expect(sentence).toHaveText(COVER);
  await expect(card).toContainText("less than 20");
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", "noindex");
  const canonical = page.locator("link[rel=canonical]");
  expect(await canonical.evaluate((link) => link instanceof HTMLLinkElement && link.href)).toBe(
    sites.built,
  );
  await page.goto("v/1/?panel=about");
  await expect(sheet).toContainText("Data of version 1, as of 23 November 2026.");
  const newer = sheet.getByRole("link", { name: "A newer version exists" });
  expect(await newer.evaluate((link) => link instanceof HTMLAnchorElement && link.href)).toBe(
    sites.built,
  );

  await page.goto("v/2/?select=claim:travel-time-ap");
  await expect(card).toContainText("at most 20");
  await page.goto(`v/${newest}/?select=claim:travel-time-tass`);
  await expect(card).toContainText("at least 12");
  await expect(page.getByText("A newer version exists")).toHaveCount(0);
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", "noindex");
});

test("the page of changes tells the claims that differ, and the feed leads there", async ({
  page,
  request,
}) => {
  const [first, second] = [readQualifiers("versions/1/"), readQualifiers("versions/2/")];
  const differing = [...second].filter(([id, qualifier]) => first.get(id) !== qualifier);
  expect(differing).toHaveLength(8);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("changes.html");
  const told = page.locator("#version-2 article:has(code)");
  await expect(told).toHaveCount(8);
  for (const [id] of differing)
    await expect(page.locator(`[id="version-2-${id}"] ins`)).toHaveText(/^at (least|most) /);
  const over = await page
    .locator("html")
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(over).toBe(0);

  await page.goto("");
  const feed = page.locator('link[type="application/atom+xml"]');
  const address = await feed.evaluate((link) => link instanceof HTMLLinkElement && link.href);
  expect(address).toBe(`${sites.built}corrections.atom`);
  const answer = await request.get(String(address));
  expect(answer.headers()["content-type"]).toMatch(/^application\/atom\+xml/);
  // As a feed reader sees it: whatever is wrong with it as XML becomes a parsererror.
  const entries = await page.evaluate(
    (text) => {
      const parsed = new DOMParser().parseFromString(text, "application/xml");
      if (parsed.querySelector("parsererror") !== null) throw new Error("not XML");
      const atom = "http://www.w3.org/2005/Atom";
      if (parsed.documentElement.namespaceURI !== atom) throw new Error("not Atom");
      return [...parsed.getElementsByTagNameNS(atom, "entry")].map((entry) => ({
        title: entry.querySelector("title")?.textContent,
        link: entry.querySelector("link[rel=alternate]")?.getAttribute("href"),
        items: new DOMParser()
          .parseFromString(entry.querySelector("content")?.textContent ?? "", "text/html")
          .querySelectorAll("li").length,
      }));
    },
    await answer.text(),
  );
  expect(entries).toEqual([
    { title: "Version 5", link: "./changes.html#version-5", items: 0 },
    { title: "Version 4", link: "./changes.html#version-4", items: 21 },
    { title: "Version 3", link: "./changes.html#version-3", items: 9 },
    { title: "Version 2", link: "./changes.html#version-2", items: 8 },
    { title: "Version 1", link: "./changes.html#version-1", items: 0 },
  ]);
});

test("frozen lines from the dialog show that version in a page of another origin", async ({
  page,
}) => {
  await page.addInitScript(withoutMap);
  await page.addInitScript(withoutWebGl);
  await page.addInitScript(trapWrites);
  await page.goto("ru/?dots=20&panel=embed");
  const { sheet } = partsOf(page);
  await sheet.getByRole("combobox", { name: "Данные" }).selectOption("frozen");
  const values = await sheet
    .locator("textarea")
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
  expect(values).toHaveLength(3);
  for (const value of values) expect(value).toContain(`${sites.built}v/${newest}/?`);
  for (const value of values) expect(value).toContain("dots=20&amp;lang=ru");
  expect(values[1]).toContain(`<script src="${sites.built}embed.js" async>`);

  const [bare = "", scripted = ""] = values;
  const earlier = bare.replaceAll(`/v/${newest}/`, "/v/1/").replaceAll("&amp;lang=ru", "");
  await openHost(page, bare + earlier + scripted);
  await expect(frameAt(page, 0).locator("html")).toHaveAttribute("lang", "ru");
  await expect(frameAt(page, 0).locator(".sentence")).toContainText("98\u00a0625");
  await expect(frameAt(page, 1).locator(".sentence")).toHaveText(COVER);
  const foot = frameAt(page, 1).locator(".embed-foot");
  await expect(foot).toContainText("Data of version 1, as of 23 November 2026.");
  await expect(foot.getByRole("link", { name: "What changed" })).toHaveAttribute(
    "href",
    `../../changes.html#version-${newest}`,
  );
  await expect(frameAt(page, 0).locator(".older-version")).toHaveCount(0);
  expect(await readWrites(page)).toEqual([]);
});
