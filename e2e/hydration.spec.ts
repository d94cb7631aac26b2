import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { watchReact } from "./support/app.ts";
import { fixture } from "./support/fixture-site.mjs";
import { sites } from "./support/sites.ts";
import { expect, test } from "./support/test.ts";

/** The made-up situation's site, built as a developer has it: only there does React tell of attributes that it finds otherwise than rendered. */
let folder = "";

test.use({ baseURL: sites.fixture });
// One after the other: each worker would build the site for itself.
test.describe.configure({ mode: "default" });

test.beforeAll(() => {
  test.setTimeout(120_000);
  folder = mkdtempSync(join(tmpdir(), "corridor-development-"));
  const options = ["--mode", "development", "--logLevel", "error", "--emptyOutDir"];
  execFileSync("npx", ["vite", "build", ...options, "--outDir", folder], {
    env: { ...process.env, ...fixture.env, NODE_ENV: "development" },
  });
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opens a page of that site, as `change` makes it, and waits until it has been taken over. */
async function openDeveloped(
  page: Page,
  link: string,
  change: (html: string) => string = (html) => html,
): Promise<void> {
  await page.addInitScript(watchReact);
  await page.route(`${sites.fixture}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (!pathname.endsWith("/")) return route.fulfill({ path: join(folder, pathname) });
    const html = readFileSync(join(folder, pathname, "index.html"), "utf8");
    return route.fulfill({ contentType: "text/html", body: change(html) });
  });
  await page.goto(link);
  await expect(page.locator("html")).toHaveAttribute("data-script", "runs");
  await expect(page.getByRole("slider")).toHaveAttribute("aria-valuetext", /\d/);
  // React tells of what differs when it has taken over all of it.
  await page.waitForFunction(() => (window.commits ?? 0) > 0);
}

for (const link of ["", "?embed=1", "?theme=dark", "hy/", "az/?embed=1", "ru/"]) {
  test(`the page is taken over as it was rendered, without a warning: ${link || "./"}`, async ({
    page,
  }) => {
    const warnings: string[] = [];
    page.on("console", (message) => {
      // A renderer in software tells how slow it is.
      if (message.type() === "warning" && !message.text().includes("GL Driver Message"))
        warnings.push(message.text());
    });
    await openDeveloped(page, link);
    expect(warnings).toEqual([]);
  });
}

test("a page that is otherwise than rendered would be told of", async ({ page, expectProblem }) => {
  expectProblem(/hydrated but some attributes/);
  const told: string[] = [];
  page.on("console", (message) => told.push(message.text()));
  await openDeveloped(page, "", (html) =>
    html.replace('class="masthead"', 'class="masthead otherwise"'),
  );
  // As soon as it is opened: the tests above wait no longer.
  expect(told.join()).toContain("hydrated but some attributes");
});
