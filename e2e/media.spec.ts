import { open, withoutMap, withoutWebGl } from "./support/app.ts";
import { linkTime, listReports } from "./support/claims.ts";
import { readSituation } from "./support/packs.ts";
import { expect, test } from "./support/test.ts";

const HOUR = 3_600_000;
const AT = Date.parse("2023-09-27T10:00Z");
const { period } = readSituation("built");

test.beforeEach(async ({ page }) => {
  await page.addInitScript(withoutWebGl);
  await page.addInitScript(withoutMap);
});

test("where the device asks for less motion, time goes from report to report and stands in between", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const { play, pause, slider, timeline } = await open(page, `?t=${linkTime(AT)}&speed=12`);
  await slider.evaluate((element) => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver((records) => {
      for (const { oldValue } of records) {
        const value = element.getAttribute("aria-valuenow") ?? "";
        if (value !== oldValue && value !== seen.at(-1)) seen.push(value);
      }
    }).observe(element, { attributeFilter: ["aria-valuenow"], attributeOldValue: true });
  });
  const status = timeline.getByRole("status");
  // The words stand there for less than half a second at a time.
  await status.evaluate((element) => {
    const heard: string[] = [];
    Object.assign(window, { heardWords: heard });
    new MutationObserver(() => heard.push(element.textContent)).observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  const listHeard = async (): Promise<readonly string[]> => {
    const heard = await page.evaluate(
      () => (window as unknown as { heardWords: string[] }).heardWords,
    );
    return heard.filter((words) => words !== "");
  };
  await play.click();
  await expect(pause).toBeInViewport({ ratio: 1 });
  const listSeen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  // Two stills take three and a half seconds, and longer where few frames are drawn.
  const patient = { timeout: 20_000 };
  await expect.poll(async () => (await listSeen()).length, patient).toBeGreaterThanOrEqual(2);
  // A few words at a report, not the whole sentence, and not for the first instant.
  await expect.poll(async () => (await listHeard()).length).toBeGreaterThanOrEqual(1);
  for (const words of await listHeard())
    expect(words).toMatch(/^\w+ \d+ September, \d\d:\d\d: [^.]+$/);
  await pause.click();
  const reports = listReports("built", "arrivals").filter(({ start }) => start > AT);
  const wanted = reports.map(({ start }) => String(Math.round((start - period.start) / HOUR)));
  const seen = await listSeen();
  expect(seen).toEqual(wanted.slice(0, seen.length));
  await expect(slider).toHaveAttribute("aria-valuetext", /people had crossed/);
});

test("in forced colours the curve, the controls and the focus take the reader's own", async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  const { slider, play } = await open(page, `?t=${linkTime(AT)}`);
  await slider.press("ArrowRight");
  const colours = await page.evaluate(() => {
    const probe = document.createElement("i");
    document.body.append(probe);
    const system = (name: string): string => {
      probe.style.color = name;
      return getComputedStyle(probe).color;
    };
    const of = (selector: string, property: string): string => {
      const element = document.querySelector(selector);
      return element === null ? "none" : getComputedStyle(element).getPropertyValue(property);
    };
    return {
      text: system("CanvasText"),
      ground: system("Canvas"),
      border: system("ButtonBorder"),
      highlight: system("Highlight"),
      curve: of(".interpolated", "stroke"),
      reports: of(".marks:not(.marks-hollow) path", "fill"),
      hollow: of(".marks-hollow path", "fill"),
      bands: of(".band-outline", "stroke"),
      bars: of(".rate-tops", "stroke"),
      cursor: of(".cursor line", "stroke"),
      unplaced: of(".legend-dot-unplaced", "fill"),
      play: of(".play", "border-top-color"),
      focus: of(":focus-visible", "outline-color"),
    };
  });
  const { text, ground, border, highlight } = colours;
  expect(colours).toMatchObject({
    curve: text,
    reports: text,
    hollow: ground,
    bands: text,
    bars: text,
    cursor: highlight,
    unplaced: "none",
    play: border,
    focus: highlight,
  });
  await expect(play).toBeVisible();
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  for (const [width, height] of [
    [320, 640],
    [390, 844],
    [640, 450],
    [768, 1024],
    [1280, 800],
  ] as const)
    test(`the whole view of the situation is on the map, nothing lies over another, ${width} × ${height}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.goto("");
      const boxOf = async (part: string) => {
        const box = await page.locator(part).first().boundingBox();
        if (box === null) throw new Error(`${part} has no place on the page`);
        return { ...box, right: box.x + box.width, bottom: box.y + box.height };
      };
      const [stage, view] = [await boxOf(".map-stage"), await boxOf(".picture-whole")];
      expect(view.x).toBeGreaterThanOrEqual(stage.x);
      expect(view.y).toBeGreaterThanOrEqual(stage.y);
      expect(view.right).toBeLessThanOrEqual(stage.right);
      expect(view.bottom).toBeLessThanOrEqual(stage.bottom);
      const [foot, timeline] = [await boxOf(".map-foot"), await boxOf(".timeline")];
      expect(foot.bottom, "the disclaimer").toBeLessThanOrEqual(timeline.y + 1);
      const [more, way] = [await boxOf(".more"), await boxOf(".embed-foot")];
      expect(more.bottom, "the words below").toBeLessThanOrEqual(way.y + 1);
    });
});
