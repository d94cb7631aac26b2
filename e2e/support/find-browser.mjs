// Finds a Chromium: CHROMIUM_PATH, then the system's, then the one that Playwright downloaded.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Chromium without the windows around the page, which the tests take a quarter less time in. It keeps no profile. */
const SHELL = "chromium-headless-shell";
const commands = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
];
const applications = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * Whether the file is a browser that starts: some systems ship a `chromium-browser` that only prints advice,
 * and a downloaded one may lack system libraries. On Windows `--version` opens a window, so there it only has to exist.
 * @param {string} path
 */
function isBrowser(path) {
  if (!existsSync(path)) return false;
  if (process.platform === "win32") return true;
  const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 20_000 });
  return status === 0 && /chrom|edge/i.test(stdout);
}

/** @param {readonly string[]} names */
function systemBrowsers(names) {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  return names.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** Where Playwright puts the Chromium it downloads, whether or not it is there. */
async function playwrightBrowser() {
  const { chromium } = await import("@playwright/test");
  return chromium.executablePath();
}

/**
 * The path of a Chromium that starts, or undefined where there is none.
 * Throws when CHROMIUM_PATH is set and is not such a browser: then that is what the developer wants to know.
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser() {
  const wanted = process.env["CHROMIUM_PATH"];
  if (wanted) {
    if (isBrowser(wanted)) return wanted;
    throw new Error(`CHROMIUM_PATH is ${wanted}, which does not start as a Chromium.`);
  }
  return systemBrowsers([SHELL]).find(isBrowser) ?? (await findWholeBrowser());
}

/**
 * The path of a Chromium with everything that a reader's has, settings of its profile included, or undefined where there is none.
 * @returns {Promise<string | undefined>}
 */
export async function findWholeBrowser() {
  const candidates = [...systemBrowsers(commands), ...applications, await playwrightBrowser()];
  return candidates.find(isBrowser);
}
