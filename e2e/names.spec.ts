import type { Page } from "@playwright/test";
import { LANGUAGES } from "../src/domain/languages.ts";
import { expect, test } from "./support/test.ts";

/** Widths and heights of pages, in CSS pixels; the picture changes its names at 600. */
const PAGES = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 599, height: 800 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
  { width: 1280, height: 1000 },
  { width: 1920, height: 1080 },
];

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  for (const language of LANGUAGES)
    test(`no name on the map lies over another or beyond the map: ${language}`, async ({
      page,
    }) => {
      await page.goto(language === "en" ? "" : `${language}/`);
      for (const size of PAGES) {
        await page.setViewportSize(size);
        await expectNames(page);
      }
    });
});

/** Every name on the picture that came with the page can be read: none lies over another, beneath the legend or beyond the map. */
async function expectNames(page: Page): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const at = `${width} × ${height}`;
  const lines = await page.locator(".picture-whole").evaluate(listLines);
  expect(lines.length, `names at ${at}`).toBeGreaterThan(10);
  const [map] = await listBoxes(page, ".picture-box");
  if (map === undefined) throw new Error("the page has no picture");
  const beyond = lines.filter((line) => !isWithin(line, map));
  expect(wordsOf(beyond), `beyond the map at ${at}`).toEqual([]);
  const legend = await listBoxes(page, ".legend");
  const beneath = lines.filter((line) => legend.some((box) => isOver(line, box)));
  expect(wordsOf(beneath), `beneath the legend at ${at}`).toEqual([]);
  const meet = lines.flatMap((one, index) =>
    lines
      .slice(index + 1)
      .filter((other) => one.name !== other.name && isOver(one, other))
      .map(({ text }) => `${one.text} – ${text}`),
  );
  expect(meet, `over each other at ${at}`).toEqual([]);
}

function wordsOf(lines: readonly Line[]): readonly string[] {
  return lines.map(({ text }) => text);
}

/** Where the boxes of what is found and shown stand. */
function listBoxes(page: Page, selector: string): Promise<Edges[]> {
  return page.locator(selector).evaluateAll((found) =>
    found
      .filter((element) => element.checkVisibility({ opacityProperty: true }))
      .map((element) => element.getBoundingClientRect())
      .map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
  );
}

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Line extends Edges {
  readonly text: string;
  readonly name: number;
}

/** Where the lines of the names that can be seen stand, in the letters of this browser. */
function listLines(picture: Element): Line[] {
  return [...picture.querySelectorAll(".p-label")].flatMap((label, name) => {
    if (label.getBoundingClientRect().width === 0) return [];
    const found: Line[] = [];
    const texts = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, top, right, bottom } = range.getBoundingClientRect();
      found.push({ text: text.textContent ?? "", name, left, top, right, bottom });
    }
    return found;
  });
}

/** Whether one lies over the other, in CSS pixels; a line of letters is less high than its box. */
function isOver(one: Edges, other: Edges): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const white = 0.15 * Math.min(one.bottom - one.top, other.bottom - other.top);
  return across > 0 && down > white;
}

/** Whether a line can be read whole, its letters' white edges aside. */
function isWithin(line: Line, map: Edges): boolean {
  return (
    line.left >= map.left - 0.5 &&
    line.right <= map.right + 0.5 &&
    line.top >= map.top - 2 &&
    line.bottom <= map.bottom + 2
  );
}
