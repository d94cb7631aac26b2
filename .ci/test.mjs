// `npm test`: installs what is missing, then runs every check. `npm test -- --only unit,e2e` runs some of them.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fixture } from "../e2e/support/fixture-site.mjs";
import { installPackages } from "./install.mjs";

/**
 * @typedef {{ passed: number, failed: number, skipped?: number }} Count
 * @typedef {Record<string, string>} Env
 * @typedef {object} Step
 * @property {string} name what `--only` calls it
 * @property {string} label
 * @property {string[]} args
 * @property {() => Promise<Env>} [env]
 * @property {string} [report] the file that it writes what it tested to
 * @property {(report: string) => Count} [count]
 * @property {boolean} [alone] whether it waits for all before it, and nothing runs beside it
 * @typedef {Count & { step: Step, since: number, until: number }} Result
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

/** How many steps run at once. */
const LANES = 2;

const started = Date.now();
process.chdir(fileURLToPath(new URL("..", import.meta.url)));
installPackages();

const reports = mkdtempSync(join(tmpdir(), "corridor-"));
const e2eReport = join(reports, "e2e.json");

/** @param {string} zone @returns {Step} */
function unitTests(zone) {
  const report = join(reports, `unit-${zone.replace("/", "-")}.json`);
  return {
    name: "unit",
    label: `unit tests, TZ=${zone}`,
    args: [bin.vitest, "run", "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`],
    env: async () => ({ TZ: zone }),
    report,
    count: countUnit,
  };
}

/**
 * In the order in which they begin: what works one core alone stands beside what works both.
 * @type {Step[]}
 */
const steps = [
  { name: "build", label: "build", args: [bin.vite, "build", "--logLevel", "warn"] },
  unitTests("Asia/Tokyo"),
  {
    name: "lint",
    label: "lint, layers included",
    args: [bin.oxlint, "--type-aware", "--deny-warnings"],
  },
  { name: "format", label: "format", args: [bin.prettier, "--check", "--log-level=warn", "."] },
  {
    name: "build",
    label: "build of the made-up situation",
    args: [bin.vite, "build", "--logLevel", "warn", "--outDir", fixture.folder],
    env: async () => fixture.env,
  },
  unitTests("America/St_Johns"),
  { name: "types", label: "types", args: [bin.tsc, "--noEmit"] },
  { name: "unused", label: "unused code", args: [bin.knip] },
  { name: "geo", label: "the data", args: [bin.tsx, "geo/check.ts"] },
  { name: "size", label: "byte budgets", args: [bin.size], alone: true },
  {
    name: "e2e",
    label: "end to end",
    args: [bin.playwright, "test", "-c", "e2e/playwright.config.ts"],
    env: prepareEndToEnd,
    report: e2eReport,
    count: countEndToEnd,
    alone: true,
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
 * Runs a command of Node to its end and returns its exit code. What it says is shown at once where nothing else runs, and in one piece
 * at its end where something does.
 * @param {Step} step @param {Env} env @returns {Promise<number | null>}
 */
function runNode({ label, args, alone }, env) {
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", alone ? "inherit" : "pipe", alone ? "inherit" : "pipe"],
    env: { ...process.env, ...env },
  });
  if (alone) console.log(`\n=== ${label}`);
  /** @type {Buffer[]} */
  const said = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (/** @type {Buffer} */ text) => void said.push(text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (!alone) console.log(`\n=== ${label}\n${Buffer.concat(said).toString()}`.trimEnd());
      resolve(code);
    });
  });
}

/**
 * Runs one step and counts its tests; a step without a report of tests is one test itself,
 * and a step that fails for another reason than a test is one failure.
 * @param {Step} step @returns {Promise<Count>}
 */
async function runStep(step) {
  const { env, report, count } = step;
  try {
    const code = await runNode(step, env ? await env() : {});
    const told = count && report && existsSync(report);
    const counted = told ? count(readFileSync(report, "utf8")) : { passed: 0, failed: 0 };
    if (code !== 0) return { ...counted, failed: Math.max(1, counted.failed) };
    return counted.passed > 0 ? counted : { ...counted, passed: 1 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

/** Runs all steps, two at once except for those that are to run alone; the results come in the order of the steps. */
async function runAll() {
  /** @type {Result[]} */
  const results = [];
  /** @type {Set<Promise<void>>} */
  const running = new Set();
  for (const [place, step] of selected.entries()) {
    while (running.size > (step.alone ? 0 : LANES - 1)) await Promise.race(running);
    const since = Date.now();
    const run = runStep(step).then((counted) => {
      results[place] = { ...counted, step, since, until: Date.now() };
      running.delete(run);
    });
    running.add(run);
    if (step.alone) await run;
  }
  await Promise.all(running);
  return results;
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

/** @param {Result} result */
function summarize({ step, passed, failed, skipped = 0, since, until }) {
  const state = failed > 0 ? "FAIL" : "ok";
  const left = skipped > 0 ? `, ${skipped} SKIPPED: the list above says why` : "";
  const counted = step.count ? `, ${passed} passed, ${failed} failed${left}` : "";
  return `${state.padEnd(5)}${step.label} (${((until - since) / 1000).toFixed(1)} s${counted})`;
}

const selected = selectSteps();
const results = await runAll();
rmSync(reports, { recursive: true, force: true });

const total = { passed: 0, failed: 0 };
for (const { passed, failed } of results) {
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${results.map(summarize).join("\n")}`);
console.log(`in all ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed`);
