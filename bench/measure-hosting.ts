import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { serveByNginx } from "../e2e/support/nginx.ts";
import type { Outcome } from "./rig.ts";

/** What nginx answered to one address while wrk asked as fast as it could. */
export interface HostingSample {
  readonly what: string;
  readonly requestsPerSecond: number;
  /** Of a whole answer, heads included. */
  readonly bytes: number;
  readonly failed: number;
}

const PORT = 4188;
const CONNECTIONS = 64;
export const HOSTING_SECONDS = 5;

/** Serves a built site by nginx with the configuration that it ships, and lets wrk ask for its page and its script over loopback. */
export async function measureHosting(site: string): Promise<Outcome<readonly HostingSample[]>> {
  if (spawnSync("wrk", ["-v"]).error) return { ok: false, why: "there is no wrk on this machine" };
  const server = await serveByNginx(site, PORT);
  if (typeof server === "string") return { ok: false, why: server };
  try {
    const page = readFileSync(join(site, "index.html"), "utf8");
    // The last one is the application; what comes before it only helps to load it.
    const scripts = [...page.matchAll(/<script type="module"[^>]* src="\.\/([^"]+)"/g)];
    const script = scripts.at(-1)?.[1] ?? "";
    return {
      ok: true,
      value: [ask("the page (index.html)", "?embed=1"), ask("its script", script)],
    };
  } finally {
    server.stop();
  }
}

function ask(what: string, path: string): HostingSample {
  const args = ["-t1", `-c${CONNECTIONS}`, `-d${HOSTING_SECONDS}s`, "-H", "Accept-Encoding: gzip"];
  const { stdout } = spawnSync("wrk", [...args, `http://127.0.0.1:${PORT}/${path}`], {
    encoding: "utf8",
  });
  return { what, ...readWrk(stdout) };
}

const UNITS: Readonly<Record<string, number>> = { B: 1, KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 };

/** The figures in what wrk prints. Throws when they are not there. */
export function readWrk(text: string): Omit<HostingSample, "what"> {
  const all = /(\d+) requests in [\d.]+m?s, ([\d.]+)([KMG]?B) read/.exec(text);
  const rate = /Requests\/sec:\s+([\d.]+)/.exec(text);
  if (all === null || rate === null) throw new Error(`wrk said: ${text}`);
  const [, requests = "", amount = "", unit = ""] = all;
  const failures = [
    ...text.matchAll(
      /Non-2xx or 3xx responses: (\d+)|Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/g,
    ),
  ].flatMap(([, ...counts]) => counts.map((count) => Number(count ?? 0)));
  return {
    requestsPerSecond: Number(rate[1]),
    bytes: (Number(amount) * (UNITS[unit] ?? NaN)) / Number(requests),
    failed: failures.reduce((sum, count) => sum + count, 0),
  };
}
