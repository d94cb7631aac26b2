import { type BrowserContext, test as base } from "@playwright/test";

export { expect } from "@playwright/test";

interface Fixtures {
  /**
   * Call with a pattern for every console error, page error or outside request that the test means to cause.
   * Any other fails the test, whether or not the test asks for this fixture.
   */
  expectProblem: (pattern: RegExp) => void;
}

/** Collects what a reader's console would show as an error, and every request that leaves `origin`. */
function watchProblems(context: BrowserContext, origin: string): readonly string[] {
  const problems: string[] = [];
  context.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "assert") return;
    problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => problems.push(`page error: ${error.error().message}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol !== "data:" && url.origin !== origin && url.protocol !== "blob:") {
      problems.push(`request to another origin: ${url.href}`);
    }
  });
  return problems;
}

export const test = base.extend<Fixtures>({
  expectProblem: [
    async ({ context, baseURL }, provide) => {
      const expected: RegExp[] = [];
      const problems = watchProblems(context, new URL(baseURL ?? "").origin);
      await provide((pattern) => void expected.push(pattern));
      const unexpected = problems.filter((text) => !expected.some((pattern) => pattern.test(text)));
      if (unexpected.length > 0) throw new Error(`The page reported:\n${unexpected.join("\n")}`);
    },
    { auto: true },
  ],
});
