import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Line, type LineSpeed } from "./line.ts";
import type { ServedFile } from "./site-files.ts";

/** One answer that has gone over the line. */
export interface Exchange {
  readonly path: string;
  readonly status: number;
  /** Of the body as sent, compressed. */
  readonly bodyBytes: number;
  readonly headBytes: number;
  /** Milliseconds since 1970. */
  readonly asked: number;
  readonly done: number;
}

/** A static host that sends files as they were compressed beforehand, and can pretend to sit behind a poor line. */
export class BenchServer {
  private readonly files: ReadonlyMap<string, ServedFile>;
  private readonly server: Server;
  private line: Line | null = null;
  private exchanges: Exchange[] = [];
  private pending = 0;

  constructor(files: ReadonlyMap<string, ServedFile>) {
    this.files = files;
    this.server = createServer((request, response) => {
      this.answer(request, response).catch((error: unknown) => response.destroy(error as Error));
    });
    this.server.on("connection", (socket) => this.line?.open(socket));
    this.server.keepAliveTimeout = 60_000;
  }

  /** Listens on a free port and returns the site's address, without a slash at its end. */
  async listen(): Promise<string> {
    await new Promise<void>((listening) => this.server.listen(0, "127.0.0.1", listening));
    const address = this.server.address();
    if (address === null || typeof address === "string") throw new Error("no port to listen on");
    // By this name, and no other without a certificate, browsers accept brotli.
    return `http://localhost:${address.port}`;
  }

  /** Begins a new count with everybody on this line, or on none; connections from before are closed. */
  restart(speed: LineSpeed | null): void {
    this.server.closeAllConnections();
    this.line = speed === null ? null : new Line(speed);
    this.exchanges = [];
    this.pending = 0;
  }

  /** What has been sent since the last restart, in the order of the requests. */
  list(): readonly Exchange[] {
    return this.exchanges.toSorted((a, b) => a.asked - b.asked);
  }

  /** For how long nothing has been asked or sent, in milliseconds. */
  quietFor(): number {
    if (this.pending > 0) return 0;
    return Date.now() - Math.max(0, ...this.exchanges.map(({ done }) => done));
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { line, exchanges } = this;
    const asked = Date.now();
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    const file = this.files.get(path);
    const status = file === undefined ? 404 : 200;
    if (file?.encoding === "br" && !/\bbr\b/.test(String(request.headers["accept-encoding"])))
      throw new Error(`${path} was asked for without brotli`);
    const head = {
      "Content-Type": file?.type ?? "text/plain",
      "Content-Length": file?.body.length ?? 0,
      ...(file?.encoding === "br" && { "Content-Encoding": "br" }),
      // Every view here is a reader's first; within it what is named by its content is kept, as the headers say that the site ships.
      "Cache-Control": path.includes("/assets/")
        ? "public, max-age=31536000, immutable"
        : "no-store",
      "Access-Control-Allow-Origin": "*",
    };
    const headBytes = weigh(head);
    const body = file?.body ?? Buffer.alloc(0);
    response.writeHead(status, head);
    this.pending += 1;
    if (line !== null) await line.send(request.socket, response, headBytes, body);
    else response.write(body);
    response.end();
    // A request from before a restart belongs to nobody any more.
    if (exchanges !== this.exchanges) return;
    this.pending -= 1;
    exchanges.push({ path, status, bodyBytes: body.length, headBytes, asked, done: Date.now() });
  }
}

/** Bytes of a head, with the status line and the three that Node adds (Date, Connection, Keep-Alive). */
function weigh(head: Readonly<Record<string, string | number>>): number {
  const own = Object.entries(head).map(([name, value]) => name.length + String(value).length + 4);
  return own.reduce((sum, bytes) => sum + bytes, 17 + 37 + 24 + 23 + 2);
}
