// `npm test`: installs what is missing, then runs every check. `npm test -- --only unit,e2e` runs some of them.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installPackages } from "./install.mjs";

/**
 * @typedef {{ passed: number, failed: number, skipped?: number }} Count
 * @typedef {Record<string, string>} Env
 * @typedef {{ name: string, label: string, args: string[], env?: () => Promise<Env>, count?: (report: string) => Count }} Step
 */

const bin = {
  tsc: "node_modules/typescript/bin/tsc",
  oxlint: "node_modules/oxlint/bin/oxlint",
  prettier: "node_modules/prettier/bin/prettier.cjs",
  knip: "node_modules/knip/bin/knip.js",
  vitest: "node_modules/vitest/vitest.mjs",
  tsx: "node_modules/tsx/dist/cli.mjs",
  vite: "node_modules/vite/bin/vite.js",
  size: "node_modules/size-limit/bin.js",
  playwright: "node_modules/@playwright/test/cli.js",
};

const started = Date.now();
process.chdir(fileURLToPath(new URL("..", import.meta.url)));
installPackages();

const reports = mkdtempSync(join(tmpdir(), "corridor-"));
const unitReport = join(reports, "unit.json");
const e2eReport = join(reports, "e2e.json");

/** @param {string} zone @returns {Step} */
function unitTests(zone) {
  return {
    name: "unit",
    label: `unit tests, TZ=${zone}`,
    args: [
      bin.vitest,
      "run",
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${unitReport}`,
    ],
    env: async () => ({ TZ: zone }),
    count: countUnit,
  };
}

/** @type {Step[]} */
const steps = [
  { name: "types", label: "types", args: [bin.tsc, "--noEmit"] },
  {
    name: "lint",
    label: "lint, layers included",
    args: [bin.oxlint, "--type-aware", "--deny-warnings"],
  },
  { name: "format", label: "format", args: [bin.prettier, "--check", "--log-level=warn", "."] },
  { name: "unused", label: "unused code", args: [bin.knip] },
  unitTests("Asia/Tokyo"),
  unitTests("America/St_Johns"),
  { name: "geo", label: "the data", args: [bin.tsx, "geo/check.ts"] },
  { name: "build", label: "build", args: [bin.vite, "build", "--logLevel", "warn"] },
  { name: "size", label: "byte budgets", args: [bin.size] },
  {
    name: "e2e",
    label: "end to end",
    args: [bin.playwright, "test", "-c", "e2e/playwright.config.ts"],
    env: prepareEndToEnd,
    count: countEndToEnd,
  },
];

async function prepareEndToEnd() {
  const { ensureBrowser } = await import("./install-browser.mjs");
  const built = selected.some(({ name }) => name === "build") ? { CORRIDOR_BUILT: "1" } : {};
  return { CHROMIUM_PATH: await ensureBrowser(), CORRIDOR_E2E_REPORT: e2eReport, ...built };
}

/** @param {string} report @returns {Count} */
function countUnit(report) {
  const { numPassedTests, numFailedTests } = JSON.parse(report);
  return { passed: numPassedTests, failed: numFailedTests };
}

/** @param {string} report @returns {Count} */
function countEndToEnd(report) {
  const { stats } = JSON.parse(report);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  };
}

/**
 * Runs one step and counts its tests; a step without a report of tests is one test itself,
 * and a step that fails for another reason than a test is one failure.
 * @param {Step} step @returns {Promise<Count>}
 */
async function runStep({ args, env, count }) {
  for (const file of [unitReport, e2eReport]) rmSync(file, { force: true });
  try {
    const more = env ? await env() : {};
    const options = { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...more } };
    const { status } = spawnSync(process.execPath, args, /** @type {object} */ (options));
    const file = [unitReport, e2eReport].find((report) => existsSync(report));
    const counted = count && file ? count(readFileSync(file, "utf8")) : { passed: 0, failed: 0 };
    if (status !== 0) return { ...counted, failed: Math.max(1, counted.failed) };
    return counted.passed > 0 ? counted : { ...counted, passed: 1 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

/** The steps after `--only`, or all. Exits when a name is unknown. */
function selectSteps() {
  const at = process.argv.indexOf("--only");
  if (at < 0) return steps;
  const names = (process.argv[at + 1] ?? "").split(",");
  const unknown = names.filter((name) => steps.every((step) => step.name !== name));
  if (unknown.length === 0) return steps.filter(({ name }) => names.includes(name));
  const known = [...new Set(steps.map(({ name }) => name))].join(", ");
  console.error(`--only: ${unknown.join(", ")} is none of ${known}`);
  process.exit(2);
}

/** @param {number} since */
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

const selected = selectSteps();
const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const summary = [];
for (const step of selected) {
  console.log(`\n=== ${step.label}`);
  const since = Date.now();
  const { passed, failed, skipped = 0 } = await runStep(step);
  total.passed += passed;
  total.failed += failed;
  const state = failed > 0 ? "FAIL" : "ok";
  const left = skipped > 0 ? `, ${skipped} SKIPPED: the list above says why` : "";
  const counted = step.count ? `, ${passed} passed, ${failed} failed${left}` : "";
  summary.push(`${state.padEnd(5)}${step.label} (${seconds(since)}${counted})`);
}
rmSync(reports, { recursive: true, force: true });

console.log(`\n${summary.join("\n")}\nin all ${seconds(started)}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed`);
