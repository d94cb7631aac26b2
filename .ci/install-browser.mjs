// Makes sure that there is a Chromium for the end-to-end tests.
import { spawnSync } from "node:child_process";
import { findBrowser } from "../e2e/support/find-browser.mjs";

/** The first whose command exists is asked; each is a list of commands. What fails is left out: one browser is enough. */
const managers = [
  {
    name: "apt-get",
    steps: [
      "apt-get update",
      "apt-get install -y --no-install-recommends chromium",
      "apt-get install -y --no-install-recommends chromium-headless-shell",
    ],
  },
  { name: "dnf", steps: ["dnf install -y chromium"] },
  { name: "apk", steps: ["apk add chromium"] },
  { name: "pacman", steps: ["pacman -Sy --noconfirm chromium"] },
  { name: "brew", steps: ["brew install --cask chromium"] },
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
  for (const step of manager.steps) run(prefix + step, 10, env);
  return true;
}

/** The path of a Chromium, installed if there was none. Throws with what to do when nothing works. */
export async function ensureBrowser() {
  for (const install of [() => true, installWithPlaywright, installWithSystem]) {
    const path = install() ? await findBrowser() : undefined;
    if (path) return path;
  }
  throw new Error(advice);
}
