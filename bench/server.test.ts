import { get } from "node:http";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { BenchServer } from "./server.ts";
import type { ServedFile } from "./site-files.ts";

const text = Array.from({ length: 9000 }, (_, index) => index.toString(36)).join();
const files = new Map<string, ServedFile>([
  ["/index.html", { body: brotliCompressSync(text), type: "text/html", encoding: "br" }],
  ["/picture.png", { body: Buffer.alloc(16_000, 7), type: "image/png", encoding: null }],
]);
const server = new BenchServer(files);
let url = "";
beforeAll(async () => {
  url = await server.listen();
});
afterAll(() => server.close());

const line = { bitsPerSecond: 1_600_000, roundTripMs: 50 };

interface Answer {
  readonly status: number | undefined;
  readonly body: Buffer;
  readonly ms: number;
}

function fetchFile(path: string): Promise<Answer> {
  const since = performance.now();
  return new Promise((resolve, reject) => {
    get(url + path, { headers: { "Accept-Encoding": "br" }, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("end", () => {
        const ms = performance.now() - since;
        resolve({ status: response.statusCode, body: Buffer.concat(pieces), ms });
      });
    }).on("error", reject);
  });
}

it("sends a file whole and compressed, and counts it", async () => {
  server.restart(line);
  const { status, body } = await fetchFile("/?embed=1");
  expect(status).toBe(200);
  expect(brotliDecompressSync(body).toString()).toBe(text);
  const [exchange] = server.list();
  expect(exchange).toMatchObject({ path: "/index.html", status: 200, bodyBytes: body.length });
});

it("is never faster than its line: two round trips and the bytes of all together", async () => {
  server.restart(line);
  const answers = await Promise.all([fetchFile("/picture.png"), fetchFile("/picture.png")]);
  const burst = 5600;
  const slowest = Math.max(...answers.map(({ ms }) => ms));
  // Timers may fire a millisecond early.
  expect(slowest).toBeGreaterThan(100 + (32_000 - burst) / 200 - 5);
  expect(Math.min(...answers.map(({ ms }) => ms))).toBeGreaterThan(
    100 + (16_000 - burst) / 200 - 5,
  );
});

it("without a line it does not wait, and says what it does not have", async () => {
  server.restart(null);
  expect((await fetchFile("/nothing")).status).toBe(404);
  expect(server.list().map(({ status }) => status)).toEqual([404]);
});
