import { fileURLToPath } from "node:url";
import { defineConfig, type ReporterDescription } from "@playwright/test";
import { fixture } from "./support/fixture-site.mjs";
import { findBrowser } from "./support/find-browser.mjs";
import { harnessCommand, hostCommand, previewCommand, sites } from "./support/sites.ts";

const executablePath = await findBrowser();
const isRoot = process.getuid?.() === 0;
const report = process.env["CORRIDOR_E2E_REPORT"];
const json: ReporterDescription[] = report ? [["json", { outputFile: report }]] : [];

const cwd = fileURLToPath(new URL("..", import.meta.url));
const build = "npx vite build --logLevel warn";
/** Builds a site before what is to serve it; `npm test` has just done so. */
const built = (options: string, command: string): string =>
  process.env["CORRIDOR_BUILT"] ? command : `${build}${options} && ${command}`;

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: "results",
  fullyParallel: true,
  // One more than two cores: a test often waits for the page's own time to pass.
  workers: 3,
  retries: 0,
  timeout: 60_000,
  forbidOnly: Boolean(process.env["CI"]),
  reporter: [["list"], ...json],
  // What is heard is the same on every machine.
  snapshotPathTemplate: "{testDir}/heard/{arg}{ext}",
  use: {
    baseURL: sites.built,
    locale: "en-GB",
    viewport: { width: 1280, height: 800 },
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        ...(isRoot ? ["--no-sandbox"] : []),
        // WebGL2 without a graphics card, the same on every machine.
        "--use-angle=swiftshader",
        "--enable-unsafe-swiftshader",
        // The page itself is put together without it, which takes half the time.
        "--disable-gpu-compositing",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "east", use: { timezoneId: "Asia/Tokyo" } },
    // West of Greenwich, by half an hour: for what a time zone could change.
    { name: "west", use: { timezoneId: "America/St_Johns" }, grep: /@tz/ },
  ],
  webServer: [
    {
      command: built("", previewCommand("built", "dist")),
      url: sites.built,
      cwd,
      timeout: 120_000,
    },
    {
      command: built(` --outDir ${fixture.folder}`, previewCommand("fixture", fixture.folder)),
      url: sites.fixture,
      cwd,
      timeout: 120_000,
      env: fixture.env,
    },
    { command: hostCommand, url: sites.host, cwd },
    { command: harnessCommand, url: sites.harness, cwd, timeout: 120_000 },
  ],
});
