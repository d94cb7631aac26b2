import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import type { Rig } from "./rig.ts";
import { openTab } from "./browser.ts";
import { waitForBench } from "./measure-frames.ts";
import type { Facts } from "./results.ts";

interface PackageFile {
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** What stays the same over all runs. No paths and no names of machines. */
export async function readFacts({
  browser,
  server,
  url,
}: Rig): Promise<Omit<Facts, "minutes" | "runs">> {
  server.restart(null);
  const tab = await openTab(browser);
  try {
    await tab.page.goto(`${url}/peers/dots-canvas.html?n=1`);
    await waitForBench(tab.page);
    const renderer = await tab.page.evaluate(() => window.bench?.renderer ?? "");
    return {
      date: new Date().toISOString().slice(0, 10),
      commit: readCommit(),
      browser: `Chromium ${browser.version()}`,
      renderer,
      cores: availableParallelism(),
      node: process.version,
      peers: [...readVersions("../package.json", ["maplibre-gl"]), ...readVersions("package.json")],
    };
  } finally {
    await tab.close();
  }
}

function readCommit(): string {
  const git = (...args: readonly string[]): string =>
    execFileSync("git", args, { encoding: "utf8" }).trim();
  try {
    const changed = git("status", "--porcelain", "--untracked-files=no") !== "";
    return git("rev-parse", "--short", "HEAD") + (changed ? ", with changes" : "");
  } catch {
    return "unknown";
  }
}

function readVersions(file: string, only?: readonly string[]): readonly string[] {
  const text = readFileSync(new URL(file, import.meta.url), "utf8");
  const { dependencies = {} } = JSON.parse(text) as PackageFile;
  return Object.entries(dependencies)
    .filter(([name]) => only === undefined || only.includes(name))
    .map(([name, version]) => `${name} ${version}`);
}
