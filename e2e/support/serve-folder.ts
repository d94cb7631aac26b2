import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type OutgoingHttpHeaders } from "node:http";
import { extname, join, normalize } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".geojson": "application/geo+json",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

interface Served {
  /** Address of the folder, with a slash at the end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built folder as a plain web server would, on a free port: below `path` (starts and ends with a slash)
 * and with further `headers`, such as a content security policy. What stands outside `path` is not found.
 */
export async function serveFolder(
  folder: string,
  { path = "/", headers = {} }: { path?: string; headers?: OutgoingHttpHeaders } = {},
): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const inside = pathname.startsWith(path) ? normalize(pathname.slice(path.length)) : "..";
    const wanted = join(folder, inside.startsWith("..") ? "\0" : inside);
    const file = pathname.endsWith("/") ? join(wanted, "index.html") : wanted;
    if (file.includes("\0") || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { "Content-Type": type, ...headers });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, "localhost", listening));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://localhost:${port}${path}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
