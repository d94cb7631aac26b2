import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "@playwright/test";
import type { EventOf } from "../src/embed/protocol.ts";
import { withoutWebGl } from "./support/app.ts";
import { frameAt, frameHtml, openHost, readWrites, trapWrites } from "./support/host.ts";
import { sites } from "./support/sites.ts";
import { findWholeBrowser } from "./support/find-browser.mjs";
import { expect, test } from "./support/test.ts";

/**
 * Where an embed may have to live, each cell a page of another origin. In every one the figure is right, the picture is there, nothing
 * is written, and (by the suite's own fixture) no error is on the console and no request leaves. What each cell adds stands with it.
 */
interface Cell {
  readonly frames: readonly string[];
  /** What the page around does with what its frames say. */
  readonly host?: string;
  readonly context?: BrowserContextOptions;
  readonly before?: (page: Page) => Promise<unknown>;
  readonly expects?: RegExp;
  readonly also?: (page: Page) => Promise<void>;
}

const COVER = /98,625\s*people had crossed into Armenia by Friday 29 September, 20:00/;
const [WIDTH, HEIGHT] = [390, 560];
const plain = frameHtml("", WIDTH, HEIGHT);

/** A listener of a host that gives its first frame the height that `read` finds in a message. */
const grows = (read: string): string =>
  `addEventListener("message", ({ data }) => { const height = (${read})(data); if (height > 0) document.querySelector("iframe").height = height; })`;

/** The page around has given the frame the height that it told, which is another than at first and that of what is in it. */
async function fits(page: Page): Promise<void> {
  const inner = frameAt(page, 0).locator("html");
  const measure = async () => {
    const [given, told] = await page.evaluate(() => {
      const all = window.heard?.map(({ data }) => data as EventOf<"height">);
      const last = all?.findLast(({ type }) => type === "height");
      return [document.querySelector("iframe")?.clientHeight, last?.height] as const;
    });
    const over = await inner.evaluate(
      ({ scrollHeight, clientHeight }) => scrollHeight - clientHeight,
    );
    return { asTold: given === told, asAtFirst: given === HEIGHT, over, given, told };
  };
  await expect.poll(measure).toMatchObject({ asTold: true, asAtFirst: false, over: 0 });
}

/** It plays: its time goes on when asked to. */
async function plays(page: Page): Promise<void> {
  const frame = frameAt(page, 0);
  await frame.getByRole("button", { name: "Play", exact: true }).click();
  await expect(frame.locator(".sentence")).not.toHaveText(COVER);
  await frame.getByRole("button", { name: "Pause", exact: true }).click();
}

/** Answers every request for the site as a host with the shipped headers does. */
async function underPolicy(page: Page): Promise<void> {
  const shipped = readFileSync("dist/_headers", "utf8");
  const policy = /Content-Security-Policy: (.*)/.exec(shipped)?.[1] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe");
  await page.route(`${sites.built}**`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), "content-security-policy": policy },
    });
  });
}

