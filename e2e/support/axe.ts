import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";

const file = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

interface Axe {
  readonly run: (context: object, options: object) => Promise<AxeResults>;
}

interface Asked {
  /** A selector: what lies within it; else the whole page. */
  readonly within?: string;
  /** Asks for contrast alone: for a page in other colours. */
  readonly coloursAlone?: boolean;
}

/**
 * What axe finds on a page, however slight, one line each. Of long tables and of lists by day it reads the beginning, which
 * shows all that the rest does.
 */
export async function listViolations(
  page: Page,
  { within, coloursAlone = false }: Asked = {},
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.addScriptTag({ path: file });
  const { violations } = await page.evaluate(
    ([part, alone]) => {
      // The tables for a page without script are not shown; axe would read them all the same.
      document.querySelector(".plain-page")?.remove();
      return (window as unknown as { axe: Axe }).axe.run(
        {
          ...(part !== undefined && { include: [[part]] }),
          exclude: [["tbody tr:nth-child(n + 16)"], [".event-day ~ .event-day ~ .event-day"]],
        },
        {
          resultTypes: ["violations"],
          ...(alone && { runOnly: ["color-contrast"] }),
        },
      );
    },
    [within, coloursAlone] as const,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = failureSummary?.split("\n").slice(1).join(" ").trim();
      return `${id}: ${target.join(" ")} (${why})`;
    }),
  );
}
