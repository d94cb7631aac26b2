import { type BrowserContext, test as base } from "@playwright/test";

import { withoutAntialiasing } from "./app.ts";
import { sites } from "./sites.ts";

export { expect } from "@playwright/test";

interface Fixtures {
  /**
   * Call with a pattern for every console error, page error or outside request that the test means to cause.
   * Any other fails the test, whether or not the test asks for this fixture.
   */
  expectProblem: (pattern: RegExp) => void;
}

/** Collects what a reader's console would show as an error, and every request that leaves `origin` and the tests' own pages around it. */
function watchProblems(context: BrowserContext, origin: string): readonly string[] {
  const problems: string[] = [];
  const own = new Set([origin, new URL(sites.host).origin]);
  context.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "assert") return;
    problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => problems.push(`page error: ${error.error().message}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol !== "data:" && !own.has(url.origin) && url.protocol !== "blob:") {
      problems.push(`request to another origin: ${url.href}`);
    }
  });
  return problems;
}

export const test = base.extend<Fixtures>({
  expectProblem: [
    async ({ context, baseURL }, provide) => {
      await context.addInitScript(withoutAntialiasing);
      const expected: RegExp[] = [];
      const problems = watchProblems(context, new URL(baseURL ?? "").origin);
      await provide((pattern) => void expected.push(pattern));
      const unexpected = problems.filter((text) => !expected.some((pattern) => pattern.test(text)));
      if (unexpected.length > 0) throw new Error(`The page reported:\n${unexpected.join("\n")}`);
    },
    { auto: true },
  ],
});
