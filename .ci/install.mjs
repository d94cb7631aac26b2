// Installs what package-lock.json names, unless node_modules already holds it. Plain Node: nothing is installed yet.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/**
 * @typedef {{ version?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 */

const installed = "node_modules/.package-lock.json";

/** @param {string} file @returns {Record<string, LockedPackage>} */
function readPackages(file) {
  /** @type {Lockfile} */
  const lock = JSON.parse(readFileSync(file, "utf8"));
  return lock.packages ?? {};
}

/** Whether every package of package-lock.json stands in node_modules in the version named there. */
function isInstalled() {
  if (!existsSync(installed)) return false;
  const present = readPackages(installed);
  return Object.entries(readPackages("package-lock.json")).every(
    ([path, { version, optional }]) => {
      if (path === "" || (optional && !present[path])) return true;
      return present[path]?.version === version && existsSync(path);
    },
  );
}

/** Runs `npm ci` in the working directory when something is missing. Exits the process when npm fails. */
export function installPackages() {
  if (isInstalled()) return;
  console.log("Installing packages (npm ci) ...");
  const options = { stdio: /** @type {const} */ ("inherit"), shell: process.platform === "win32" };
  const { status } = spawnSync("npm", ["ci", "--loglevel=error"], options);
  if (status === 0) return;
  console.error(
    "npm ci failed. It needs the npm registry once; after that everything works offline.",
  );
  process.exit(status ?? 1);
}
