// Makes sure that there is a Chromium for the end-to-end tests.
import { spawnSync } from "node:child_process";
import { findBrowser } from "../e2e/support/find-browser.mjs";

/** The first that exists is asked for its packages, one after the other until one is there. */
const managers = [
  {
    name: "apt-get",
    before: "apt-get update",
    install: "apt-get install -y --no-install-recommends",
    packages: ["chromium-headless-shell", "chromium"],
  },
  { name: "dnf", install: "dnf install -y", packages: ["chromium-headless", "chromium"] },
  { name: "apk", install: "apk add", packages: ["chromium"] },
  { name: "pacman", install: "pacman -Sy --noconfirm", packages: ["chromium"] },
  { name: "brew", install: "brew install --cask", packages: ["chromium"] },
];

const advice = `
No Chromium was found and none could be installed. Do one of these, then run the tests again:
  - install Chromium or Google Chrome with your system's package manager or from its site;
  - or run: npx playwright install --with-deps chromium
  - or set CHROMIUM_PATH to the program of a Chromium that you have.`;

/**
 * Runs a command line that holds no quotes. True when it succeeded in time.
 * @param {string} line @param {number} minutes @param {Record<string, string>} [env]
 */
function run(line, minutes, env = {}) {
  console.log(`> ${line}`);
  const [command = "", ...args] = line.split(" ");
  const { status } = spawnSync(command, args, {
    stdio: ["ignore", "inherit", "inherit"],
    timeout: minutes * 60_000,
    env: { ...process.env, ...env },
  });
  return status === 0;
}

/** @param {string} command */
function exists(command) {
  return !spawnSync(command, ["--version"], { stdio: "ignore" }).error;
}

function installWithPlaywright() {
  const cli = "node_modules/@playwright/test/cli.js";
  // A closed network is noticed after seconds, not after Playwright's minutes.
  return run(`${process.execPath} ${cli} install chromium`, 4, {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "8000",
  });
}

function installWithSystem() {
  const manager = managers.find(({ name }) => exists(name));
  if (!manager) return false;
  const needsRoot = manager.name !== "brew" && process.getuid?.() !== 0;
  if (needsRoot && spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status !== 0)
    return false;
  const prefix = needsRoot ? "sudo -n " : "";
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const { before, install, packages } = manager;
  if (before !== undefined) run(prefix + before, 10, env);
  return packages.some((name) => run(`${prefix}${install} ${name}`, 10, env));
}

/** The path of a Chromium, installed if there was none. Throws with what to do when nothing works. */
export async function ensureBrowser() {
  for (const install of [() => true, installWithPlaywright, installWithSystem]) {
    const path = install() ? await findBrowser() : undefined;
    if (path) return path;
  }
  throw new Error(advice);
}
