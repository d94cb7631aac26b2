import { fingerprint, openMap } from "./support/app.ts";
import { grouped, listReports } from "./support/claims.ts";
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

test("nothing of another situation is in the built page", async ({ request }) => {
  const index = await (await request.get("")).text();
  const scripts = [...index.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, path]) => path ?? "");
  expect(scripts.length).toBeGreaterThan(0);
  for (const path of scripts) {
    // A font with Armenian letters serves any situation.
    const text = (await (await request.get(path)).text()).replaceAll("Noto Sans Armenian", "");
    expect(text).not.toMatch(/Karabakh|Armenia|Lachin|Hakari|2023-09/);
  }
});
