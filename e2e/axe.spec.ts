import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { open, openMap, withoutWebGl } from "./support/app.ts";
import { expect, test } from "./support/test.ts";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

type Run = (context: object, options: object) => Promise<AxeResults>;

/**
 * What axe finds on a page, however slight, one line each; by some of its rules when they are named. Of a long table it
 * reads the first rows, which show all that the others do.
 */
async function listViolations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  await page.addScriptTag({ path: axe });
  const { violations } = await page.evaluate((only) => {
    // The tables for a page without script are not shown; axe would read them all the same.
    document.querySelector(".plain-page")?.remove();
    return (window as unknown as { axe: { run: Run } }).axe.run(
      { exclude: [["tbody tr:nth-child(n + 16)"]] },
      { resultTypes: ["violations"], ...(only && { runOnly: only }) },
    );
  }, rules);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = failureSummary?.split("\n").slice(1).join(" ").trim();
      return `${id}: ${target.join(" ")} (${why})`;
    }),
  );
}

test("the page with its map has no violations", async ({ page }) => {
  await openMap(page, "?t=2023-09-27T10:00Z");
  expect(await listViolations(page)).toEqual([]);
});

/** Everything that there is to see, by its link. */
const STATES = [
  "",
  "&t=latest&measure=registered",
  "&select=claim:arrivals-2023-09-29-2000",
  "&panel=sources",
  "&panel=events",
  "&panel=about",
  "&panel=embed",
  "&embed=1&select=place:goris&dots=nonsense",
];
/** Those that have colours of their own. */
const COLOURED = STATES.filter((_, index) => [1, 2, 4].includes(index));

test.describe("without a map", () => {
  test.beforeEach(({ page }) => page.addInitScript(withoutWebGl));

  test("what keys open has no violations, in forced colours neither", async ({ page }) => {
    test.slow();
    const { map, sheet } = await open(page, "?motion=still");
    await page.keyboard.press("m");
    await map.locator(".map-contents[open]").waitFor();
    expect(await listViolations(page), "list").toEqual([]);
    await page.keyboard.press("?");
    await sheet.getByRole("checkbox").waitFor();
    expect(await listViolations(page), "keys").toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "What do these numbers count?" }).press("Enter");
    await sheet.getByText("never added up").waitFor();
    expect(await listViolations(page), "measures").toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "In words" }).press("Enter");
    await sheet.locator(".curve-table").waitFor();
    await page.emulateMedia({ forcedColors: "active" });
    expect(await listViolations(page), "transcript").toEqual([]);
  });

  for (const theme of ["light", "dark"]) {
    test(`the page, a card and every panel have no violations, ${theme}`, async ({ page }) => {
      // The second theme is the same page in other colours.
      const rules = theme === "dark" ? ["color-contrast"] : undefined;
      for (const link of theme === "dark" ? COLOURED : STATES) {
        await open(page, `?theme=${theme}${link}`);
        if (link.includes("panel")) await page.getByRole("dialog").waitFor();
        expect(await listViolations(page, rules), link).toEqual([]);
      }
    });
  }
});
