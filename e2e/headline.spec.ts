import { open, withoutMap, withoutWebGl } from "./support/app.ts";
import { grouped, linkTime, listReports, type Report } from "./support/claims.ts";
import { readSituation } from "./support/packs.ts";
import { expect, test } from "./support/test.ts";

const { period } = readSituation("built");
const HOUR = 3_600_000;
const MINUTE = 60_000;

/** What a measure's reports say of an instant, computed from claims.csv alone. */
function expected(reports: readonly Report[], at: number): { kind: string; value: string } {
  const last = reports.findLast(({ start }) => start <= at);
  if (last === undefined) return { kind: "no report yet", value: "" };
  const value = grouped(last.value);
  if (at <= last.end) return { kind: "reported", value };
  const next = reports.find(({ start }) => start > at && start <= period.end);
  if (next === undefined) return { kind: "last report", value };
  const share = (at - last.end) / (next.start - last.end);
  const between = Math.floor(last.value + (next.value - last.value) * share);
  return { kind: "between reports", value: `≈ ${grouped(between)}` };
}

/** The second of two reports that have a gap of some hours between them. */
function afterGap(reports: readonly Report[]): readonly [Report, Report] {
  for (let index = 1; index < reports.length; index += 1) {
    const [from, to] = [reports[index - 1], reports[index]];
    if (from !== undefined && to !== undefined && to.start - from.end > 3 * HOUR) return [from, to];
  }
  throw new Error("no gap between reports");
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(withoutWebGl);
  await page.addInitScript(withoutMap);
});

for (const measure of ["arrivals", "registered", "vehicles", "state-housing"]) {
  test(`the headline and the slider say exactly what the claims on ${measure} say`, async ({
    page,
  }) => {
    const reports = listReports("built", measure).filter(({ start }) => start <= period.end);
    const [first] = reports;
    const last = reports.at(-1);
    if (first === undefined || last === undefined) throw new Error(`no reports of ${measure}`);
    const [from, to] = afterGap(reports);
    const instants = [
      period.start,
      first.start,
      from.end + Math.floor((to.start - from.end) / 3 / MINUTE) * MINUTE,
      from.end,
      last.start,
      period.end,
    ];
    for (const at of instants) {
      const { sentence, badge, slider } = await open(page, `?t=${linkTime(at)}&measure=${measure}`);
      const { kind, value } = expected(reports, at);
      await expect(badge, linkTime(at)).toHaveText(kind);
      await expect(sentence).toContainText(value);
      if (kind === "no report yet") await expect(sentence).not.toContainText(/\d,\d{3}/);
      const text = (await slider.getAttribute("aria-valuetext")) ?? "";
      // The time, and then the headline as a sentence of its own.
      expect(text).toMatch(/^\w+ \d+ \w+, \d\d:\d\d\. .+\.$/);
      expect(text).toContain(value);
      expect(text.includes("may have"), text).toBe(kind === "between reports");
      expect(text.includes("according to"), text).toBe(
        kind === "reported" || kind === "last report",
      );
    }
  });
}

test("the slider is one, with its name, its range and its instant in words", async ({ page }) => {
  const { slider } = await open(page, "?t=2023-09-27T10:00Z");
  await expect(slider).toHaveCount(1);
  await expect(slider).toHaveAttribute("aria-valuemin", "0");
  await expect(slider).toHaveAttribute(
    "aria-valuemax",
    `${Math.round((period.end - period.start) / HOUR)}`,
  );
  await expect(slider).toHaveAttribute(
    "aria-valuenow",
    `${Math.round((Date.parse("2023-09-27T10:00Z") - period.start) / HOUR)}`,
  );
  await expect(slider).toHaveAttribute("aria-valuetext", /^Wednesday 27 September, 14:00\. /);
  await expect(slider).toHaveAttribute("tabindex", "0");
});

test("a number that is carried says how old its report is", async ({ page }) => {
  const { headline, sentence, badge } = await open(page, "?t=latest&measure=vehicles");
  await expect(badge).toHaveText("last report");
  await expect(headline).toContainText(/\d+ (hours|days) old/, { useInnerText: true });
  const last = listReports("built", "vehicles")
    .filter(({ start }) => start <= period.end)
    .at(-1);
  await expect(sentence).toContainText(grouped(last?.value ?? NaN));
});

test("the share of the population stands with the dispute over that number", async ({ page }) => {
  await open(page);
  const more = page.locator(".more");
  await expect(more).toContainText("82%");
  await expect(more).toContainText("of about 120,000 people");
  await expect(more).toContainText("disputed by Azerbaijan");
  await more.getByRole("button", { name: "How many people lived there is disputed" }).click();
  const card = page.locator(".selection-card");
  await expect(card).toContainText("about 120,000 people");
  await expect(card).toContainText("Contradicts");
});

test("what else was said about this time stands beside it, never added to it", async ({ page }) => {
  await open(page, "?t=2023-09-29T16:00Z");
  const beside = page.locator(".more .detail", { hasText: "Also said about this time" });
  await expect(beside).toContainText("more than 98,500");
});

test("reports from after the period are told in words and open", async ({ page }) => {
  const later = listReports("built", "registered").filter(({ start }) => start > period.end);
  expect(later, "the pack has such reports").not.toEqual([]);
  const { timeline, card } = await open(page, "?measure=registered");
  const opener = timeline.getByRole("button", { name: `later reports: ${later.length}` });
  await opener.press("Enter");
  await expect(timeline).toContainText("not joined to the curve");
  for (const { value } of later) await expect(timeline).toContainText(`${grouped(value)} people`);
  await timeline.getByRole("button", { name: grouped(later[0]?.value ?? NaN) }).press("Enter");
  await expect(card.locator("h2")).toContainText(grouped(later[0]?.value ?? NaN));
  await expect(timeline).not.toContainText("not joined to the curve");
  await page.keyboard.press("Escape");
  await expect(opener).toBeFocused();
});

test("claims that disagree are on the chart, and each opens from its key", async ({ page }) => {
  const { timeline, slider, card } = await open(page, "?t=2023-09-27T10:00Z");
  const claims = readSituation("built").claims.filter(
    ({ measure, contradicts }) => measure === "arrivals-in-period" && contradicts.length > 0,
  );
  expect(claims.length).toBe(2);
  await expect(slider.locator(".band")).toHaveCount(3);
  const opener = timeline.getByRole("button", { name: "claims disagree: 3" });
  for (const { value } of claims) {
    await opener.click();
    await timeline.getByRole("button", { name: `about ${grouped(value)} people` }).click();
    await expect(card.locator("h2")).toContainText(grouped(value));
    await expect(card).toContainText("Contradicts");
  }
  // They stand beside the headline of that day too, never in it.
  const details = page.locator(".more .detail", { hasText: "Claims disagree" });
  for (const { value } of claims) await expect(details).toContainText(grouped(value));
});

test("what opens over the chart closes by Escape, by a press elsewhere, and by leaving it", async ({
  page,
}) => {
  const { timeline, slider } = await open(page);
  const opener = timeline.getByRole("button", { name: /^claims disagree/ });
  const body = timeline.locator(".popup-body");
  await opener.press("Enter");
  await expect(body).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(body).toHaveCount(0);
  await expect(opener).toBeFocused();
  await opener.click();
  await expect(opener).toHaveAttribute("aria-expanded", "true");
  await page.locator("h1").click();
  await expect(body).toHaveCount(0);
  await opener.press("Enter");
  await slider.focus();
  await expect(body).toHaveCount(0);
});
