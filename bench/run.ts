// `npm run bench`: installs the peers, builds, measures everything in one browser, writes results.md.
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installPackages } from "../.ci/install.mjs";
import { buildAll } from "./build.ts";
import { startBrowser } from "./browser.ts";
import { readFacts } from "./facts.ts";
import { measureHosting } from "./measure-hosting.ts";
import { measureAll } from "./measure-all.ts";
import { parseOptions } from "./options.ts";
import { writeReport } from "./report/write-report.ts";
import type { Rig } from "./rig.ts";
import { BenchServer } from "./server.ts";

const began = performance.now();
const options = parseOptions(process.argv.slice(2));
process.chdir(fileURLToPath(new URL(".", import.meta.url)));
installPackages();
process.chdir("..");

console.log("building");
const { files, probe, folder } = await buildAll();
const server = new BenchServer(files);
const url = await server.listen();
const rig: Rig = { browser: await startBrowser(), server, url, probe };
try {
  const facts = await readFacts(rig);
  const hosting = options.parts.has("hosting") ? await measureHosting(join(folder, "site")) : null;
  await measureAll(rig, options, console.log, (measured, runs) => {
    const report = writeReport({
      ...measured,
      facts: { ...facts, runs, minutes: (performance.now() - began) / 60_000 },
      pageBytes: files.get("/index.html")?.body.length ?? NaN,
      hosting,
      paper: options.parts.has("paper"),
    });
    writeFileSync(new URL("results.md", import.meta.url), report);
    console.log(`written after run ${runs}: bench/results.md`);
  });
} finally {
  await rig.browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
