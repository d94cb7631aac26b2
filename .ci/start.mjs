// `npm start`: installs what is missing, builds, serves the built site and prints its address.
import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { installPackages } from "./install.mjs";

const port = "4173";
const vite = "node_modules/vite/bin/vite.js";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
installPackages();

const build = spawnSync(process.execPath, [vite, "build", "--logLevel", "warn"], {
  stdio: "inherit",
});
if (build.status !== 0) process.exit(build.status ?? 1);

const preview = [vite, "preview", "--port", port, "--strictPort", "--logLevel", "warn"];
const server = spawn(process.execPath, preview, { stdio: "inherit" });
server.on("exit", (code) => process.exit(code ?? 0));
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.on(signal, () => server.kill(signal));
}

const address = `http://localhost:${port}`;
const deadline = Date.now() + 20_000;
while (Date.now() < deadline && !(await fetch(address).catch(() => undefined))?.ok) {
  await new Promise((wake) => setTimeout(wake, 100));
}
console.log(`\nCorridor is at ${address} (Ctrl+C stops it)`);
