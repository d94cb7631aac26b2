import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const PROGRAMS = ["nginx", "/usr/sbin/nginx", "/usr/local/sbin/nginx"];
const INSTALL = "apt-get install -y --no-install-recommends nginx-light";

function findNginx(): string | undefined {
  return PROGRAMS.find((program) => spawnSync(program, ["-v"]).status === 0);
}

/** Debian's package, where this may be installed. */
function installNginx(): void {
  if (process.getuid?.() !== 0) return;
  const [command = "", ...args] = INSTALL.split(" ");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const install = (): boolean => spawnSync(command, args, { timeout: 120_000, env }).status === 0;
  if (!install()) {
    spawnSync(command, ["update"], { timeout: 120_000, env });
    install();
  }
}

export interface Nginx {
  readonly stop: () => void;
}

/**
 * Serves a folder on a port of this machine by nginx with the configuration that the build has put into that folder; nginx is
 * installed if there is none. Answers why not, in words, where that cannot be done. Throws when nginx refuses the configuration.
 */
export async function serveByNginx(folder: string, port: number): Promise<Nginx | string> {
  if (findNginx() === undefined) installNginx();
  const program = findNginx();
  if (program === undefined) return `There is no nginx, and none could be installed (${INSTALL}).`;
  const home = mkdtempSync(join(tmpdir(), "corridor-nginx-"));
  // A server that began as root serves as nobody, who may not see into the project's folder.
  const root = join(home, "site");
  cpSync(resolve(folder), root, { recursive: true });
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${home}/${kind};`,
  );
  const configuration = `
    daemon off;
    ${process.getuid?.() === 0 ? "user root;" : ""}
    worker_processes 1;
    pid ${home}/pid;
    error_log stderr warn;
    events { worker_connections 512; }
    http {
      access_log off;
      sendfile on;
      ${temporary.join(" ")}
      server { listen ${port}; root ${root}; include ${root}/nginx.conf; }
    }`;
  const file = join(home, "server.conf");
  writeFileSync(file, configuration);
  const server = spawn(program, ["-c", file, "-p", home, "-e", "stderr"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  await untilItAnswers(server, port);
  return {
    stop: () => {
      server.kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function untilItAnswers(server: ChildProcess, port: number): Promise<void> {
  let said = "";
  server.stderr?.on("data", (text: Buffer) => (said += text.toString()));
  for (let tries = 0; tries < 100; tries += 1) {
    if (server.exitCode !== null) throw new Error(`nginx ended: ${said}`);
    const answered = await fetch(`http://localhost:${port}/`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return;
    await new Promise((next) => setTimeout(next, 50));
  }
  server.kill();
  throw new Error(`nginx does not answer: ${said}`);
}