const CELLS: Readonly<Record<string, Cell>> = {
  "a plain frame": { frames: [plain], also: plays },
  "a sandbox with scripts alone": {
    frames: [frameHtml("", WIDTH, HEIGHT, 'sandbox="allow-scripts"')],
    also: plays,
  },
  "the policy that is shipped": { frames: [plain], before: underPolicy, also: plays },
  "a host that strips scripts": {
    frames: [frameHtml("", WIDTH, HEIGHT, 'sandbox=""')],
    expects: /^console: Blocked script execution/,
  },
  "no WebGL": {
    frames: [plain],
    before: (page) => page.addInitScript(withoutWebGl),
    also: plays,
  },
  "no JavaScript": { frames: [plain], context: { javaScriptEnabled: false } },
  "an AMP page": {
    frames: [frameHtml("", WIDTH, HEIGHT, 'sandbox="allow-scripts allow-same-origin"')],
    host: grows("(data) => data.sentinel === 'amp' && data.type === 'embed-size' && data.height"),
    also: fits,
  },
  "a page with pym": {
    frames: [
      frameHtml(
        `&initialWidth=390&childId=map-1&parentUrl=${encodeURIComponent(sites.host)}`,
        WIDTH,
        HEIGHT,
      ),
    ],
    host: grows("(data) => Number(/^pymxPYMxmap-1xPYMxheightxPYMx(\\d+)$/.exec(data)?.[1])"),
    also: fits,
  },
  "a page of the Guardian": {
    frames: [plain],
    host: grows(
      "(data) => typeof data === 'string' && data[0] === '{' && JSON.parse(data).kind === 'interactive:height' && JSON.parse(data).height",
    ),
    also: fits,
  },
  "320 pixels": { frames: [frameHtml("", 320, 480)], also: plays },
  "twenty on a page": { frames: Array.from({ length: 20 }, () => frameHtml("", 320, 480)) },
  "hostile messages": {
    frames: [plain],
    also: async (page) => {
      await page.evaluate(() => {
        const target = document.querySelector("iframe")?.contentWindow;
        const looping: Record<string, unknown> = { corridor: 1, type: "seek" };
        looping["at"] = looping;
        for (const message of [
          "x".repeat(2_000_000),
          looping,
          { corridor: 1, type: ["play"] },
          { corridor: 1, type: "seek", at: Infinity },
          JSON.parse('{"__proto__":{"corridor":1,"type":"play"}}'),
        ])
          target?.postMessage(message, "*");
        target?.postMessage({ corridor: 1, type: "setTheme", theme: "dark" }, "*");
      });
      // The last one is right, and comes after all others.
      await expect(frameAt(page, 0).locator("html")).toHaveAttribute("data-theme", "dark");
      await expect(frameAt(page, 0).locator(".sentence")).toHaveText(COVER);
    },
  },
};

async function check(page: Page, cell: Cell): Promise<void> {
  await page.addInitScript(trapWrites);
  await cell.before?.(page);
  await openHost(page, cell.frames.join(""), cell.host);
  for (const place of cell.frames.keys()) {
    const frame = frameAt(page, place);
    await expect(frame.locator(".sentence")).toHaveText(COVER);
    await expect(frame.locator(".picture").first()).toBeVisible();
  }
  await cell.also?.(page);
  if (cell.context?.javaScriptEnabled !== false) expect(await readWrites(page)).toEqual([]);
}

for (const [name, cell] of Object.entries(CELLS))
  test.describe(name, () => {
    test.use(cell.context ?? {});
    test("the embed is right", async ({ page, expectProblem }) => {
      if (cell.expects) expectProblem(cell.expects);
      await check(page, cell);
    });
  });

test("with cookies and storage blocked by the browser's own settings the embed is right", async ({
  playwright,
  launchOptions,
}) => {
  const executablePath = await findWholeBrowser();
  // It keeps no profile to block them in; `npm test` installs a whole Chromium where it has to install one.
  test.skip(executablePath === undefined, "a headless shell alone knows no such settings");
  const profile = mkdtempSync(join(tmpdir(), "corridor-"));
  mkdirSync(join(profile, "Default"));
  const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, "Default", "Preferences"), JSON.stringify(settings));
  const context = await playwright.chromium.launchPersistentContext(profile, {
    ...launchOptions,
    ...(executablePath && { executablePath }),
  });
  try {
    const problems: string[] = [];
    context.on("console", (message) => {
      if (message.type() === "error") problems.push(message.text());
    });
    context.on("weberror", (error) => problems.push(String(error.error())));
    context.on("request", (request) => {
      if (!request.url().startsWith(sites.built) && !request.url().startsWith(sites.host))
        problems.push(request.url());
    });
    const page = await context.newPage();
    await openHost(page, plain);
    await expect(frameAt(page, 0).locator(".sentence")).toHaveText(COVER);
    const refused = await frameAt(page, 0)
      .locator("html")
      .evaluate(() => {
        try {
          return String(window.localStorage.length);
        } catch (error) {
          return error instanceof DOMException ? error.name : "";
        }
      });
    expect(refused).toBe("SecurityError");
    await plays(page);
    expect(problems).toEqual([]);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
});
