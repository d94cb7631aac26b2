import { type BrowserContext, type BrowserContextOptions, test as base } from "@playwright/test";

import { withoutAntialiasing } from "./app.ts";
import { sites } from "./sites.ts";

export { expect } from "@playwright/test";

interface Watcher {
  /** What a reader's console would have shown as an error, and every request that left the tests' own sites, in any watched context. */
  readonly problems: readonly string[];
  /** Watches a context from now on; to be called before its first page opens anything. */
  readonly watch: (context: BrowserContext) => Promise<void>;
}

interface Fixtures {
  /** Hears the contexts of a test, whoever has made them. */
  watcher: Watcher;
  /**
   * Call with a pattern for every console error, page error or outside request that the test means to cause.
   * Any other fails the test, whether or not the test asks for this fixture.
   */
  expectProblem: (pattern: RegExp) => void;
  /** Opens another context beside the one of `page`, with the same options but for those given. It is watched like that one. */
  newContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
}

/** Watches contexts for problems, of which requests are those that leave `origin` and the tests' own pages around it. */
function createWatcher(origin: string): Watcher {
  const problems: string[] = [];
  const own = new Set([origin, new URL(sites.host).origin]);
  const watch = async (context: BrowserContext): Promise<void> => {
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
    await context.addInitScript(withoutAntialiasing);
  };
  return { problems, watch };
}

export const test = base.extend<Fixtures>({
  watcher: async ({ baseURL }, provide) => {
    await provide(createWatcher(new URL(baseURL ?? "").origin));
  },
  expectProblem: [
    async ({ context, watcher }, provide) => {
      await watcher.watch(context);
      const expected: RegExp[] = [];
      await provide((pattern) => void expected.push(pattern));
      const unexpected = watcher.problems.filter(
        (text) => !expected.some((pattern) => pattern.test(text)),
      );
      if (unexpected.length > 0) throw new Error(`The page reported:\n${unexpected.join("\n")}`);
    },
    { auto: true },
  ],
  // It ends before `expectProblem`, which is set up for every test: all that these contexts report is in when that is judged.
  newContext: async ({ browser, watcher }, provide) => {
    const contexts: BrowserContext[] = [];
    await provide(async (options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      await watcher.watch(context);
      return context;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});
