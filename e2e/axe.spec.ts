import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { open, openMap, withoutWebGl } from "./support/app.ts";
import { expect, test } from "./support/test.ts";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** What axe finds to be serious or critical on a page, one line each. */
async function listViolations(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: axe });
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
      resultTypes: ["violations"],
    }),
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => {
        const why = failureSummary?.split("\n").slice(1).join(" ").trim();
        return `${id}: ${target.join(" ")} (${why})`;
      }),
    );
}

test("the page with its map has no serious violations", async ({ page }) => {
  await openMap(page, "?t=2023-09-27T10:00Z");
  expect(await listViolations(page)).toEqual([]);
});

test.describe("without a map", () => {
  test.beforeEach(({ page }) => page.addInitScript(withoutWebGl));

  for (const theme of ["light", "dark"]) {
    test(`the page, a card and every panel have no serious violations, ${theme}`, async ({
      page,
    }) => {
      // Axe reads a page of three hundred claims three times.
      test.slow();
      for (const link of [
        "",
        "&t=latest&measure=registered",
        "&t=earliest",
        "&select=claim:arrivals-2023-09-29-2000",
        "&panel=sources",
        "&panel=events",
        "&panel=about",
        "&panel=embed",
        "&embed=1&select=place:goris",
        "&dots=nonsense",
      ]) {
        await open(page, `?theme=${theme}${link}`);
        if (link.includes("panel")) await page.getByRole("dialog").waitFor();
        expect(await listViolations(page), link).toEqual([]);
      }
    });
  }
});
