import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listTexts } from "../src/domain/words.ts";
import { fingerprint, openMap, withoutMap, withoutWebGl } from "./support/app.ts";
import { grouped, listReports } from "./support/claims.ts";
import { fixture } from "./support/fixture-site.mjs";
import { readSituation } from "./support/packs.ts";
import { sites } from "./support/sites.ts";
import { expect, test } from "./support/test.ts";

test.use({ baseURL: sites.fixture, viewport: { width: 1024, height: 600 } });

const situation = readSituation("fixture");
const reports = listReports("fixture", "arrivals");

test("the same code shows another folder: headline, map, crossing, timeline, sources @tz", async ({
  page,
}) => {
  const { sentence, clock, slider, timeline, map, sheet, measure } = await openMap(page);
  await expect(page).toHaveTitle(/.+/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(situation.title.en);
  const last = reports.at(-1);
  await expect(sentence).toContainText(`${grouped(last?.value ?? NaN)} people had come over`);
  await expect(sentence).toContainText(/^more than/i);
  await expect(clock).toHaveText("Wed 5 March 2014, 20:00");
  await expect(timeline).toContainText("UTC−03:30");
  await expect(timeline.locator(".flags button")).toHaveCount(
    situation.events.filter(({ flag }) => flag).length,
  );
  await expect(map).toContainText(situation.disclaimer.en);
  await measure("Sheltered").check({ force: true });
  await expect(sentence).toContainText("1,150 people were sheltered");
  await measure("Arrivals").check({ force: true });

  const pictures = new Set([await fingerprint(page)]);
  await slider.press("Home");
  await expect(sentence).toContainText("Nobody had been counted");
  pictures.add(await fingerprint(page));
  await slider.press("PageUp");
  await expect(sentence).toContainText(grouped(reports[0]?.value ?? NaN));
  pictures.add(await fingerprint(page));
  expect(pictures.size).toBe(3);

  await page.getByRole("button", { name: "Sources", exact: true }).click();
  await expect(sheet.locator("tbody tr")).toHaveCount(
    situation.claims.length + situation.events.length,
  );
});

test("the crossing's state changes with time, on its card", async ({ page }) => {
  const crossing = situation.places.find(({ kind }) => kind === "crossing");
  const { card, slider } = await openMap(page, `?select=place:${crossing?.id}`);
  const now = card.locator("p, dl, section", { hasText: "State at this time" }).first();
  await expect(now).toContainText("open outbound since 4 March");
  await slider.press("Home");
  await expect(now).not.toContainText("open outbound since 4 March");
});

test("on the Russian page what the pack has in English alone is marked, in the list and in a panel", async ({
  page,
}) => {
  await page.addInitScript(withoutWebGl);
  await page.addInitScript(withoutMap);
  const texts = [...listTexts(situation), ...situation.credits.map(({ text }) => ({ en: text }))]
    .map(({ en }) => en)
    .filter((text) => !text.includes("{"));
  const listUnmarked = () =>
    page.evaluate((english) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        const { parentElement, textContent } = walker.currentNode;
        if (parentElement?.closest("script, style, [aria-hidden=true], [role=img], :lang(en)"))
          continue;
        found.push(...english.filter((text) => textContent?.includes(text)));
      }
      return found;
    }, texts);
  await page.goto("ru/?panel=about");
  await expect(page.getByRole("dialog")).toContainText(situation.about.gaps[0]?.en ?? "");
  expect(await listUnmarked()).toEqual([]);
  await page.keyboard.press("Escape");
  const list = page.locator(".map-contents");
  await page.keyboard.press("m");
  await expect(list).toContainText("open outbound since 4 March");
  expect(await listUnmarked()).toEqual([]);
});

/** What would be of the other situation, in whichever language. */
const OF_ANOTHER =
  /Karabakh|Armenia|Lachin|Hakari|2023-09|Карабах|Армени|Ղարաբաղ|Հայաստան|Qarabağ|Ermənistan/g;
/** It serves any situation. */
const ARMENIAN_LETTERS = "Noto Sans Armenian";

test("nothing of another situation is in the built page or in any file beside it", async ({
  request,
}) => {
  const files = readdirSync(fixture.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  // What is searched is what is served.
  const index = await (await request.get("")).text();
  expect(readFileSync(join(fixture.folder, "index.html"), "utf8")).toBe(index);
  const named = [...index.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)];
  expect(named.length).toBeGreaterThan(1);
  const paths = named.map(([, path]) => join(fixture.folder, path ?? ""));
  expect(files).toEqual(expect.arrayContaining(paths));

  const found = files.flatMap((file) => {
    const text = readFileSync(file, "utf8").replaceAll(ARMENIAN_LETTERS, "");
    return (`${file} ${text}`.match(OF_ANOTHER) ?? []).map((words) => `${file}: ${words}`);
  });
  expect(found).toEqual([]);
});
