import type { Locator, Page } from "@playwright/test";
import { grouped, linkTime, listReports } from "./support/claims.ts";
import {
  countDraws,
  open,
  openMap,
  partsOf,
  settle,
  watchReact,
  withoutMap,
  withoutWebGl,
} from "./support/app.ts";
import { readSituation } from "./support/packs.ts";
import { expect, test } from "./support/test.ts";

const situation = readSituation("built");
const { period, cover } = situation;
const arrivals = listReports("built", "arrivals");
const [first] = arrivals;
const last = arrivals.filter(({ start }) => start <= period.end).at(-1);
if (first === undefined || last === undefined) throw new Error("the pack reports no arrivals");
const HOUR = 3_600_000;

test.describe("without a map, with time in the test's hand", () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(withoutWebGl);
    await page.addInitScript(withoutMap);
    await page.clock.install({ time: new Date("2026-01-01T00:00:00Z") });
  });

  test("plays from the first report to the end, stops there, and starts over when asked again", async ({
    page,
  }) => {
    const { play, pause, playAgain, clock, sentence, slider } = await open(page);
    await page.clock.pauseAt(new Date("2026-01-01T01:00:00Z"));
    await play.click();
    // Two frames on, the first report is not far behind.
    await page.clock.runFor(40);
    await expect(pause).toBeVisible();
    await expect(sentence).toContainText(grouped(first.value));

    // At six hours a second.
    const whole = ((period.end - first.start) / HOUR / 6) * 1000;
    await page.clock.runFor(whole / 2);
    await expect(pause).toBeVisible();
    const half = Number(await slider.getAttribute("aria-valuenow"));
    const wanted = (first.start + (period.end - first.start) / 2 - period.start) / HOUR;
    expect(Math.abs(half - wanted)).toBeLessThanOrEqual(2);

    await page.clock.runFor(whole / 2 + 1000);
    await expect(playAgain).toBeVisible();
    await expect(sentence).toContainText(grouped(last.value));
    await expect(slider).toHaveAttribute(
      "aria-valuenow",
      `${Math.round((period.end - period.start) / HOUR)}`,
    );
    const ended = await clock.textContent();
    await page.clock.runFor(5000);
    await expect(clock).toHaveText(ended ?? "");

    await playAgain.click();
    await page.clock.runFor(40);
    await expect(pause).toBeVisible();
    await expect(sentence).toContainText(grouped(first.value));
  });

  test("pauses where it is, tells the exact instant there, and goes on from it", async ({
    page,
  }) => {
    const { play, pause, clock, slider } = await open(page, `?t=${linkTime(first.start)}`);
    await page.clock.pauseAt(new Date("2026-01-01T01:00:00Z"));
    await play.click();
    await page.clock.runFor(2000);
    await pause.click();
    await page.clock.runFor(1000);
    const paused = await clock.textContent();
    const hours = Number(await slider.getAttribute("aria-valuenow"));
    expect(Math.abs(hours - ((first.start - period.start) / HOUR + 12))).toBeLessThanOrEqual(1);
    await page.clock.runFor(10_000);
    await expect(clock).toHaveText(paused ?? "");
    await play.click();
    await page.clock.runFor(1000);
    const later = Number(await slider.getAttribute("aria-valuenow"));
    expect(Math.abs(later - hours - 6)).toBeLessThanOrEqual(2);
  });

  for (const [hours, passed] of [
    [1, 3],
    [24, 72],
  ] as const) {
    test(`passes ${hours} hours in a second when asked to`, async ({ page }) => {
      const { play, slider } = await open(page, `?t=${linkTime(first.start)}&speed=${hours}`);
      await page.clock.pauseAt(new Date("2026-01-01T01:00:00Z"));
      await play.click();
      await page.clock.runFor(3000);
      const now = Number(await slider.getAttribute("aria-valuenow"));
      const from = (first.start - period.start) / HOUR;
      expect(Math.abs(now - from - passed)).toBeLessThanOrEqual(Math.max(1, hours / 4 + 1));
    });
  }

  test("where nothing begins or ends only digits change as time runs, and React draws nothing", async ({
    page,
  }) => {
    await page.addInitScript(watchReact);
    const [from, to] = findQuiet(first.start);
    expect(to - from).toBeGreaterThan(8 * HOUR);
    const { play, clock, sentence } = await open(page, `?t=${linkTime(from + HOUR)}&speed=3`);
    const before = await playUntilQuiet(page, play);
    const said = new Set<string | null>();
    for (let quarter = 0; quarter < 6; quarter += 1) {
      await page.clock.runFor(250);
      said.add(await clock.textContent());
      const time = (await clock.textContent())?.slice(-5) ?? "no time";
      await expect(sentence).toContainText(time);
    }
    expect(said.size).toBe(6);
    expect(await countCommits(page)).toBe(before);
  });

  test("in an embed React draws nothing at a report either", async ({ page }) => {
    await page.addInitScript(watchReact);
    const link = `?embed=1&t=${linkTime(first.start + HOUR)}`;
    const { play } = await open(page, link);
    const before = await playUntilQuiet(page, play);
    const kinds = new Set<string | null>();
    for (let quarter = 0; quarter < 24; quarter += 1) {
      await page.clock.runFor(250);
      kinds.add(await page.locator(".badge").textContent());
    }
    expect([...kinds]).toEqual(expect.arrayContaining(["reported", "between reports"]));
    expect(await countCommits(page)).toBe(before);
  });

  test("does not leap when frames stay away for long", async ({ page }) => {
    const { play, slider } = await open(page, `?t=${linkTime(first.start)}`);
    await page.clock.pauseAt(new Date("2026-01-01T01:00:00Z"));
    await play.click();
    await page.clock.runFor(100);
    await page.clock.fastForward("03:00:00");
    await page.clock.runFor(100);
    const now = Number(await slider.getAttribute("aria-valuenow"));
    expect(now - (first.start - period.start) / HOUR).toBeLessThanOrEqual(4);
  });
});

