// `npm start`: installs what is missing, builds, serves the built site and prints its address.
import { spawn, spawnSync } from "node:child_process";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { installPackages } from "./install.mjs";

const port = 4173;
const address = `http://localhost:${port}`;
const vite = "node_modules/vite/bin/vite.js";
/** Seconds in which the server has to answer. */
const patience = 20;
/** Milliseconds for which the server has to live on after an answer: another program's answer comes before it finds its port taken. */
const settling = 300;

/** Says why there is no Corridor, and ends. @param {string} why @returns {never} */
function giveUp(why) {
  console.error(`\nCorridor is not served: ${why}.`);
  process.exit(1);
}

/** Whether some program listens on the port. @returns {Promise<boolean>} */
function isTaken() {
  return new Promise((tell) => {
    const socket = connect({ port, host: "localhost" });
    socket.on("connect", () => {
      socket.destroy();
      tell(true);
    });
    socket.on("error", () => tell(false));
  });
}

async function refuseTakenPort() {
  if (await isTaken()) giveUp(`another program uses port ${port}; end it and start again`);
}

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
// Before the build, for which nobody should wait in vain, and after it, since it takes a while.
await refuseTakenPort();
installPackages();

const build = spawnSync(process.execPath, [vite, "build", "--logLevel", "warn"], {
  stdio: "inherit",
});
if (build.status !== 0) process.exit(build.status ?? 1);
await refuseTakenPort();

const preview = [vite, "preview", "--port", String(port), "--strictPort", "--logLevel", "warn"];
const server = spawn(process.execPath, preview, { stdio: "inherit" });
/** @type {Promise<number | null>} */
const ended = new Promise((tell) => server.on("exit", tell));
const lives = () => server.exitCode === null && server.signalCode === null;
let stopped = false;
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.on(signal, () => {
    stopped = true;
    server.kill(signal);
  });
}

/** Whether the server has answered in time, and lives on. */
async function waitForAnswer() {
  const deadline = Date.now() + patience * 1000;
  while (lives() && Date.now() < deadline) {
    const signal = AbortSignal.timeout(deadline - Date.now());
    const answer = await fetch(address, { signal }).catch(() => undefined);
    if (answer?.ok) {
      await wait(settling);
      return lives();
    }
    await wait(100);
  }
  return false;
}

if (await waitForAnswer()) {
  console.log(`\nCorridor is at ${address} (Ctrl+C stops it)`);
} else if (!stopped && lives()) {
  server.kill("SIGKILL");
  giveUp(`its server did not answer at ${address} within ${patience} seconds`);
} else if (!stopped) {
  await refuseTakenPort();
  giveUp("its server ended before it answered");
}
process.exit((await ended) ?? 0);