test.describe("with the map", () => {
  test.use({ viewport: { width: 380, height: 480 } });

  test("nothing plays by itself, and a map at rest draws nothing", async ({ page }) => {
    const { play, clock } = await openMap(page);
    const before = await countDraws(page);
    await page.waitForTimeout(1200);
    expect(await countDraws(page)).toBe(before);
    await expect(play).toBeVisible();
    await expect(clock).toContainText("29 September 2023, 20:00");
    expect(cover).toBe(Date.parse("2023-09-29T16:00Z"));
  });

  test("draws while it plays, and rests again at the end", async ({ page }) => {
    const { play, playAgain } = await openMap(page, "?t=2023-10-03T12:00Z&speed=24");
    const before = await countDraws(page);
    await play.click();
    await expect(playAgain).toBeVisible({ timeout: 15_000 });
    expect(await countDraws(page)).toBeGreaterThan(before + 10);
    // Where a frame takes long, names come as long after the last one.
    await settle(page, 1000);
    const ended = await countDraws(page);
    await page.waitForTimeout(600);
    expect(await countDraws(page)).toBe(ended);
    await expect.poll(() => new URL(page.url()).searchParams.get("t")).toBe(linkTime(period.end));
  });

  test("does not change the address while it plays", async ({ page }) => {
    const { play, pause } = await openMap(page, "?t=2023-09-25T12:00Z");
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const { replaceState } = history;
      history.replaceState = (...args) => {
        seen.push(String(args[2]));
        replaceState.apply(history, args);
      };
    });
    const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen.length);
    await play.click();
    await page.waitForTimeout(1200);
    expect(await seen()).toBe(0);
    await pause.click();
    await expect.poll(seen).toBe(1);
    await expect(partsOf(page).play).toBeVisible();
  });
});

const countCommits = (page: Page) => page.evaluate(() => window.commits ?? 0);

/** Presses play, and answers how often React has changed the page when that has come to rest. */
async function playUntilQuiet(page: Page, play: Locator): Promise<number> {
  await page.clock.pauseAt(new Date("2026-01-01T01:00:00Z"));
  await play.click();
  await page.clock.runFor(250);
  // What the page was still waiting for when it opened, such as its letters, may come in until here.
  await expect
    .poll(async () => {
      const former = await countCommits(page);
      await page.waitForTimeout(300);
      return (await countCommits(page)) === former;
    })
    .toBe(true);
  const count = await countCommits(page);
  expect(count).toBeGreaterThan(0);
  return count;
}

/** The longest stretch since an instant in which no report or event begins, ends, or is still told beside the headline. */
function findQuiet(since: number): readonly [from: number, to: number] {
  const beside = 2 * HOUR;
  const edges = [
    ...situation.claims.flatMap(({ time: { start, end } }) => [
      start - beside,
      start,
      (start + end) / 2,
      end,
      end + beside,
    ]),
    ...situation.events.map(({ time }) => time.end),
  ];
  const inside = edges.filter((at) => at > since && at < period.end).sort((a, b) => a - b);
  return inside
    .slice(1)
    .map((to, index) => [inside[index] ?? to, to] as const)
    .reduce((longest, gap) => (gap[1] - gap[0] > longest[1] - longest[0] ? gap : longest));
}
